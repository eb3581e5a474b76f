import { aFunction, anything, checkOptions, flag, type OptionRules, signal } from '../../options/index.js'
import type { Clock } from '../http/clock.js'
import type { AuthProvider } from './authentication.js'
import { DeviceFlow, type DeviceLoginOptions } from './device-flow.js'
import { realmRules } from './keycloak-realm.js'
import { TokenSession } from './token-session.js'

const rules: OptionRules<DeviceLoginOptions> = {
  ...realmRules,
  show: aFunction,
  signal,
  allowInsecure: flag,
  timeouts: anything,
}

/**
 * Logs in without a password in the notebook: shows an address and a code, waits until the user has allowed the login
 * in a browser, and keeps it alive from then on. Give the result as the option `authentication`. Needs the package
 * openid-client, and a login server that offers the device flow of OAuth 2 (RFC 8628).
 *
 * @throws AuthError when the login is refused, ends before it is allowed, or is not offered by the server
 */
export async function deviceLogin(options: DeviceLoginOptions = {}, clock?: Clock): Promise<AuthProvider> {
  checkOptions('deviceLogin', options, rules)
  const flow = new DeviceFlow(options)
  const session = new TokenSession(
    { login: () => flow.login(), refresh: refreshToken => flow.refresh(refreshToken) },
    clock,
  )
  await session.apply()
  return session
}
