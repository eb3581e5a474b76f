import { Progress, type ProgressOptions, type ProgressState } from '../display/index.js'

/** Milliseconds between two looks at how far the work is. */
const interval = 200

/**
 * Does some work and meanwhile shows how far it is, once it takes longer than a second; the last state stays.
 * `read` gives the state now.
 */
export async function withProgress<T>(
  title: string,
  { read, ...options }: ProgressOptions & { read: () => ProgressState },
  work: () => Promise<T>,
): Promise<T> {
  const shown = new Progress(title, options)
  const timer = setInterval(() => shown.update(read()), interval)
  let end: 'done' | 'stopped' = 'stopped'
  try {
    const result = await work()
    end = 'done'
    return result
  } finally {
    clearInterval(timer)
    shown.update(read())
    shown.finish(end)
  }
}
