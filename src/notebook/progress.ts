import { Progress, type ProgressOptions, type ProgressState } from '../display/index.js'

/** The milliseconds between two reads of the state. */
const interval = 200

/**
 * Does some work and shows a bar, once it takes longer than a second. The last state of the bar stays: done, or stopped by
 * an error.
 *
 * @param title the name of the work
 * @param work gets the bar, to update it
 */
export async function withBar<T>(
  title: string,
  options: ProgressOptions,
  work: (bar: Progress) => Promise<T>,
): Promise<T> {
  const bar = new Progress(title, options)
  let end: 'done' | 'stopped' = 'stopped'
  try {
    const result = await work(bar)
    end = 'done'
    return result
  } finally {
    bar.finish(end)
  }
}

/** Does some work with a bar, as `withBar`; `read` returns the state of the work whenever the bar is updated. */
export function withProgress<T>(
  title: string,
  { read, ...options }: ProgressOptions & { read: () => ProgressState },
  work: () => Promise<T>,
): Promise<T> {
  return withBar(title, options, async bar => {
    const timer = setInterval(() => bar.update(read()), interval)
    try {
      return await work()
    } finally {
      clearInterval(timer)
      bar.update(read())
    }
  })
}

/**
 * Yields the same items and counts them in a bar. A loop that ends early leaves the bar as stopped.
 *
 * @param total returns how many items there will be, if that is known
 */
export async function* withLoopProgress<T>(
  items: AsyncIterable<T>,
  bar: Progress,
  total: () => number | undefined,
): AsyncGenerator<T, void> {
  let done = 0
  let end: 'done' | 'stopped' = 'stopped'
  try {
    for await (const item of items) {
      done++
      bar.update({ done, total: total() })
      yield item
    }
    end = 'done'
  } finally {
    bar.update({ done, total: total() })
    bar.finish(end)
  }
}
