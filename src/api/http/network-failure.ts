import { type ErrorRequest, NetworkError } from '../../errors/index.js'
import { factsOf, withFacts } from './error-facts.js'

const reset = 'the connection was reset'
const notEncrypted = 'the connection could not be encrypted (does the server speak https there?)'
const closed = 'the connection was closed before the answer was complete'
const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ENOTFOUND: 'no such host name',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNRESET: reset,
  EPIPE: reset,
  ETIMEDOUT: 'the network did not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: closed,
  TUNNEL_CLOSED: 'it closed the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer's length differs from what its header says",
  Z_DATA_ERROR: 'the compressed answer is damaged',
  CERT_NOT_TRUSTED: 'the certificate of the server is not trusted',
  EPROTO: notEncrypted,
  ERR_SSL_WRONG_VERSION_NUMBER: notEncrypted,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: notEncrypted,
  NO_REASON:
    'the browser gives no reason: there is no network, nothing listens there, or the server does not answer pages of this origin (CORS)',
}

/** Codes of a connection that stood and ended before the answer did. */
const brokenOff = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_|Z_)/

/** Codes that say: this will not change by trying again. */
const hopeless = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/

/** A failure of the connection as one of our errors: what happened, where, and the cause. */
export function networkError(
  error: Error,
  request: ErrorRequest,
  received: number,
  hint = 'Check the address (option url, or NOMAD_URL) and the network.',
): NetworkError {
  const code = codeOf(error)
  const what =
    explanations[code] ?? (code.startsWith('HPE_') ? 'what came back is not HTTP' : lastMessage(error) || code)
  const after = received > 0 ? ` after ${received} bytes` : ''
  const failure = new NetworkError(`${request.method} ${request.url}: ${what}${after}.`, {
    cause: error,
    request,
    hint,
  })
  return brokenOff.test(code) ? withFacts(failure, { brokenOff: true }) : failure
}

/** Says how a connection failed, in words that end a sentence. */
export function explainFailure(error: Error): string {
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'what came back is not HTTP'
  return explanations[code] ?? (lastMessage(error) || code)
}

/** True for failures that stay as they are: a certificate that is not trusted, a proxy that wants a password. */
export function isHopeless(error: NetworkError): boolean {
  return factsOf(error).lasting === true || isUntrusted(error.cause)
}

/** True for the failure of a connection that could not be encrypted: a certificate that is not trusted, or no TLS at all. */
export function isUntrusted(error: unknown): boolean {
  return error instanceof Error && hopeless.test(codeOf(error))
}

/**
 * The code of a failure in Node's words. Several addresses of one host fail together in an AggregateError, whose own
 * code says little; `fetch` has the reason as its error's cause, or in words alone.
 */
function codeOf(error: Error): string {
  const { code, errors, cause, name, message } = error as Error & { code?: unknown; errors?: Error[] }
  if (typeof code === 'string') return bunCodes[code] ?? code
  // undici's, whose code is missing where nothing of HTTP came.
  if (name === 'HTTPParserError') return 'HPE_INVALID'
  if (errors?.[0]) return codeOf(errors[0])
  const inner = cause instanceof Error ? codeOf(cause) : ''
  return inner || (wordings.find(([words]) => words.test(message))?.[1] ?? '')
}

function lastMessage({ message, cause }: Error): string {
  return cause instanceof Error ? lastMessage(cause) : message
}

const bunCodes: Record<string, string | undefined> = Object.assign(Object.create(null), { ZlibError: 'Z_DATA_ERROR' })

/** Deno and browsers say in words what Node has codes for. */
const wordings: [RegExp, string][] = [
  [/connection refused|os error (111|61|10061)\b/i, 'ECONNREFUSED'],
  [/dns error|failed to lookup address/i, 'ENOTFOUND'],
  [/connection reset|broken pipe/i, 'ECONNRESET'],
  [/connection closed before message completed|error reading a body/i, 'UND_ERR_SOCKET'],
  [/network is unreachable/i, 'ENETUNREACH'],
  [/no route to host/i, 'EHOSTUNREACH'],
  [/decompression error/i, 'Z_DATA_ERROR'],
  [/invalid HTTP version parsed|invalid HTTP header/i, 'HPE_INVALID'],
  [/invalid peer certificate|certificate verify failed|UnknownIssuer/i, 'CERT_NOT_TRUSTED'],
  [/received corrupt message|InvalidContentType/, 'EPROTO'],
  // Chromium, Firefox and Safari, in this order.
  [/^(Failed to fetch|NetworkError when attempting to fetch resource\.|Load failed)$/, 'NO_REASON'],
]
