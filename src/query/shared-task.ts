import { type AbortSignalLike, abortReason, untilAborted } from '../api/index.js'

/** One caller's share in a task that others may wait for too. */
export interface Share<T> {
  readonly result: Promise<T>
  /** True once nobody has to wait for the result any more. */
  readonly isReady: boolean
  /** Stops waiting; the last caller to leave stops the task. */
  leave(): void
}

/**
 * A task that runs once, however many callers wait for it. It stops when the last of them leaves: so leaving a loop frees its
 * connection, and one caller's abort does not stop the others.
 */
export class SharedTask<T> {
  readonly #controller = new AbortController()
  readonly #promise: Promise<T>
  #waiting = 0
  #ended = false

  constructor(run: (signal: AbortSignalLike) => Promise<T>) {
    this.#promise = run(this.#controller.signal).finally(() => {
      this.#ended = true
    })
    // Whoever waits sees its error; when nobody does any more, there is nobody to see it.
    this.#promise.catch(() => undefined)
  }

  /** True when it was stopped before its end: it cannot be joined any more. */
  get stopped(): boolean {
    return this.#controller.signal.aborted
  }

  /** Stops it for all who wait; they get the reason as their error. */
  stop(reason: unknown): void {
    if (!this.#ended) this.#controller.abort(reason)
  }

  /** Waits for its result; the share is left when the signal is aborted. */
  join(signal?: AbortSignalLike): Share<T> {
    this.#waiting++
    let joined = true
    const leave = () => {
      if (!joined) return
      joined = false
      signal?.removeEventListener('abort', leave)
      if (--this.#waiting === 0 && !this.#ended) this.#controller.abort(signal && abortReason(signal))
    }
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
    const result = untilAborted(this.#promise, signal)
    result.catch(() => undefined)
    const isReady = () => this.#ended
    return {
      result,
      leave,
      get isReady() {
        return isReady()
      },
    }
  }
}
