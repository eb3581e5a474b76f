import { isNomadError, TimeoutError } from '../../errors/index.js'
import { factsOf } from './error-facts.js'

/**
 * Why a request for several entries failed, when asking for fewer can help: one of them may be broken on the server or
 * make it break off in the middle of an answer, or they are too many for one answer, or they take too long together.
 */
export type PageFault = 'broken entry' | 'broken off' | 'too large' | 'too slow'

/** Returns the fault that asking for fewer entries may avoid; `undefined` for every other error. */
export function pageFault(error: unknown): PageFault | undefined {
  if (!isNomadError(error)) return undefined
  const { limit, login, tooLarge, unreadable, brokenOff } = factsOf(error)
  if (login) return undefined
  if (error instanceof TimeoutError) return limit === 'connect' ? undefined : 'too slow'
  if (tooLarge) return 'too large'
  if (brokenOff || unreadable === 'cut') return 'broken off'
  if (unreadable === 'broken') return 'broken entry'
  const status = error.response?.status
  if (status === 500) return 'broken entry'
  if (status === 502 || status === 504) return 'too slow'
  if (status === 413 || status === 414) return 'too large'
  return (status === 400 || status === 422) && speaksOfSize.test(error.message) ? 'too large' : undefined
}

/** How servers refuse a page or a list of ids for its length. */
const speaksOfSize =
  /too (many|large|long|big)|at most \d+|less than or equal|max(imum)?[ _](clause|size|length|number|items)|page_size/i
