import type { Clock } from '../../src/api/index.js'

/** A clock whose waits take no time: it moves on by itself and remembers them. */
export interface QuickClock extends Clock {
  /** The waits so far, in seconds. */
  waits: number[]
  /** Moves time on. */
  advance(seconds: number): void
}

/** Starts at the given time, in milliseconds since 1970. */
export function quickClock(start = Date.UTC(2026, 0, 1)): QuickClock {
  let now = start
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    advance(seconds) {
      now += seconds * 1000
    },
    async sleep(seconds, signal) {
      if (signal?.aborted) throw signal.reason
      waits.push(seconds)
      now += seconds * 1000
      await new Promise(resolve => setImmediate(resolve))
    },
  }
}
