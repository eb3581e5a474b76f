import { type AbortSignalLike, abortReason, untilAborted } from '../api/index.js'

/** A place in the queue of those who want a task's result. */
export interface Hold<T> {
  readonly result: Promise<T>
  /** No longer wanted; the last one to let go stops the task. */
  release(): void
}

/**
 * Work that many may wait for and that runs once. It is stopped when the last of them lets go, so that leaving a loop
 * frees its connection, and one reader's abort does not hurt another.
 */
export class SharedTask<T> {
  readonly #controller = new AbortController()
  readonly #promise: Promise<T>
  #holders = 0
  #settled = false

  constructor(run: (signal: AbortSignalLike) => Promise<T>) {
    this.#promise = run(this.#controller.signal).finally(() => {
      this.#settled = true
    })
    // Whoever holds the task sees its error; a task that nobody holds any more has none to tell.
    this.#promise.catch(() => undefined)
  }

  /** True when everybody let go before the end: it cannot be joined any more. */
  get stopped(): boolean {
    return this.#controller.signal.aborted
  }

  /** Stops it for all who hold it; they get the reason as their error. */
  stop(reason: unknown): void {
    if (!this.#settled) this.#controller.abort(reason)
  }

  hold(signal?: AbortSignalLike): Hold<T> {
    this.#holders++
    let held = true
    const release = () => {
      if (!held) return
      held = false
      signal?.removeEventListener('abort', release)
      if (--this.#holders === 0 && !this.#settled) this.#controller.abort(signal && abortReason(signal))
    }
    if (signal?.aborted) release()
    else signal?.addEventListener('abort', release, { once: true })
    const result = untilAborted(this.#promise, signal)
    result.catch(() => undefined)
    return { result, release }
  }
}
