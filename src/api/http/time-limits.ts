import { longestTimer } from './clock.js'
import type { Timeouts } from './timeouts.js'

/** The waits of a request: each has a limit of its own, beside that of the whole. */
export type Phase = 'connect' | 'firstByte' | 'stall'

/** Watches the limits of one request with a single timer, which is set again only when it fires. */
export class TimeLimits {
  readonly #timeouts: Timeouts
  readonly #onExpired: (limit: keyof Timeouts, seconds: number) => void
  readonly #started = performance.now()
  #phase: Phase
  #since = this.#started
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Begins to watch. `onExpired` is called once, with the limit that ran out. */
  constructor(timeouts: Timeouts, phase: Phase, onExpired: (limit: keyof Timeouts, seconds: number) => void) {
    this.#timeouts = timeouts
    this.#phase = phase
    this.#onExpired = onExpired
    this.#watch()
  }

  get phase(): Phase {
    return this.#phase
  }

  enter(phase: Phase): void {
    this.#phase = phase
    this.#since = performance.now()
    clearTimeout(this.#timer)
    this.#watch()
  }

  /** Something came: the limit of the phase begins anew. */
  restart(): void {
    this.#since = performance.now()
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #watch(): void {
    const left = Math.min(
      this.#left(this.#since, this.#timeouts[this.#phase]),
      this.#left(this.#started, this.#timeouts.total),
    )
    // A longer limit is looked at again then.
    this.#timer = setTimeout(this.#onTimer, Math.min(left, longestTimer))
  }

  readonly #onTimer = () => {
    const limits = this.#timeouts
    const isPhaseOver = this.#left(this.#since, limits[this.#phase]) <= 0
    if (isPhaseOver) this.#onExpired(this.#phase, limits[this.#phase])
    else if (this.#left(this.#started, limits.total) <= 0) this.#onExpired('total', limits.total)
    else this.#watch()
  }

  /** Whole milliseconds, rounded up: a timer that fires a little early must not spin. */
  #left(start: number, seconds: number): number {
    return Math.ceil(start + seconds * 1000 - performance.now())
  }
}
