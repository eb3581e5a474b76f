import { NomadError } from './nomad-error.js'

/** A unit is unknown, or two units measure different things. */
export class UnitError extends NomadError {
  override readonly code = 'E_UNIT'
}
