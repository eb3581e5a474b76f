import { isLoopback } from '../../basics/loopback.js'
import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'
import type { Clock } from './clock.js'

/** The limits of the requests to one host, from all queries of the process. `Infinity` switches a limit off. */
export interface RateLimits {
  /** How many requests are sent at once. Default 4, no limit on this machine; NOMAD serves ten from one address. */
  concurrency: number
  /**
   * Requests sent in a second, evenly apart, redirects, retries and logins included; less than 1 is one in several seconds.
   * Default 10, no limit on this machine; NOMAD serves thirty from one address.
   */
  perSecond: number
}

/** The default limits, well below NOMAD's own, because several users often share one address. */
export const defaultRateLimits: RateLimits = { concurrency: 4, perSecond: 10 }

const unlimited: RateLimits = { concurrency: Number.POSITIVE_INFINITY, perSecond: Number.POSITIVE_INFINITY }

/** The outcome of a request. */
export type Outcome = 'answered' | 'throttled' | 'failed'

/** One of the requests that may be under way at once. */
export interface Pass {
  /** Ends the request; to be called once. `pause` in seconds stops all requests to the host for that long. */
  leave(outcome: Outcome, pause?: number): void
}

/** Refusals lower the limits to no less than this part of them. */
const leastShare = 1 / 16
/** How much of the limits each answer restores: after fifty of them, the full limits hold again. */
const recovery = 1 / 50

/**
 * Limits the requests to one host: so many at once, and so many in a second. Each refusal (429, 503) halves both limits,
 * each answer restores a little. Who came first is served first.
 *
 * A request has a pass from before its login to its answer, and takes a turn for whatever it sends: also for the login, where a
 * redirect leads, and with a new login. So nothing that waits for a login is sent all at once when that has come.
 */
export class RateLimiter {
  readonly #clock: Clock
  /** Requests that wait until fewer are under way. */
  readonly #entering: (() => void)[] = []
  /** The requests that wait to be sent. */
  readonly #turns: (() => void)[] = []
  /** The time at which the last request was sent, in milliseconds. */
  #sent = Number.NEGATIVE_INFINITY
  #limits: RateLimits
  #share = 1
  #active = 0
  #closedUntil = 0
  /** Counts the refusals that lowered the limits. A refusal of a request sent before the last of them lowers nothing. */
  #refusals = 0
  #sleeping: AbortController | undefined

  constructor(limits: RateLimits, clock: Clock) {
    this.#limits = limits
    this.#clock = clock
  }

  /** The limits as they are now, after refusals. */
  get current(): RateLimits {
    const { concurrency, perSecond } = this.#limits
    return { concurrency: Math.max(1, Math.floor(concurrency * this.#share)), perSecond: perSecond * this.#share }
  }

  /** Sets other limits, for all who share the limiter. */
  limit(limits: Partial<RateLimits>): void {
    this.#limits = { ...this.#limits, ...limits }
    this.#wake()
  }

  /** Waits until fewer requests are under way. Rejects with the signal's reason when that is aborted before. */
  async enter(signal?: AbortSignalLike): Promise<Pass> {
    await this.#wait(this.#entering, signal)
    return this.#pass()
  }

  /** Waits until one more request may be sent in this second. Rejects with the signal's reason when that is aborted before. */
  turn(signal?: AbortSignalLike): Promise<void> {
    return this.#wait(this.#turns, signal)
  }

  async #wait(queue: (() => void)[], signal: AbortSignalLike | undefined): Promise<void> {
    throwIfAborted(signal)
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        queue.splice(queue.indexOf(start), 1)
        if (this.#turns.length === 0) this.#sleeping?.abort()
        if (signal) reject(abortReason(signal))
      }
      const start = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      queue.push(start)
      this.#admit()
    })
  }

  #pass(): Pass {
    const refusals = this.#refusals
    return {
      leave: (outcome, pause = 0) => {
        this.#active--
        if (outcome === 'answered') this.#share = Math.min(1, this.#share + recovery)
        if (outcome === 'throttled' && refusals === this.#refusals) {
          this.#refusals++
          this.#share = Math.max(leastShare, this.#share / 2)
        }
        this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + pause * 1000)
        this.#wake()
      },
    }
  }

  #admit(): void {
    while (this.#entering.length > 0 && this.#active < this.current.concurrency) {
      this.#active++
      this.#entering.shift()?.()
    }
    while (!this.#sleeping && this.#turns.length > 0) {
      const wait = this.#untilNext()
      if (wait > 0) {
        this.#sleep(wait)
        return
      }
      this.#sent = this.#clock.now()
      this.#turns.shift()?.()
    }
  }

  /** Milliseconds until the next request may be sent. */
  #untilNext(): number {
    // Evenly apart: what is sent in a volley meets the next volley within one second of the server, when its connections were slow.
    const next = this.#sent + 1000 / this.current.perSecond
    return Math.max(this.#closedUntil, next) - this.#clock.now()
  }

  #sleep(milliseconds: number): void {
    const sleeping = new AbortController()
    this.#sleeping = sleeping
    const awake = () => {
      if (this.#sleeping === sleeping) this.#sleeping = undefined
      this.#admit()
    }
    this.#clock.sleep(Math.ceil(milliseconds) / 1000, sleeping.signal).then(awake, awake)
  }

  /** Looks at the queues again, because the limits or the requests under way have changed. */
  #wake(): void {
    this.#sleeping?.abort()
    this.#admit()
  }
}

const limiters = new WeakMap<Clock, Map<string, RateLimiter>>()

/**
 * Returns the rate limiter of the host at `url`, one for the process (and the clock). Given limits hold for all queries from
 * then on. This machine itself has no limits unless they are given.
 */
export function rateLimiterFor(url: string, named: Partial<RateLimits>, clock: Clock): RateLimiter {
  const { host, hostname } = new URL(url)
  const hosts = limiters.get(clock) ?? new Map<string, RateLimiter>()
  limiters.set(clock, hosts)
  const existing = hosts.get(host)
  if (existing) {
    if (Object.keys(named).length > 0) existing.limit(named)
    return existing
  }
  const limiter = new RateLimiter({ ...(isLoopback({ hostname }) ? unlimited : defaultRateLimits), ...named }, clock)
  hosts.set(host, limiter)
  return limiter
}
