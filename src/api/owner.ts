import { AuthError } from '../errors/index.js'
import type { Owner } from './dialect.js'

const needLogin: ReadonlySet<Owner> = new Set<Owner>(['shared', 'user', 'staging', 'admin'])

/** Refuses, without a login, an owner that depends on who is logged in. */
export function requireLoginFor(owner: Owner, isLoggedIn: boolean): void {
  if (isLoggedIn || !needLogin.has(owner)) return
  throw new AuthError(`owner '${owner}' needs a login: it names entries by who asks.`, {
    hint: 'Log in with the options username and password, or authentication (a token, or a provider).',
  })
}
