import {
  AuthError,
  DataError,
  type ErrorRequest,
  NetworkError,
  NomadError,
  QueryError,
  RateLimitError,
} from '../../errors/index.js'
import type { Redactor } from '../secrets/redactor.js'
import { decodeText } from './decode-text.js'
import { readRefusal } from './refusal-text.js'
import type { WireResponse } from './transport.js'

/** Turns names that a server does not know into a hint (" Did you mean …?"); given by the layer that knows names. */
export type Suggest = (unknownName: string) => string

/** Of a refusal, so many characters are read. */
const mostRead = 20_000

/** The error for an answer that is not a success: its class by the status, its text from the body. */
export function refusalError(
  response: WireResponse,
  request: ErrorRequest,
  redactor: Redactor,
  suggest?: Suggest,
): NomadError {
  const { status, through } = response
  // Before anything is cut or taken apart: of a secret that is cut in two, both parts would be shown.
  const text = redactor.beginning(bodyText(response, 2 * mostRead), mostRead)
  if (/^\s*<|<html/i.test(text) && !speaking.has(status)) return pageError(text, { status, through }, request)
  const { lines, unknownNames } = readRefusal(text, line => redactor.redact(line))
  const said = lines.join('\n  ') || 'no reason given'
  const advice = suggest ? unknownNames.map(suggest).join('') : ''
  const message = `${request.method} ${request.url} was answered with ${status}: ${said}${advice}`
  const facts = { request, response: { status, body: text.slice(0, 1000) } }
  const [ErrorClass, hint] = kindOf(status)
  const hints = [hint, through].filter(part => part !== undefined).join(' ')
  return new ErrorClass(message, hints === '' ? facts : { ...facts, hint: hints })
}

/** The beginning of a body as text. */
export function bodyText({ text, body }: WireResponse, mostBytes: number): string {
  return (text?.slice(0, mostBytes) ?? decodeText(body.subarray(0, mostBytes))).replace(/^\ufeff/, '')
}

/** Statuses that say enough even when a proxy wraps them in a page. */
const speaking = new Set([401, 403, 429, 503])

function pageError(
  text: string,
  { status, through }: Pick<WireResponse, 'status' | 'through'>,
  request: ErrorRequest,
): DataError {
  const start = text.slice(0, 200)
  const hint =
    status >= 500
      ? 'A proxy stands before the server, which did not answer: try again later.'
      : 'Is the URL the root of a NOMAD API, such as https://…/api/v1?'
  return new DataError(`${request.method} ${request.url} was answered with ${status} and a page: ${start}`, {
    request,
    response: { status, body: start },
    hint: through ? `${hint} ${through}` : hint,
  })
}

type ErrorClass = new (message: string, options: ConstructorParameters<typeof NomadError>[1]) => NomadError

function kindOf(status: number): [ErrorClass, string?] {
  if (status === 401) {
    return [AuthError, 'Log in with the options username and password, or authentication (a token, or a provider).']
  }
  if (status === 403) return [AuthError, 'The login does not have this right: another account or token may have it.']
  if (status === 404) return [QueryError, 'Is the URL the root of a NOMAD API, such as https://…/api/v1?']
  if (status === 429 || status === 503) {
    return [
      RateLimitError,
      'The server asks for fewer requests: wait a little, use a smaller parallel, a larger perPage.',
    ]
  }
  if (status === 502 || status === 504)
    return [NetworkError, 'A proxy before the server got no answer: try again later.']
  if (status >= 500)
    return [NomadError, 'The server itself failed; a required that is not well-formed can be the cause.']
  if (status >= 400) return [QueryError]
  return [NetworkError, 'The address leads elsewhere: check the option url.']
}
