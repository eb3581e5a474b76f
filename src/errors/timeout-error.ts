import { NomadError } from './nomad-error.js'

/** An answer did not come in time; the message names the limit that ran out and its option. */
export class TimeoutError extends NomadError {
  override readonly code = 'E_TIMEOUT'
}
