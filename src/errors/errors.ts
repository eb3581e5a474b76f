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
  /** The first part of the answer's body, when it says something. */
  body?: string
}

/** What an error has beside its message. */
export interface NomadErrorOptions {
  cause?: unknown
  request?: ErrorRequest
  response?: ErrorResponse
  /** What to do next, one sentence. */
  hint?: string
}

const longestMessage = 1800
const brand = Symbol.for('nomad-notebook.error')

/**
 * The base of all errors that this package throws on purpose.
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
  /** A stable name for programs: `E_QUERY`, `E_AUTH`, … */
  readonly code: string = 'E_NOMAD'
  declare readonly request?: ErrorRequest
  declare readonly response?: ErrorResponse
  /** What to do next. */
  declare readonly hint?: string

  constructor(message: string, options: NomadErrorOptions = {}) {
    super(
      withinBudget(options.hint ? `${message}\n${options.hint}` : message),
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

/** A message may quote what an archive or a server sent: its middle is left out where that is long. */
function withinBudget(message: string): string {
  if (message.length <= longestMessage) return message
  const half = longestMessage >> 1
  return `${message.slice(0, half)} … ${message.length - 2 * half} more characters … ${message.slice(-half)}`
}

/** A query, a `required` or an option is wrong: found before sending, or refused by the server (400, 404, 422). */
export class QueryError extends NomadError {
  override readonly code = 'E_QUERY'
}

/** The server wants a login, or refuses the one it was given (401, 403). */
export class AuthError extends NomadError {
  override readonly code = 'E_AUTH'
}

/** The server kept asking for fewer requests (429, 503) until the retries were used up. */
export class RateLimitError extends NomadError {
  override readonly code = 'E_RATE'
}

/** An answer did not come in time; the message names the limit that ran out and its option. */
export class TimeoutError extends NomadError {
  override readonly code = 'E_TIMEOUT'
}

/** The server could not be reached, or the connection broke. */
export class NetworkError extends NomadError {
  override readonly code = 'E_NETWORK'
}

/** Fewer entries came than were matched, or a cursor went in circles. */
export class IncompleteError extends NomadError {
  override readonly code = 'E_INCOMPLETE'
}

/** An answer or an archive does not have the form that it must have. */
export class DataError extends NomadError {
  override readonly code = 'E_DATA'
}

/** A unit is unknown, or two units measure different things. */
export class UnitError extends NomadError {
  override readonly code = 'E_UNIT'
}

/** An optional package is needed for this and not installed; the hint is the install line. */
export class MissingDependencyError extends NomadError {
  override readonly code = 'E_OPTIONAL'
}
