import { NomadError } from './nomad-error.js'

/** The server could not be reached, or the connection broke. */
export class NetworkError extends NomadError {
  override readonly code = 'E_NETWORK'
}
