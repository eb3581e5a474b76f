import { type AuthProvider, type Clock, type DeviceLoginOptions, deviceLogin as login } from '../api/index.js'
import { interruptSignal } from '../display/index.js'

/**
 * Logs in without a password in the notebook: shows an address and a code, waits until the user has allowed the login
 * in a browser, and keeps it alive from then on. Give the result as the option `authentication`. Needs the package
 * openid-client, and a login server that offers the device flow of OAuth 2 (RFC 8628). Interrupting the kernel ends the
 * waiting.
 *
 * @throws AuthError when the login is refused, ends before it is allowed, or is not offered by the server
 */
export function deviceLogin(options: DeviceLoginOptions = {}, clock?: Clock): Promise<AuthProvider> {
  const interrupt = interruptSignal()
  if (!interrupt) return login(options, clock)
  // openid-client takes the platform's own signals alone.
  const stop = new AbortController()
  for (const signal of [options.signal, interrupt]) {
    if (signal?.aborted) stop.abort(signal.reason)
    else signal?.addEventListener('abort', () => stop.abort(signal.reason), { once: true })
  }
  return login({ ...options, signal: stop.signal }, clock)
}
