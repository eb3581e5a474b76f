import { AuthError, DataError, type ErrorRequest, isNomadError, QueryError } from '../../errors/index.js'
import { Redactor } from '../secrets/redactor.js'
import { type AbortSignalLike, throwIfAborted } from './abort.js'
import { errorAfterRetries } from './after-retries.js'
import { divideOrParse, parseAnswer } from './answer.js'
import type { Authorizer, Headers } from './authorizer.js'
import type { Clock } from './clock.js'
import { factsOf } from './error-facts.js'
import { loginInTime } from './login-in-time.js'
import { type Outcome, type RateLimiter, rateLimiterFor } from './rate-limiter.js'
import { redactError } from './redact-error.js'
import { sendFollowing } from './redirect.js'
import { refusalError, type Suggest } from './refusal.js'
import { type Attempt, type Failure, nextDelay, type RetryPolicy } from './retry.js'
import { retryAfterSeconds } from './retry-after.js'
import { requireSafeOrigin } from './safe-origin.js'
import type { Timeouts } from './timeouts.js'
import type { Traffic } from './traffic.js'
import type { Transport, WireResponse } from './transport.js'
import type { UnparsedArchive } from './unparsed-archives.js'
import { warnOnce } from './warn-once.js'

/** All that a client needs; `transport`, `clock` and `random` can be replaced in tests. */
export interface ClientOptions {
  /** Root of the API, without a trailing slash. */
  root: string
  transport: Transport
  clock: Clock
  /** Limits the requests to the host; shared by all queries of the process. */
  limiter: RateLimiter
  random: () => number
  retry: RetryPolicy
  timeouts: Timeouts
  maxBytes: number
  traffic: Traffic
  authorizer?: Authorizer | undefined
  allowInsecure?: boolean | undefined
  suggest?: Suggest | undefined
}

/** One request for JSON. */
export interface JsonRequest {
  method: 'GET' | 'POST'
  /** Below the API root, such as `/entries/query`. */
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** True when the caller can split the request: it asks for several entries. */
  divisible?: boolean | undefined
  /** Leaves large archives unparsed until they are read. */
  unparsed?: boolean | undefined
  signal?: AbortSignalLike | undefined
}

/** A successful answer. */
export interface JsonAnswer {
  value: unknown
  /** Size of the body after decompression. */
  bytes: number
  /** Archives that are not parsed yet; the list of them in `value` is then empty. */
  archives?: UnparsedArchive[] | undefined
  /** For messages about the answer's form. */
  request: ErrorRequest
}

interface Prepared {
  method: 'GET' | 'POST'
  url: string
  body: string | undefined
  unparsed: boolean
  signal: AbortSignalLike | undefined
}

/** Sends requests: logs in, follows redirects, retries, checks that an answer is JSON, and counts the traffic. */
export class Client {
  readonly options: ClientOptions
  readonly #redactor: Redactor
  #hasAnswered = false
  /** How many more requests were retried than answered. */
  #retriesAhead = 0

  constructor(options: ClientOptions) {
    this.options = options
    this.#redactor = options.authorizer?.redactor ?? new Redactor()
  }

