import { HttpError } from '../answer.js'

/** The names of HTTP's statuses, and v0's texts for them. */
const statusTexts = new Map<number, readonly [name: string, description: string]>([
  [400, ['Bad Request', 'The server cannot make sense of this request.']],
  [401, ['Unauthorized', 'The server does not know that you may see this.']],
  [403, ['Forbidden', 'You may not see this.']],
  [404, ['Not Found', 'There is nothing under this address.']],
  [413, ['Request Entity Too Large', 'The request is too long.']],
  [500, ['Internal Server Error', 'The server failed on this request.']],
])

/**
 * Returns an error as the v0 API wrote it: `{ code, name, description, message }`, of which `message` says what is wrong.
 * `errors` names the fields of a request that has the wrong form.
 */
export function legacyError(status: number, message: string, errors?: Record<string, string>): HttpError {
  const [name, description] = statusTexts.get(status) ?? ['Error', 'The server refused this request.']
  return new HttpError(status, { code: status, name, description, message, ...(errors ? { errors } : {}) })
}

/** Returns the same for an error of the v1 API that shared code has thrown, and for a stack that a deep request used up. */
export function asLegacyError(error: unknown): unknown {
  if (error instanceof RangeError) return legacyError(400, 'the request is nested too deeply')
  if (!(error instanceof HttpError) || isLegacy(error.body)) return error
  const detail = (error.body as { detail?: unknown } | undefined)?.detail
  const problems = Array.isArray(detail) ? detail.map(problem => String(problem.msg)).join(' ') : String(detail)
  // v0 had no 422: what has the wrong form is a bad request.
  return legacyError(error.status === 422 ? 400 : error.status, problems)
}

function isLegacy(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body
}
