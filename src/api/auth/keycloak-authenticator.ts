import { QueryError } from '../../errors/index.js'
import { anyText, anything, checkOptions, flag, type OptionRules, secret } from '../../options/index.js'
import type { Headers } from '../http/authorizer.js'
import type { Clock } from '../http/clock.js'
import type { Timeouts } from '../http/timeouts.js'
import type { Transport } from '../http/transport.js'
import { holdSecrets, secretsHeldBy, secretsOfPassword } from '../secrets/secrets.js'
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
 * A login directly at a Keycloak server, as the old client had it: give it as the option `authentication`.
 * The token is renewed 30 s before it ends and once after a refusal; when that fails, with a fresh login.
 */
export class KeycloakAuthenticator implements AuthProvider {
  readonly #session: TokenSession
  readonly #tokenUrl: string

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
    holdSecrets(this, () => secretsHeldBy(this.#session))
  }

  /** The header for the next request; logs in on first use. */
  apply(): Promise<Headers> {
    return this.#session.apply()
  }

  /** Gets a new token after the given headers were refused. */
  renew(refused: Headers): Promise<void> {
    return this.#session.renew(refused)
  }

  /** Where it logs in; never who or with what. */
  toJSON(): { tokenUrl: string } {
    return { tokenUrl: this.#tokenUrl }
  }
}
