import { NomadError } from './nomad-error.js'

/** The server wants a login, or refuses the one it was given (401, 403). */
export class AuthError extends NomadError {
  override readonly code = 'E_AUTH'
}
