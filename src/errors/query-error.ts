import { NomadError } from './nomad-error.js'

/** A query, a `required` or an option is wrong: found before sending, or refused by the server (400, 404, 422). */
export class QueryError extends NomadError {
  override readonly code = 'E_QUERY'
}