  /** Sends a request until it succeeds or the retry policy gives up; throws one of our errors, or the abort's reason. */
  async json(call: JsonRequest): Promise<JsonAnswer> {
    const { clock, random, retry, traffic } = this.options
    const { method, path, signal } = call
    const body = call.body === undefined ? undefined : asJson(call.body, path)
    const prepared: Prepared = { method, url: this.options.root + path, body, unparsed: call.unparsed === true, signal }
    const attempt: Attempt = {
      sent: 0,
      internalErrors: 0,
      hasAnswered: this.#hasAnswered,
      divisible: call.divisible === true,
    }
    for (;;) {
      throwIfAborted(signal)
      attempt.sent++
      attempt.hasAnswered = this.#hasAnswered
      const outcome = await this.#attempt(prepared, attempt.sent)
      if ('value' in outcome) {
        this.#hasAnswered = true
        this.#retriesAhead = Math.max(0, this.#retriesAhead - 1)
        return outcome
      }
      if (outcome.status === 500) attempt.internalErrors++
      if (outcome.status === 429 || outcome.status === 503) traffic.throttled++
      const delay = nextDelay(outcome, attempt, retry, random)
      if (delay === undefined) throw errorAfterRetries(outcome.error, attempt.sent)
      if (++this.#retriesAhead > retry.budget) throw errorAfterRetries(outcome.error, attempt.sent, retry.budget)
      traffic.retries++
      await clock.sleep(delay, signal)
    }
  }

  async #attempt(call: Prepared, number: number): Promise<JsonAnswer | Failure> {
    const request: ErrorRequest = { method: call.method, url: call.url, attempt: number }
    try {
      const response = await this.#sendInTurn(call, request)
      countBytes(this.options.traffic, response)
      if (response.status < 200 || response.status >= 300) return this.#failure(response, request)
      const onWords = () => this.#warnOfWords()
      const { value, bytes, words, archives } = call.unparsed
        ? divideOrParse(response, request, this.#redactor, onWords)
        : parseAnswer(response, request, this.#redactor)
      if (words > 0) onWords()
      return { value, bytes, archives, request }
    } catch (problem) {
      if (!isNomadError(problem)) throw problem
      const error = redactError(problem, this.#redactor)
      // An answer that is not JSON carries its response: a proxy's page or a cut body, which may be gone in a moment.
      // A refused or failing login server has a status, too.
      const isData = error instanceof DataError && error.response !== undefined
      const brokenBody = isData && factsOf(error).unreadable !== 'broken'
      return { error, status: error.response?.status, brokenBody }
    }
  }

  #warnOfWords(): void {
    warnOnce(
      `${this.options.root} writes NaN and Infinity as bare words, which JSON does not have: ` +
        'they are read as the numbers NaN, Infinity and -Infinity.',
    )
  }

  /** Sends when the rate limiter of the host permits it, and reports the outcome to the limiter. */
  async #sendInTurn(call: Prepared, request: ErrorRequest): Promise<WireResponse> {
    const { limiter, clock, retry } = this.options
    const pass = await limiter.enter(call.signal)
    let outcome: Outcome = 'failed'
    let pause: number | undefined
    try {
      const response = await this.#sendWithLogin(call, request)
      const { status } = response
      if (status === 429 || status === 503) {
        outcome = 'throttled'
        const asked = retryAfterSeconds(response.headers['retry-after'], clock.now())
        pause = asked && Math.min(asked, retry.longestRetryAfter)
      } else if (status < 500) outcome = 'answered'
      return response
    } finally {
      pass.leave(outcome, pause)
    }
  }

  async #sendWithLogin(call: Prepared, request: ErrorRequest): Promise<WireResponse> {
    const { authorizer, allowInsecure, timeouts } = this.options
    if (!authorizer) return this.#send(call, {})
    requireSafeOrigin(request, allowInsecure)
    const inTime = <T>(login: Promise<T>) => loginInTime(login, timeouts.firstByte, request)
    const headers = await inTime(authorizer.headers(call.signal))
    const response = await this.#send(call, headers)
    if (response.status !== 401 || !(await inTime(authorizer.renew(headers, call.signal)))) return response
    return this.#send(call, await inTime(authorizer.headers(call.signal)))
  }

  #send(call: Prepared, login: Headers): Promise<WireResponse> {
    const { transport, timeouts, maxBytes, traffic } = this.options
    const headers: Headers = { accept: 'application/json', ...login }
    if (call.body !== undefined) headers['content-type'] = 'application/json'
    const { method, url, body, signal, unparsed: asBytes } = call
    return sendFollowing(
      { method, url, headers, body, timeouts, maxBytes, signal, asBytes },
      {
        transport,
        turn: async to => {
          await this.#limiterOf(to).turn(signal)
          traffic.requests++
        },
        redact: text => this.#redactor.redact(text),
      },
    )
  }

  /** Redirects may lead to another host, which has limits of its own. */
  #limiterOf(url: string): RateLimiter {
    const { root, limiter, clock } = this.options
    return new URL(url).host === new URL(root).host ? limiter : rateLimiterFor(url, {}, clock)
  }

  #failure(response: WireResponse, request: ErrorRequest): Failure {
    const error = redactError(refusalError(response, request, this.#redactor, this.options.suggest), this.#redactor)
    if (error instanceof AuthError) this.#hasAnswered = true
    const retryAfter = retryAfterSeconds(response.headers['retry-after'], this.options.clock.now())
    return { error, status: response.status, retryAfter }
  }
}

/** Writes a body as JSON. Queries are checked before; this refuses the rest. */
function asJson(body: unknown, path: string): string {
  try {
    return JSON.stringify(body)
  } catch (cause) {
    throw new QueryError(`The request to ${path} cannot be written as JSON.`, { cause })
  }
}

function countBytes(traffic: Traffic, { wireBytes, body, text }: WireResponse): void {
  traffic.wireBytes += wireBytes
  traffic.bytes += text === undefined ? body.length : wireBytes
}
