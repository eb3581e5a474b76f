import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'

/** Time as the retry policy and the logins see it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many seconds; rejects with the signal's reason when that comes first. */
  sleep(seconds: number, signal?: AbortSignalLike): Promise<void>
}

/** The real clock. Timers are cleared when a wait is given up. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(seconds, signal) {
    throwIfAborted(signal)
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timer)
        reject(signal ? abortReason(signal) : undefined)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, seconds * 1000)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  },
}
