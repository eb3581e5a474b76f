import { AuthError, NetworkError, type NomadError, QueryError, TimeoutError } from '../../errors/index.js'

/** An error that gRPC throws. */
export interface GrpcFailure {
  readonly code: number
  /** The server's words, or gRPC's own. */
  readonly details: string
  readonly metadata?: { get(name: string): (string | Buffer)[] } | undefined
}

/** The codes of https://grpc.io/docs/guides/status-codes */
export const grpcCode = {
  cancelled: 1,
  unknown: 2,
  deadlineExceeded: 4,
  permissionDenied: 7,
  resourceExhausted: 8,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const

/** Returns true for what gRPC throws. */
export function isGrpcFailure(error: unknown): error is GrpcFailure {
  const { code, details } = (error ?? {}) as { code?: unknown; details?: unknown }
  return typeof code === 'number' && typeof details === 'string'
}

/** Returns true where the connection broke, rather than the server refusing: what was asked may be asked again. */
export function isBroken({ code, details }: GrpcFailure): boolean {
  switch (code) {
    case grpcCode.unavailable:
      return !/certificate|SSL|TLS/i.test(details)
    case grpcCode.internal:
    case grpcCode.unknown:
      return /RST_STREAM|Call ended without gRPC status|INVALID_CURSOR\.DISCONNECTED|OPERATION_ALREADY_EXISTS/.test(
        details,
      )
    case grpcCode.cancelled:
      // The server ended it: calls that are ended here are not looked at.
      return true
    default:
      return false
  }
}

/** The facts of which an error of the connection is made. */
export interface FailureScene {
  /** `host:port` */
  readonly endpoint: string
  readonly isEncrypted: boolean
  /** True when the server has answered before. */
  readonly isKnown: boolean
  /** For calls with a limit. */
  readonly seconds?: number | undefined
  /** Removes secrets from texts. */
  redact(text: string): string
}

/** Returns the error for a connection that failed: what happened, and what to look at. */
export function connectionError(failure: GrpcFailure, scene: FailureScene): NomadError {
  const { endpoint, isEncrypted, isKnown } = scene
  const details = scene.redact(wordsOf(failure.details))
  const cause = new Error(details)
  const server = `the Spark server ${endpoint}`
  switch (failure.code) {
    case grpcCode.unauthenticated:
      return new AuthError(`T${server.slice(1)} requires a login, or rejects the token: ${details}`, {
        cause,
        hint: 'Give the token in the connection string (;token=…) or as SPARK_CONNECT_AUTHENTICATE_TOKEN.',
      })
    case grpcCode.permissionDenied:
      return new AuthError(`T${server.slice(1)} does not allow this: ${details}`, { cause })
    case grpcCode.deadlineExceeded:
      return new TimeoutError(`T${server.slice(1)} did not answer within ${scene.seconds} s.`, {
        cause,
        hint: 'Is the address right, and does the server run? The option timeouts: { connect: … } sets this limit, in seconds.',
      })
    case grpcCode.unimplemented:
      return new NetworkError(
        `What answers at ${endpoint} is no Spark Connect server, or one before Spark 4: ${details}`,
        {
          cause,
          hint: 'Spark Connect has a port of its own, 15002 by default: not that of the master (7077), nor of its pages (8080, 4040).',
        },
      )
    case grpcCode.resourceExhausted:
      return new QueryError(`T${server.slice(1)} takes no message as large as this: ${details}`, {
        cause,
        hint: 'Read large tables from files that Spark reaches, or raise spark.connect.grpc.maxInboundMessageSize there.',
      })
    default:
      return new NetworkError(
        `${isKnown ? 'The connection to' : 'No connection to'} ${server} ${isKnown ? 'was lost' : 'could be opened'}: ${details}`,
        {
          cause,
          hint: hintOf(details, { isEncrypted, isKnown }),
        },
      )
  }
}

/** The words without those that gRPC puts around them. */
function wordsOf(details: string): string {
  return details
    .replace(/^No connection established\. Last error: (Error: )?/, '')
    .replace(/\.?\s*Resolution note:.*$/s, '')
    .replace(/^.*:SSL routines:[^:]*:([^:]*):.*$/s, 'TLS: $1')
    .trim()
    .replace(/\s+/g, ' ')
}

function hintOf(details: string, { isEncrypted, isKnown }: { isEncrypted: boolean; isKnown: boolean }): string {
  if (/ECONNREFUSED/.test(details))
    return 'Does a Spark Connect server run there? start-connect-server.sh starts one, on port 15002.'
  if (/ENOTFOUND|EAI_AGAIN|Name resolution/i.test(details)) return 'Is the name of the host right?'
  if (/certificate/i.test(details)) {
    return "The server's certificate is not trusted; NODE_EXTRA_CA_CERTS names a file of those that are."
  }
  if (isKnown) return 'Does the server still run? Its log says why a connection ended.'
  if (isEncrypted) return 'Is the server reached by TLS? Without: use_ssl=false, and no token.'
  return 'Is this the port of Spark Connect (15002 by default)? Behind TLS the connection string needs ;use_ssl=true.'
}
