import { NomadError } from './nomad-error.js'

/** An optional package is needed for this and not installed; the hint is the install line. */
export class MissingDependencyError extends NomadError {
  override readonly code = 'E_OPTIONAL'
}
