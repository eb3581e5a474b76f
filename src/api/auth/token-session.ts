import type { Headers } from '../http/authorizer.js'
import { type Clock, systemClock } from '../http/clock.js'
import { registerSecrets } from '../secrets/secrets.js'
import type { AuthProvider } from './authentication.js'

/** What a token endpoint gives. */
export interface TokenSet {
  accessToken: string
  refreshToken?: string | undefined
  /** Lifetime of the access token in seconds; unknown on older servers. */
  expiresIn?: number | undefined
}

/** How a session gets its tokens. */
export interface TokenSource {
  login(): Promise<TokenSet>
  /** Trades a refresh token; without it, or when it fails, `login` is asked. */
  refresh?(refreshToken: string): Promise<TokenSet>
  /** What a login by this source sends and no message may show, beside the tokens. */
  secrets?: readonly string[] | undefined
}

/** A token is renewed this many seconds before its end; one that lives less than twice as long, in the middle of its life. */
const margin = 30
const mostKept = 4

/**
 * Keeps one login alive: a new token shortly before the old one ends and once after a refusal, by refreshing, else by a
 * fresh login. All requests that need a token at the same moment wait for the same renewal.
 */
export class TokenSession implements AuthProvider {
  readonly #source: TokenSource
  readonly #clock: Clock
  /** The last tokens that were given: a request with older ones may still be under way. */
  #given: TokenSet[] = []
  #renewAt = Number.POSITIVE_INFINITY
  #renewal: Promise<TokenSet> | undefined

  constructor(source: TokenSource, clock: Clock = systemClock) {
    this.#source = source
    this.#clock = clock
    registerSecrets(this, () => [
      ...(source.secrets ?? []),
      ...this.#given.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken ?? '']),
    ])
  }

  get #tokens(): TokenSet | undefined {
    return this.#given.at(-1)
  }

  async apply(): Promise<Headers> {
    const current = this.#tokens
    const fresh = current && this.#clock.now() < this.#renewAt
    return bearer(fresh ? current : await this.#renew())
  }

  async renew(refused: Headers): Promise<void> {
    // Another request may have renewed meanwhile: then the refused token is not the current one.
    if (this.#tokens && bearer(this.#tokens)['Authorization'] !== refused['Authorization']) return
    await this.#renew()
  }

  #renew(): Promise<TokenSet> {
    this.#renewal ??= this.#obtain().finally(() => {
      this.#renewal = undefined
    })
    return this.#renewal
  }

  async #obtain(): Promise<TokenSet> {
    const tokens = (await this.#refreshed()) ?? (await this.#source.login())
    this.#given = [...this.#given, tokens].slice(-mostKept)
    this.#renewAt = this.#clock.now() + 1000 * secondsToKeep(tokens.expiresIn)
    return tokens
  }

  async #refreshed(): Promise<TokenSet | undefined> {
    const refreshToken = this.#tokens?.refreshToken
    if (!refreshToken || !this.#source.refresh) return undefined
    try {
      const tokens = await this.#source.refresh(refreshToken)
      // A server need not give a new refresh token: then the old one stays good.
      return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken }
    } catch {
      return undefined
    }
  }
}

function secondsToKeep(lifetime: number | undefined): number {
  return lifetime ? lifetime - Math.min(margin, lifetime / 2) : Number.POSITIVE_INFINITY
}

function bearer(tokens: TokenSet): Headers {
  return { Authorization: `Bearer ${tokens.accessToken}` }
}
