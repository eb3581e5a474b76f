import { TimeoutError } from '../../errors/index.js'
import { withFacts } from './error-facts.js'

/** The limits of the time of one request, in seconds. `Infinity` switches a limit off. */
export interface Timeouts {
  /** Until the connection is open. Default 10. */
  connect: number
  /**
   * From sending the request to the answer's first byte: a server opens archives one by one. Default 180. No login takes
   * longer either, whatever its kind; one with a user name and password 30, where no limit is named.
   */
  firstByte: number
  /** Between two pieces of an answer. Default 60. */
  stall: number
  /** One attempt from start to end. Default 900. */
  total: number
}

/** The default limits. NOMAD's own workers stop after 600 s. */
export const defaultTimeouts: Timeouts = { connect: 10, firstByte: 180, stall: 60, total: 900 }

/** The default limits of a login. */
export const loginTimeouts: Timeouts = { ...defaultTimeouts, firstByte: 30 }

const meanings: Record<keyof Timeouts, string> = {
  connect: 'the connection did not open',
  firstByte: 'no answer began',
  stall: 'the answer stopped in the middle: nothing more came',
  total: 'the answer was not complete',
}

/** Returns the error for a limit that was exceeded. It names the limit and the option that sets it, and ends with the note. */
export function timeoutError(
  limit: keyof Timeouts,
  seconds: number,
  request: { method: string; url: string },
  note?: string,
): TimeoutError {
  const hint = `The option timeouts: { ${limit}: … } sets this limit, in seconds; smaller pages (perPage) are answered sooner.`
  const error = new TimeoutError(
    `${request.method} ${request.url}: ${meanings[limit]} within ${seconds} s (limit '${limit}').`,
    {
      request,
      hint: note ? `${hint} ${note}` : hint,
    },
  )
  return withFacts(error, { limit })
}
