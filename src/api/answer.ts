import { DataError, type ErrorRequest } from '../errors/index.js'
import { decodeText } from './decode-body.js'
import type { WireResponse } from './transport.js'

/**
 * The JSON of a successful answer; `DataError` with the first 200 characters when it is something else.
 *
 * Takes the body out of the response: while the JSON is built, the collector moves what still lives, and megabytes of
 * bytes that nobody needs any more would cost as much as the parsing.
 */
export function parseAnswer(response: WireResponse, request: ErrorRequest): { value: unknown; bytes: number } {
  const { text, bytes } = takeText(response)
  const type = response.headers['content-type'] ?? ''
  const facts = { request, response: { status: response.status } }
  if (/html|xml/i.test(type)) throw notJson(text, facts, `${type.split(';')[0]} instead of JSON`)
  try {
    return { value: JSON.parse(text), bytes }
  } catch (cause) {
    if (text.trimStart().startsWith('<')) throw notJson(text, facts, 'a page instead of JSON')
    const message = `${request.method} ${request.url}: the answer is not valid JSON (${bytes} bytes).`
    throw new DataError(message, { ...facts, cause })
  }
}

const nothing = new Uint8Array()

/** Apart from the parsing: what a function once held, its frame may hold until it returns. */
function takeText(response: WireResponse): { text: string; bytes: number } {
  const { body, text, wireBytes } = response
  response.body = nothing
  response.text = undefined
  return text === undefined ? { text: decodeText(body), bytes: body.length } : { text, bytes: wireBytes }
}

function notJson(
  text: string,
  { request, response }: { request: ErrorRequest; response: { status: number } },
  what: string,
): DataError {
  const body = text.slice(0, 200)
  return new DataError(`${request.method} ${request.url}: the answer is ${what}. It begins: ${body}`, {
    request,
    response: { ...response, body },
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
