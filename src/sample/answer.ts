/** The answer of a route. A string body is JSON text and is sent unchanged; anything else is written as JSON. */
export interface Answer {
  status: number
  body: unknown
  /** Headers besides content type and length. */
  headers?: Record<string, string>
}

/** An error answer that a route throws, with its status and body. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {},
  ) {
    super(`HTTP ${status}`)
  }
}

/** One problem of a 422 answer, in the form of today's servers. */
export interface Problem {
  /** Where it is: `['body', 'pagination', 'page_size']`. */
  loc: (string | number | string[])[]
  msg: string
  type?: string
}

/** Returns an error as the v1 API writes it: `{"detail": …}` with a text, or with a list of problems for 422. */
export function apiError(status: number, detail: string | Problem[], headers?: Record<string, string>): HttpError {
  return new HttpError(status, { detail }, headers)
}

/** Returns a 422 with one problem. */
export function invalid(msg: string, ...loc: (string | number)[]): HttpError {
  return apiError(422, [{ loc, msg, type: 'value_error' }])
}

/** Returns a 422 about a name that is no search quantity; `where` is the parameter when the name is a value of it. */
export function unknownQuantity(name: string, hint: string, ...where: string[]): HttpError {
  const loc = where.length > 0 ? where : [name]
  return apiError(422, [{ msg: `'${name}' is not a search quantity.${hint}`, loc: [loc] }])
}

/** Returns the form of an answer to a request that crashes a real server. */
export function serverError(reason: string): HttpError {
  return new HttpError(500, { detail: { reason, exception: '', exception_class: 'Error', exception_traceback: '' } })
}
