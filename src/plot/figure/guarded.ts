import { DataError, isNomadError, TimeoutError } from '../../errors/index.js'
import { hasExtremeNumbers } from './drawable.js'
import { heap } from './heap.js'
import type { Picture } from './plotly.js'
import { Stopped, within } from './static/index.js'

/** The limits of time and memory for one picture. */
interface Limits {
  /** Seconds for the first attempt, enough for nearly all pictures. */
  usual: number
  /** Seconds for the second attempt. */
  max: number
  /** Bytes of new memory after which no second attempt is made; default a rate at which both attempts fill the heap. */
  memory?: number
}

const usualLimits: Limits = { usual: 2, max: 15 }

/**
 * The limits of a figure with numbers beyond all quantities: no longer second attempt. Plotly may make lists of them without
 * end, and V8 ends the process, which no `try` can catch, when a list has more than 2²⁷ items.
 */
const strictLimits: Limits = { usual: 2, max: 2 }

/** Returns the limits for a picture. */
export function limitsFor({ data, layout }: Picture): Limits {
  return hasExtremeNumbers([data, layout]) ? strictLimits : usualLimits
}

/** True during a call: a nested call is under the limits of the outer one. */
let isGuarded = false

/**
 * Runs `work`, which converts a figure, within limits of time and memory. A user may write anything into a figure, and Plotly
 * does not check it: other errors become a DataError, and endless work is stopped. When the first attempt takes too long, a
 * second one gets more time, unless the first was filling the memory. So `work` may run twice.
 *
 * @throws DataError when the figure cannot be drawn; TimeoutError when it takes too long
 */
export function guarded<T>(work: () => T, limits = usualLimits): T {
  if (isGuarded) return work()
  isGuarded = true
  // The kernel's stop button skips `finally`. A microtask runs only after all of this synchronous work.
  queueMicrotask(() => {
    isGuarded = false
  })
  try {
    return inTime(work, limits)
  } catch (error) {
    if (isNomadError(error)) throw error
    throw new DataError(`The figure cannot be drawn: ${reasonOf(error)}.`, { cause: error, hint })
  } finally {
    isGuarded = false
  }
}

function inTime<T>(work: () => T, { usual, max, memory }: Limits): T {
  const { limit: all, used } = heap()
  const maxNew = memory ?? (all - used) / (1 + max / usual)
  try {
    return within(usual, work)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    if (heap().used - used > maxNew) {
      throw new DataError('The figure cannot be drawn: it takes more memory than any picture needs.', {
        cause: error,
        hint,
      })
    }
  }
  try {
    return within(max, work)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    throw new TimeoutError(`The figure was not drawn within ${max} s.`, { cause: error, hint })
  }
}

const hint = 'Look at figure.data and figure.layout, which are what Plotly draws.'

function reasonOf(error: unknown): string {
  // Plotly's errors come from jsdom's page, which has other classes: `instanceof` is false for them.
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown }
  if (name === 'RangeError' && /call stack/i.test(String(message))) return 'it is nested too deeply, or holds itself'
  return String(message ?? error).replace(/\.$/, '')
}
