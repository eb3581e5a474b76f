import { TimeoutError } from '../errors/index.js'

/** How long one request may take, in seconds. `Infinity` switches a limit off. */
export interface Timeouts {
  /** Until the connection stands. Default 10. */
  connect: number
  /** From sending the request to the answer's first byte: a server opens archives one by one. Default 180. */
  firstByte: number
  /** Silence in the middle of an answer. Default 60. */
  stall: number
  /** One attempt from start to end. Default 900. */
  total: number
}

/** The limits that hold when no option names others; NOMAD's own workers give up after 600 s. */
export const defaultTimeouts: Timeouts = { connect: 10, firstByte: 180, stall: 60, total: 900 }

const meanings: Record<keyof Timeouts, string> = {
  connect: 'no connection stood',
  firstByte: 'no answer began',
  stall: 'the answer stopped in the middle: nothing more came',
  total: 'the answer was not complete',
}

const limits = new WeakMap<object, keyof Timeouts>()

/** The limit that an error of `timeoutError` speaks of. */
export function limitOf(error: TimeoutError): keyof Timeouts | undefined {
  return limits.get(error)
}

/** Gives an error that stands for another one the same limit. */
export function keepLimit(from: object, to: object): void {
  const limit = limits.get(from)
  if (limit) limits.set(to, limit)
}

/** The error of a limit that ran out: which one it was, and the option that sets it. */
export function timeoutError(
  limit: keyof Timeouts,
  seconds: number,
  request: { method: string; url: string },
): TimeoutError {
  const error = new TimeoutError(
    `${request.method} ${request.url}: ${meanings[limit]} within ${seconds} s (limit '${limit}').`,
    {
      request,
      hint: `The option timeouts: { ${limit}: … } sets this limit, in seconds; smaller pages (perPage) are answered sooner.`,
    },
  )
  limits.set(error, limit)
  return error
}
