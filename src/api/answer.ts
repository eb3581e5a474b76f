import { DataError, type ErrorRequest } from '../errors/index.js'
import { decodeText } from './decode-body.js'
import type { WireResponse } from './transport.js'

/** The JSON of a successful answer; `DataError` with the first 200 characters when it is something else. */
export function parseAnswer(response: WireResponse, request: ErrorRequest): unknown {
  const type = response.headers['content-type'] ?? ''
  const facts = { request, response: { status: response.status } }
  if (/html|xml/i.test(type)) throw notJson(response, request, `${type.split(';')[0]} instead of JSON`)
  try {
    return JSON.parse(decodeText(response.body))
  } catch (error) {
    if (response.body.length > 0 && decodeText(response.body.subarray(0, 200)).trimStart().startsWith('<')) {
      throw notJson(response, request, 'a page instead of JSON')
    }
    throw new DataError(
      `${request.method} ${request.url}: the answer is not valid JSON (${response.body.length} bytes).`,
      { ...facts, cause: error },
    )
  }
}

function notJson(response: WireResponse, request: ErrorRequest, what: string): DataError {
  const start = decodeText(response.body.subarray(0, 800)).slice(0, 200)
  return new DataError(`${request.method} ${request.url}: the answer is ${what}. It begins: ${start}`, {
    request,
    response: { status: response.status, body: start },
    hint: 'Is the URL the root of a NOMAD API, such as https://…/api/v1? A proxy or a login page may stand between.',
  })
}

/** A check of one answer's form; throws `DataError` that names the place. */
export function expectForm(
  condition: boolean,
  where: string,
  expected: string,
  request: ErrorRequest,
): asserts condition {
  if (condition) return
  throw new DataError(`${request.method} ${request.url}: the answer's ${where} is not ${expected}.`, {
    request,
    hint: 'The server is not a NOMAD server of a known generation, or something between changed its answer.',
  })
}

/** True for JSON objects (not arrays, not null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
