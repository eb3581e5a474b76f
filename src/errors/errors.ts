/** The request that failed. Its URL never contains credentials. */
export interface ErrorRequest {
  method: string
  url: string
  /** The number of the attempt, from 1. */
  attempt?: number
}

/** The server's answer to a request that failed. */
export interface ErrorResponse {
  status: number
  /** The start of the body, when it is not empty. */
  body?: string
}

/** The facts of an error beside its message. */
export interface NomadErrorOptions {
  cause?: unknown
  request?: ErrorRequest
  response?: ErrorResponse
  /** What to do next, one sentence. */
  hint?: string
}

const maxMessageLength = 1800
const brand = Symbol.for('nomad-notebook.error')

/**
 * The base class of all errors that this package throws.
 *
 * The message says what was wrong, where, and what would be right; `hint` says what to do next. Neither ever holds a
 * secret. The bulky fields are not enumerable, so that printing an error stays short.
 *
 * @example
 * try {
 *   new ArchiveQuery({ perPage: 0 })
 * } catch (error) {
 *   if (error instanceof QueryError) console.log(error.code, error.message)
 * }
 */
export class NomadError extends Error {
  /** @internal Written out, because bundlers give classes shorter names. */
  static override readonly name: string = 'NomadError'

  /** A stable name for programs: `E_QUERY`, `E_AUTH`, … */
  readonly code: string = 'E_NOMAD'
  declare readonly request?: ErrorRequest
  declare readonly response?: ErrorResponse
  /** What to do next. */
  declare readonly hint?: string

  constructor(message: string, options: NomadErrorOptions = {}) {
    super(
      shortened(options.hint ? `${message}\n${options.hint}` : message),
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.name = new.target.name
    for (const key of ['request', 'response', 'hint'] as const) {
      if (options[key] !== undefined) Object.defineProperty(this, key, { value: options[key] })
    }
    Object.defineProperty(this, brand, { value: true })
  }

  /** Returns the error as plain data: name, code, message, request, response, hint. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, request, response, hint } = this
    return { name, code, message, request, response, hint }
  }
}

/** Returns true for every error of this family, also when another copy of the package made it. */
export function isNomadError(error: unknown): error is NomadError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true
}

/** Shortens a long message, which may quote what an archive or a server sent, by leaving out its middle. */
function shortened(message: string): string {
  if (message.length <= maxMessageLength) return message
  const half = maxMessageLength >> 1
  return `${message.slice(0, half)} … ${message.length - 2 * half} more characters … ${message.slice(-half)}`
}

/** A query, a `required` or an option is wrong. It was found before sending, or the server rejected it (400, 404, 422). */
export class QueryError extends NomadError {
  /** @internal */
  static override readonly name: string = 'QueryError'
  override readonly code = 'E_QUERY'
}

/** The server requires a login, or rejects the one that was sent (401, 403). */
export class AuthError extends NomadError {
  /** @internal */
  static override readonly name: string = 'AuthError'
  override readonly code = 'E_AUTH'
}

/** The server asked for fewer requests (429, 503) until no retry was left. */
export class RateLimitError extends NomadError {
  /** @internal */
  static override readonly name: string = 'RateLimitError'
  override readonly code = 'E_RATE'
}

/** A response did not arrive in time. The message names the time limit and its option. */
export class TimeoutError extends NomadError {
  /** @internal */
  static override readonly name: string = 'TimeoutError'
  override readonly code = 'E_TIMEOUT'
}

/** The server could not be reached, or the connection was lost. */
export class NetworkError extends NomadError {
  /** @internal */
  static override readonly name: string = 'NetworkError'
  override readonly code = 'E_NETWORK'
}

/** Fewer entries arrived than the query matched, or the server repeated a page cursor. */
export class IncompleteError extends NomadError {
  /** @internal */
  static override readonly name: string = 'IncompleteError'
  override readonly code = 'E_INCOMPLETE'
}

/** A response, an archive or a table does not have the required form. */
export class DataError extends NomadError {
  /** @internal */
  static override readonly name: string = 'DataError'
  override readonly code = 'E_DATA'
}

/** A unit is unknown, or two units have different dimensions. */
export class UnitError extends NomadError {
  /** @internal */
  static override readonly name: string = 'UnitError'
  override readonly code = 'E_UNIT'
}

/** An optional package is needed and not installed. The hint is the command that installs it. */
export class MissingDependencyError extends NomadError {
  /** @internal */
  static override readonly name: string = 'MissingDependencyError'
  override readonly code = 'E_OPTIONAL'
}
