import { DataError, type ErrorRequest } from '../../errors/index.js'
import { Redactor } from '../secrets/redactor.js'
import { decodeText } from './decode-text.js'
import { divideAnswer } from './divide-answer.js'
import { withFacts } from './error-facts.js'
import { readJson } from './read-json.js'
import type { JsonFault } from './scan-json.js'
import type { WireResponse } from './transport.js'
import type { UnparsedArchive } from './unparsed-archives.js'

/** The JSON of an answer. */
export interface ParsedAnswer {
  value: unknown
  /** Size of the body after decompression. */
  bytes: number
  /** How many numbers were written as the words `NaN` or `Infinity`. */
  words: number
  /** Archives that are not parsed yet; the list of them in `value` is then empty. */
  archives?: UnparsedArchive[] | undefined
}

/**
 * The JSON of a successful answer; `DataError` with the first 200 characters when it is something else, with the place
 * when it is broken JSON.
 *
 * Takes the body out of the response: while the JSON is built, the collector moves what still lives, and megabytes of
 * bytes that are no longer needed would cost as much as the parsing.
 */
export function parseAnswer(response: WireResponse, request: ErrorRequest, redactor = new Redactor()): ParsedAnswer {
  const { text, bytes } = takeText(response)
  const type = response.headers['content-type'] ?? ''
  const answer = { text, bytes, request, status: response.status, redactor }
  if (/html|xml/i.test(type)) throw notJson(answer, `${type.split(';')[0]} instead of JSON`)
  const reading = readJson(text)
  if ('value' in reading) return { ...reading, bytes }
  throw isPage(text) ? notJson(answer, 'a page instead of JSON') : brokenJson(answer, reading.fault)
}

const nothing = new Uint8Array()

/** The same, with large archives left unparsed; `onWords` is called when one is read that has bare words for numbers. */
export function divideOrParse(
  response: WireResponse,
  request: ErrorRequest,
  redactor: Redactor,
  onWords: () => void,
): ParsedAnswer {
  const { body, headers } = response
  const isJson = /\bjson\b/i.test(headers['content-type'] ?? '') && response.text === undefined
  const divided = isJson ? divideAnswer(body, onWords) : undefined
  if (!divided) return parseAnswer(response, request, redactor)
  response.body = nothing
  return { ...divided, bytes: body.length, words: 0 }
}

/** Apart from the parsing: what a function once held, its frame may hold until it returns. */
function takeText(response: WireResponse): { text: string; bytes: number } {
  const { body, text, wireBytes } = response
  response.body = nothing
  response.text = undefined
  return text === undefined ? { text: decodeText(body), bytes: body.length } : { text, bytes: wireBytes }
}

/** Markup, or a proxy's words: what no NOMAD server says. */
function isPage(text: string): boolean {
  return /^\ufeff?\s*[^\s{["]/.test(text)
}

interface Unread {
  text: string
  bytes: number
  request: ErrorRequest
  status: number
  redactor: Redactor
}

function notJson({ text, request, status, redactor }: Unread, what: string): DataError {
  const body = redactor.beginning(text, 200)
  return new DataError(`${request.method} ${request.url}: the answer is ${redactor.redact(what)}. It begins: ${body}`, {
    request,
    response: { status, body },
    hint: 'Is the URL the root of a NOMAD API, such as https://…/api/v1? A proxy or a login page may stand between.',
  })
}

/** How much is quoted before and after the place where JSON is broken. */
const aroundFault = 20

function brokenJson({ text, bytes, request, status, redactor }: Unread, fault: JsonFault): DataError {
  const { position, reason, isCut } = fault
  const excerpt = redactor.around(text, position, aroundFault)
  const place = isCut ? reason : `${reason}, at character ${position}: ${JSON.stringify(excerpt)}`
  const message = `${request.method} ${request.url}: the answer is not valid JSON (${bytes} bytes): ${place}.`
  const facts = isCut ? ({ unreadable: 'cut' } as const) : ({ unreadable: 'broken' } as const)
  return withFacts(new DataError(message, { request, response: { status } }), facts)
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

/** As `expectForm`, for the form of one entry among others: the others may be as they must be. */
export function expectEntryForm(
  condition: boolean,
  where: string,
  expected: string,
  request: ErrorRequest,
): asserts condition {
  try {
    expectForm(condition, where, expected, request)
  } catch (error) {
    throw withFacts(error as DataError, { unreadable: 'broken' })
  }
}

/** True for JSON objects (not arrays, not null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
