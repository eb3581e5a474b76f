import { aFunction, anything, checkOptions, flag, type OptionRules, signal } from '../../options/index.js'
import type { AbortSignalLike } from '../http/abort.js'
import type { Clock } from '../http/clock.js'
import type { Timeouts } from '../http/timeouts.js'
import type { AuthProvider } from './authorizer.js'
import { DeviceFlow } from './device-flow.js'
import { realmRules } from './keycloak-realm.js'
import { TokenSession } from './token-session.js'

/** What a user is told, to allow a login in the browser. */
export interface DevicePrompt {
  /** The page to open; the code is already in it when the server offers that. */
  url: string
  /** The code that the page shows or asks for. Useless once the login is done. */
  code: string
  /** Seconds until the code ends. */
  expiresIn: number
}

/** The options of {@link deviceLogin}; the same servers and names as for `KeycloakAuthenticator`. */
export interface DeviceLoginOptions {
  /** Root of the Keycloak server. Default: `https://nomad-lab.eu/fairdi/keycloak/auth/`. */
  serverUrl?: string | undefined
  server_url?: string | undefined
  /** Default: `fairdi_nomad_prod`. */
  realmName?: string | undefined
  realm_name?: string | undefined
  /** Default: `nomad_public`. */
  clientId?: string | undefined
  client_id?: string | undefined
  /** How the user is told where to allow the login. Default: one line by `console.log`. */
  show?: ((prompt: DevicePrompt) => void) | undefined
  /** Gives up waiting for the user when it is aborted. */
  signal?: AbortSignalLike | undefined
  /** Logs in over an unencrypted connection as well. Default false. */
  allowInsecure?: boolean | undefined
  /** `firstByte`: how long one answer of the login server may take, in seconds. Default 30. */
  timeouts?: Pick<Partial<Timeouts>, 'firstByte'> | undefined
}

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
