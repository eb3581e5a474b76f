import { NomadError } from './nomad-error.js'

/** An answer or an archive does not have the form that it must have. */
export class DataError extends NomadError {
  override readonly code = 'E_DATA'
}
