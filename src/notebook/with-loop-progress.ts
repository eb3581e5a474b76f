import type { Progress } from '../display/index.js'

/**
 * Returns the same items, counted in a bar as a loop takes them. A loop that is left early leaves the bar as it was: stopped.
 * `total` says how many there will be, as far as it is known.
 */
export async function* withLoopProgress<T>(
  items: AsyncIterable<T>,
  shown: Progress,
  total: () => number | undefined,
): AsyncGenerator<T, void> {
  let done = 0
  let end: 'done' | 'stopped' = 'stopped'
  try {
    for await (const item of items) {
      done++
      shown.update({ done, total: total() })
      yield item
    }
    end = 'done'
  } finally {
    shown.update({ done, total: total() })
    shown.finish(end)
  }
}
