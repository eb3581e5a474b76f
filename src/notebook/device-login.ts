import { type AuthProvider, type Clock, type DeviceLoginOptions, deviceLogin as login } from '../api/index.js'
import { interruptSignal } from '../display/index.js'

/**
 * Logs in without a password in the notebook. It shows an address and a code, waits until the user has allowed the login in a
 * browser, and renews the login from then on. An interrupt of the kernel ends the waiting.
 *
 * It needs the package openid-client, and a login server that offers the device flow of OAuth 2 (RFC 8628).
 *
 * @param options the login server; default NOMAD's own
 * @returns the login, for the option `authentication` of a query
 * @throws AuthError when the login is refused, ends before it is allowed, or is not offered by the server
 * @throws MissingDependencyError when openid-client is not installed
 */
export function deviceLogin(options: DeviceLoginOptions = {}, clock?: Clock): Promise<AuthProvider> {
  const interrupt = interruptSignal()
  if (!interrupt) return login(options, clock)
  // openid-client accepts the platform's own signals alone.
  const stop = new AbortController()
  for (const signal of [options.signal, interrupt]) {
    if (signal?.aborted) stop.abort(signal.reason)
    else signal?.addEventListener('abort', () => stop.abort(signal.reason), { once: true })
  }
  return login({ ...options, signal: stop.signal }, clock)
}
