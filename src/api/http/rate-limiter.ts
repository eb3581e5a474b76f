import { isLoopback } from '../../basics/loopback.js'
import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'
import type { Clock } from './clock.js'

/** How many requests one host gets from this process, from all queries together. `Infinity` switches a limit off. */
export interface RateLimits {
  /** Requests under way at once. Default 4, no limit on this machine; NOMAD serves ten from one address. */
  concurrency: number
  /** Requests sent in a second. Default 10, no limit on this machine; NOMAD serves thirty from one address. */
  perSecond: number
}

/** The default limits, well below NOMAD's own, because several users often share one address. */
export const defaultRateLimits: RateLimits = { concurrency: 4, perSecond: 10 }

const unlimited: RateLimits = { concurrency: Number.POSITIVE_INFINITY, perSecond: Number.POSITIVE_INFINITY }

/** The outcome of a request. */
export type Outcome = 'answered' | 'throttled' | 'failed'

/** The right to have one request under way. */
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
 * each answer restores a little.
 */
export class RateLimiter {
  readonly #clock: Clock
  readonly #queue: (() => void)[] = []
  /** When the last requests were sent, in milliseconds; no more than fit into one second. */
  #sent: number[] = []
  #limits: RateLimits
  #share = 1
  #active = 0
  #closedUntil = 0
  /** Counts the refusals that lowered the limits. A refusal of a request sent before the last of them lowers nothing. */
  #refusals = 0
  #waiting: AbortController | undefined

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

  /** Waits for a turn, first come, first served. Rejects with the signal's reason when that is aborted before. */
  async enter(signal?: AbortSignalLike): Promise<Pass> {
    throwIfAborted(signal)
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        this.#queue.splice(this.#queue.indexOf(start), 1)
        if (this.#queue.length === 0) this.#waiting?.abort()
        if (signal) reject(abortReason(signal))
      }
      const start = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      this.#queue.push(start)
      this.#admit()
    })
    return this.#pass()
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
    while (!this.#waiting && this.#queue.length > 0 && this.#active < this.current.concurrency) {
      const wait = this.#wait()
      if (wait > 0) {
        this.#sleep(wait)
        return
      }
      this.#active++
      if (this.#limits.perSecond < Number.POSITIVE_INFINITY) this.#sent.push(this.#clock.now())
      this.#queue.shift()?.()
    }
  }

  /** Milliseconds until the next request may be sent. */
  #wait(): number {
    const now = this.#clock.now()
    const { perSecond } = this.current
    const pause = this.#closedUntil - now
    if (perSecond === Number.POSITIVE_INFINITY) return pause
    const atOnce = Math.max(1, Math.floor(perSecond))
    this.#sent = this.#sent.slice(-atOnce)
    const oldest = this.#sent.length < atOnce ? undefined : this.#sent[0]
    return oldest === undefined ? pause : Math.max(pause, oldest + (atOnce / perSecond) * 1000 - now)
  }

  #sleep(milliseconds: number): void {
    const waiting = new AbortController()
    this.#waiting = waiting
    const awake = () => {
      if (this.#waiting === waiting) this.#waiting = undefined
      this.#admit()
    }
    this.#clock.sleep(Math.ceil(milliseconds) / 1000, waiting.signal).then(awake, awake)
  }

  /** Checks the queue again, because the limits or the requests under way have changed. */
  #wake(): void {
    if (this.#waiting) this.#waiting.abort()
    else this.#admit()
  }
}

const limiters = new WeakMap<Clock, Map<string, RateLimiter>>()

/**
 * Returns the rate limiter of the host at `url`: one for the process (and the clock). Limits that are named hold for all queries from then
 * on; this machine itself has none unless they are named.
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
