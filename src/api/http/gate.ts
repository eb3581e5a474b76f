import type { ClientOptions } from './client.js'

/** The limits of requests to a server at this moment, for readers of pages. */
export interface Gate {
  /** Milliseconds of the clock by which requests are timed. */
  now(): number
  /** How many requests of the process may be under way to the host at once. */
  readonly concurrency: number
  /** How many requests of the process may be sent to the host in a second. */
  readonly perSecond: number
  /** How many answers to the query's requests asked for fewer of them (429, 503). */
  readonly throttled: number
}

/** Returns the gate of a client. */
export function gateOf({ clock, limiter, traffic }: Pick<ClientOptions, 'clock' | 'limiter' | 'traffic'>): Gate {
  return {
    now: () => clock.now(),
    get concurrency() {
      return limiter.current.concurrency
    },
    get perSecond() {
      return limiter.current.perSecond
    },
    get throttled() {
      return traffic.throttled
    },
  }
}
