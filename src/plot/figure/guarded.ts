import { getHeapStatistics } from 'node:v8'
import { DataError, isNomadError, TimeoutError } from '../../errors/index.js'
import { Stopped, within } from '../static/index.js'

/** How long, and how much memory, a picture may take. */
interface Limits {
  /** Seconds in which nearly all pictures are drawn. */
  usual: number
  /** Seconds for those that are not. */
  max: number
  /** Bytes of new memory within the usual time; default what would fill all of it before the time is over. */
  memory?: number
}

const usualLimits: Limits = { usual: 2, max: 15 }

/** Whether a call stands within another, which guards for it. */
let isGuarded = false

/**
 * Does what turns a figure into something else. A figure may hold whatever its reader wrote into it, and Plotly takes none of
 * it amiss until it stumbles: what fails is an error of ours, and what does not end is stopped. What is not done in its
 * usual time is begun anew, with more of it, unless it was filling the memory. `work` can be done twice.
 *
 * @throws DataError, TimeoutError
 */
export function guarded<T>(work: () => T, limits = usualLimits): T {
  if (isGuarded) return work()
  isGuarded = true
  // The stop button ends all at once, without what is to be done at last: when this runs, nothing is under way any more.
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
  const { heap_size_limit: all, used_heap_size: used } = getHeapStatistics()
  const room = memory ?? (all - used) / (1 + max / usual)
  try {
    return within(usual, work)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    if (getHeapStatistics().used_heap_size - used > room) {
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
  // Errors of Plotly come from a page with classes of its own.
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown }
  if (name === 'RangeError' && /call stack/i.test(String(message))) return 'it is nested too deeply, or holds itself'
  return String(message ?? error).replace(/\.$/, '')
}
