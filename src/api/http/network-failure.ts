import { type ErrorRequest, NetworkError } from '../../errors/index.js'
import { withFacts } from './error-facts.js'

const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ENOTFOUND: 'no such host name',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ETIMEDOUT: 'the network did not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer's length differs from what its header says",
}

/** Codes of a connection that stood and ended before the answer did. */
const brokenOff = /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_)/

/** Codes that say: this will not change by trying again. */
const hopeless = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO)/

/** A failure of the connection as one of our errors: what happened, where, and the cause. */
export function networkError(error: Error, request: ErrorRequest, received: number): NetworkError {
  const code = codeOf(error)
  const what = explanations[code] ?? (code.startsWith('HPE_') ? 'what came back is not HTTP' : error.message || code)
  const after = received > 0 ? ` after ${received} bytes` : ''
  const failure = new NetworkError(`${request.method} ${request.url}: ${what}${after}.`, {
    cause: error,
    request,
    hint: 'Check the address (option url, or NOMAD_URL) and the network.',
  })
  return brokenOff.test(code) ? withFacts(failure, { brokenOff: true }) : failure
}

/** True for failures that stay as they are: a certificate that is not trusted. */
export function isHopeless(error: NetworkError): boolean {
  return error.cause instanceof Error && hopeless.test(codeOf(error.cause))
}

/** Several addresses of one host fail together in an AggregateError, whose own code says little. */
function codeOf(error: Error): string {
  const { code, errors } = error as { code?: unknown; errors?: Error[] }
  if (typeof code === 'string') return code
  return errors?.[0] ? codeOf(errors[0]) : ''
}
