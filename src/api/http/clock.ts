import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'

/** Time as the retry policy and the logins see it, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many seconds; rejects with the signal's reason when that comes first. */
  sleep(seconds: number, signal?: AbortSignalLike): Promise<void>
}

/** A timer holds at most so many milliseconds, which is 24 days; a longer one would end at once. */
export const longestTimer = 2 ** 31 - 1

/** The real clock. Timers are cleared when a wait is given up. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(seconds, signal) {
    throwIfAborted(signal)
    const milliseconds = Math.min(seconds * 1000, longestTimer)
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timer)
        reject(signal ? abortReason(signal) : undefined)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, milliseconds)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
    if (seconds * 1000 > longestTimer) await this.sleep(seconds - longestTimer / 1000, signal)
  },
}
