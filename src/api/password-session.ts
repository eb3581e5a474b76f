import type { DialectName } from '../metainfo/index.js'
import type { AuthProvider } from './auth/authentication.js'
import { type PasswordLogin, passwordSession } from './auth/password-login.js'
import { legacySession } from './v0/legacy-login.js'

/** Returns what logs in with user name and password, as the dialect does. */
export function sessionOf(dialect: DialectName): (login: PasswordLogin) => AuthProvider {
  return dialect === 'v1' ? passwordSession : legacySession
}
