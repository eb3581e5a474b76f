import { isLoopback } from '../../basics/loopback.js'
import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'
import type { Clock } from './clock.js'

/** How many requests one host gets from this process, from all queries together. `Infinity` switches a limit off. */
export interface GateLimits {
  /** Requests under way at once. Default 4, no limit on this machine; NOMAD serves ten from one address. */
  concurrency: number
  /** Requests sent in a second. Default 10, no limit on this machine; NOMAD serves thirty from one address. */
  perSecond: number
}

/** The limits that hold when no option names others: a good part below NOMAD's own, for an address is often shared. */
export const defaultGateLimits: GateLimits = { concurrency: 4, perSecond: 10 }

const unlimited: GateLimits = { concurrency: Number.POSITIVE_INFINITY, perSecond: Number.POSITIVE_INFINITY }

/** How the server took a request. */
export type Outcome = 'answered' | 'throttled' | 'failed'

/** The right to have one request under way. */
export interface Pass {
  /** To be called once, when the request is over; a server that asks for a pause gets it from all (seconds). */
  leave(outcome: Outcome, pause?: number): void
}

/** The least part of the limits that is left after many refusals. */
const leastShare = 1 / 16
/** What an answer gives back of the limits: after fifty of them, a gate that was nearly closed is wide open. */
const recovery = 1 / 50

/**
 * Lets requests to one host through: so many at once, so many in a second. Each refusal (429, 503) halves both, each
 * answer gives a little back.
 */
export class Gate {
  readonly #clock: Clock
  readonly #queue: (() => void)[] = []
  /** When the last requests were sent, in milliseconds; no more than fit into one second. */
  #sent: number[] = []
  #limits: GateLimits
  #share = 1
  #active = 0
  #closedUntil = 0
  /** Counts refusals that were heeded: those of requests sent before the last one say nothing new. */
  #era = 0
  #nap: AbortController | undefined

  constructor(limits: GateLimits, clock: Clock) {
    this.#limits = limits
    this.#clock = clock
  }

  /** The limits as they are now, after refusals. */
  get current(): GateLimits {
    const { concurrency, perSecond } = this.#limits
    return { concurrency: Math.max(1, Math.floor(concurrency * this.#share)), perSecond: perSecond * this.#share }
  }

  /** Sets other limits, for all who share the gate. */
  limit(limits: Partial<GateLimits>): void {
    this.#limits = { ...this.#limits, ...limits }
    this.#wake()
  }

  /** Waits for a turn, first come, first served. Rejects with the signal's reason when that is aborted before. */
  async enter(signal?: AbortSignalLike): Promise<Pass> {
    throwIfAborted(signal)
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        this.#queue.splice(this.#queue.indexOf(start), 1)
        if (this.#queue.length === 0) this.#nap?.abort()
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
    const era = this.#era
    return {
      leave: (outcome, pause = 0) => {
        this.#active--
        if (outcome === 'answered') this.#share = Math.min(1, this.#share + recovery)
        if (outcome === 'throttled' && era === this.#era) {
          this.#era++
          this.#share = Math.max(leastShare, this.#share / 2)
        }
        this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + pause * 1000)
        this.#wake()
      },
    }
  }

  #admit(): void {
    while (!this.#nap && this.#queue.length > 0 && this.#active < this.current.concurrency) {
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
    const nap = new AbortController()
    this.#nap = nap
    const awake = () => {
      if (this.#nap === nap) this.#nap = undefined
      this.#admit()
    }
    this.#clock.sleep(Math.ceil(milliseconds) / 1000, nap.signal).then(awake, awake)
  }

  /** What was waited for may have changed. */
  #wake(): void {
    if (this.#nap) this.#nap.abort()
    else this.#admit()
  }
}

const gates = new WeakMap<Clock, Map<string, Gate>>()

/**
 * The gate of the host at `url`, one for the process (and the clock). Limits that are named hold for all queries from then
 * on; this machine itself has none unless they are named.
 */
export function gateFor(url: string, named: Partial<GateLimits>, clock: Clock): Gate {
  const { host, hostname } = new URL(url)
  const hosts = gates.get(clock) ?? new Map<string, Gate>()
  gates.set(clock, hosts)
  const existing = hosts.get(host)
  if (existing) {
    if (Object.keys(named).length > 0) existing.limit(named)
    return existing
  }
  const gate = new Gate({ ...(isLoopback({ hostname }) ? unlimited : defaultGateLimits), ...named }, clock)
  hosts.set(host, gate)
  return gate
}
