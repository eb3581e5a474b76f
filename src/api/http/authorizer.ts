import type { Redactor } from '../secrets/redactor.js'
import type { AbortSignalLike } from './abort.js'

/** Headers by name. */
export type Headers = Record<string, string>

/** A login of any kind, as a client uses it. */
export interface Authorizer {
  /** Returns the headers of the login for the next request. */
  headers(signal?: AbortSignalLike): Promise<Headers>
  /** Renews the login after a 401. Resolves to true when the new headers differ from the refused ones. */
  renew(refused: Headers, signal?: AbortSignalLike): Promise<boolean>
  /** Knows all secrets of this login. */
  readonly redactor: Redactor
}
