import { NomadError } from './nomad-error.js'

/** Fewer entries came than were matched, or a cursor went in circles. */
export class IncompleteError extends NomadError {
  override readonly code = 'E_INCOMPLETE'
}
