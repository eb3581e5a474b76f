import { QueryError } from '../../errors/index.js'
import { anyText, anything, checkOptions, flag, type OptionRules, secret } from '../../options/index.js'
import type { Headers } from '../http/authorizer.js'
import type { Clock } from '../http/clock.js'
import type { Timeouts } from '../http/timeouts.js'
import type { Transport } from '../http/transport.js'
import { registeredSecrets, registerSecrets, secretsOfPassword } from '../secrets/secrets.js'
import type { AuthProvider } from './authentication.js'
import { realmRules, realmUrl } from './keycloak-realm.js'
import { requestTokens } from './token-endpoint.js'
import { TokenSession } from './token-session.js'

/** The options of `KeycloakAuthenticator`; the Python spellings of the old client are accepted. */
export interface KeycloakOptions {
  /** The user's name. */
  user: string
  /** The user's password. Kept in memory only, shown nowhere. */
  password: string
  /** Accepted as the old client had it; the login goes to `server_url`. */
  host?: string | undefined
  /** Root of the Keycloak server. Default: `https://nomad-lab.eu/fairdi/keycloak/auth/`. */
  server_url?: string | undefined
  serverUrl?: string | undefined
  /** Default: `fairdi_nomad_prod`. */
  realm_name?: string | undefined
  realmName?: string | undefined
  /** Default: `nomad_public`. */
  client_id?: string | undefined
  clientId?: string | undefined
  /** Sends the login over an unencrypted connection as well. Default false. */
  allowInsecure?: boolean | undefined
  /** Limits of time in seconds, as queries have them, for each login. Default: 10 to connect, 30 to the first byte. */
  timeouts?: Partial<Timeouts> | undefined
}

const rules: OptionRules<KeycloakOptions> = {
  ...realmRules,
  user: anyText,
  password: secret(anyText),
  host: anyText,
  allowInsecure: flag,
  timeouts: anything,
}

/** How tests replace network and time. */
export interface KeycloakPorts {
  transport?: Transport
  clock?: Clock
}

/**
 * Logs in at a Keycloak server with user name and password, as the old client did: give it as the option `authentication`.
 * It renews the token 30 s before its end and once after a refusal; when that fails, it logs in again.
 *
 * @example
 * const login = new KeycloakAuthenticator({ user: 'me', password: process.env.NOMAD_PASSWORD ?? '…' })
 * const own = new ArchiveQuery({ owner: 'user', authentication: login })
 */
export class KeycloakAuthenticator implements AuthProvider {
  readonly #session: TokenSession
  readonly #tokenUrl: string

  /**
   * Checks the options; the login is sent with the first request.
   *
   * @throws QueryError for wrong options, or without user or password
   */
  constructor(options: KeycloakOptions, ports: KeycloakPorts = {}) {
    checkOptions('KeycloakAuthenticator', options, rules)
    const { user, password, allowInsecure, timeouts } = options
    if (typeof user !== 'string' || typeof password !== 'string') {
      throw new QueryError('KeycloakAuthenticator needs the options user and password, both text.')
    }
    const { issuer, clientId: client_id } = realmUrl(options)
    const url = `${issuer}/protocol/openid-connect/token`
    const ask = (form: Record<string, string>) =>
      requestTokens({ url, form: { client_id, ...form }, transport: ports.transport, allowInsecure, timeouts })
    this.#tokenUrl = url
    this.#session = new TokenSession(
      {
        login: () => ask({ grant_type: 'password', username: user, password }),
        refresh: refresh_token => ask({ grant_type: 'refresh_token', refresh_token }),
        secrets: secretsOfPassword(user, password),
      },
      ports.clock,
    )
    registerSecrets(this, () => registeredSecrets(this.#session))
  }

  /**
   * Returns the header for the next request; logs in on first use.
   *
   * @throws AuthError when the login is refused
   */
  apply(): Promise<Headers> {
    return this.#session.apply()
  }

  /** Gets a new token after the given headers were refused. */
  renew(refused: Headers): Promise<void> {
    return this.#session.renew(refused)
  }

  /** Returns the address of the login, without user name and password. */
  toJSON(): { tokenUrl: string } {
    return { tokenUrl: this.#tokenUrl }
  }
}
