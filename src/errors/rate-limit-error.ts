import { NomadError } from './nomad-error.js'

/** The server kept asking for fewer requests (429, 503) until the retries were used up. */
export class RateLimitError extends NomadError {
  override readonly code = 'E_RATE'
}
