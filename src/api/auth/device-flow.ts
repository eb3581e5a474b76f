import { AuthError, isNomadError, NetworkError, type NomadError } from '../../errors/index.js'
import { type AbortSignalLike, untilAborted } from '../http/abort.js'
import { redactError } from '../http/redact-error.js'
import { requireSafeOrigin } from '../http/safe-origin.js'
import { loginTimeouts, type Timeouts } from '../http/timeouts.js'
import { Redactor } from '../secrets/redactor.js'
import { realmUrl } from './keycloak-realm.js'
import { loadOpenidClient } from './load-openid-client.js'
import { sendByTransport } from './send-by-transport.js'
import type { TokenSet } from './token-session.js'

/** The page and the code by which a user allows a login in the browser. */
export interface DevicePrompt {
  /** The page to open; the code is already in it when the server offers that. */
  url: string
  /** The code that the page shows or asks for. It is of no use after the login. */
  code: string
  /** How long the code is valid, in seconds. */
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
  /** Shows the user where to allow the login. Default: prints one line with `console.log`. */
  show?: ((prompt: DevicePrompt) => void) | undefined
  /** Stops waiting for the user when it is aborted. */
  signal?: AbortSignalLike | undefined
  /** Logs in over an unencrypted connection as well. Default false. */
  allowInsecure?: boolean | undefined
  /** `firstByte`: how long one answer of the login server may take, in seconds. Default 30. */
  timeouts?: Pick<Partial<Timeouts>, 'firstByte'> | undefined
}

type Openid = Awaited<ReturnType<typeof loadOpenidClient>>
type Configuration = Awaited<ReturnType<Openid['discovery']>>

/** One login by the device flow, with the package openid-client. The user is asked once; later the login is only refreshed. */
export class DeviceFlow {
  readonly #options: DeviceLoginOptions
  readonly #issuer: string
  readonly #clientId: string
  readonly #redactor = new Redactor()
  #connected: Promise<{ openid: Openid; configuration: Configuration }> | undefined
  #asked = false

  constructor(options: DeviceLoginOptions) {
    this.#options = options
    const { issuer, clientId } = realmUrl(options)
    this.#issuer = issuer
    this.#clientId = clientId
  }

  /** Shows the code and waits until the user has allowed the login. */
  async login(): Promise<TokenSet> {
    if (this.#asked) {
      throw new AuthError(`The login at ${this.#issuer} has ended and cannot be renewed.`, {
        hint: 'Log in again: authentication: await deviceLogin({ … })',
      })
    }
    const tokens = await untilAborted(this.#explained(this.#ask()), this.#options.signal)
    this.#asked = true
    return tokens
  }

  /** Returns new tokens for a refresh token. */
  async refresh(refreshToken: string): Promise<TokenSet> {
    const { openid, configuration } = await this.#explained(this.#connect())
    this.#redactor.know([refreshToken])
    return toTokenSet(await this.#explained(openid.refreshTokenGrant(configuration, refreshToken)))
  }

  async #ask(): Promise<TokenSet> {
    const { openid, configuration } = await this.#connect()
    const offer = await openid.initiateDeviceAuthorization(configuration, { scope: 'openid' })
    this.#redactor.know([offer.device_code])
    const url = offer.verification_uri_complete ?? offer.verification_uri
    requireSafeOrigin({ method: 'GET', url }, this.#options.allowInsecure)
    const show = this.#options.show ?? print
    show({ url, code: offer.user_code, expiresIn: offer.expires_in })
    const signal = this.#options.signal as AbortSignal | undefined
    return toTokenSet(await openid.pollDeviceAuthorizationGrant(configuration, offer, {}, signal ? { signal } : {}))
  }

  #connect() {
    this.#connected ??= this.#discover()
    return this.#connected
  }

  async #discover() {
    const { allowInsecure, timeouts } = this.#options
    requireSafeOrigin({ method: 'GET', url: this.#issuer }, allowInsecure)
    const openid = await loadOpenidClient()
    // openid-client knows https alone; what else is allowed has been checked above, and is for every address below.
    const execute = this.#issuer.startsWith('https:') ? [] : [openid.allowInsecureRequests]
    const issuer = new URL(this.#issuer)
    const timeout = timeouts?.firstByte ?? loginTimeouts.firstByte
    const configuration = await openid.discovery(issuer, this.#clientId, undefined, openid.None(), {
      execute,
      timeout,
      [openid.customFetch]: sendByTransport,
    })
    const { token_endpoint, device_authorization_endpoint } = configuration.serverMetadata()
    for (const url of [token_endpoint, device_authorization_endpoint]) {
      if (url !== undefined && new URL(url).origin !== issuer.origin) {
        throw new AuthError(`The login server ${this.#issuer} sends logins on to ${new URL(url).origin}.`)
      }
    }
    if (!device_authorization_endpoint) {
      throw new AuthError(`The login server ${this.#issuer} does not offer logins by a code in the browser.`, {
        hint: 'Log in with a token, or with username and password.',
      })
    }
    return { openid, configuration }
  }

  /** Turns errors of openid-client into errors of this package. They can contain whole answers, so nothing of them is kept. */
  async #explained<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const own = ownErrorIn(error)
      if (own) throw redactError(own, this.#redactor)
      const { error: code, error_description: said, cause } = error as Record<string, unknown>
      const name = (error as Error).name
      if (name === 'AbortError') throw error
      if (typeof code === 'string') {
        const words = reasons[code] ?? this.#redactor.redact(String(said ?? code))
        throw new AuthError(`The login at ${this.#issuer} failed: ${words}.`)
      }
      if (name === 'TimeoutError' || /expired|timed out/i.test((error as Error).message)) {
        throw new AuthError(`The login at ${this.#issuer} failed: ${reasons['expired_token']}.`)
      }
      const reason = (cause as { code?: unknown } | undefined)?.code
      const why = typeof reason === 'string' ? ` (${reason})` : ''
      throw new NetworkError(`The login server ${this.#issuer} does not answer as it must${why}.`)
    }
  }
}

/** Our own error, from the network or from below openid-client's own errors. */
function ownErrorIn(error: unknown): NomadError | undefined {
  if (isNomadError(error)) return error
  return error instanceof Error && error.cause !== undefined ? ownErrorIn(error.cause) : undefined
}

const reasons: Record<string, string> = Object.assign(Object.create(null), {
  access_denied: 'it was refused in the browser',
  expired_token: 'it was not allowed in time',
  invalid_client: 'the server does not know the client id',
  unauthorized_client: 'the server does not allow this way of logging in for the client id',
})

function print({ url, code, expiresIn }: DevicePrompt): void {
  const minutes = Math.max(1, Math.round(expiresIn / 60))
  console.log(`To log in, open ${url} and allow the code ${code} (within ${minutes} min).`)
}

function toTokenSet(answer: { access_token: string; refresh_token?: string; expires_in?: number }): TokenSet {
  return { accessToken: answer.access_token, refreshToken: answer.refresh_token, expiresIn: answer.expires_in }
}
