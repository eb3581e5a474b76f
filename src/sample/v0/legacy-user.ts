import type { Accounts, User } from '../accounts.js'
import type { SampleRequest } from '../router.js'
import { legacyError } from './legacy-error.js'

const bearer = /^Bearer\s+(\S+)\s*$/i
const basic = /^Basic\s+(\S+)\s*$/i

/**
 * Returns the user of the bearer token, or `undefined` when there is no token.
 *
 * @throws a 401 for a token that is unknown or has ended, and for a name and password, which only `auth/` takes.
 */
export function readLegacyUser(request: SampleRequest, accounts: Accounts): User | undefined {
  const header = request.headers['authorization']
  if (header === undefined) return undefined
  if (basic.test(header)) throw legacyError(401, 'This address takes a bearer token, not a user name and password.')
  const user = accounts.verify(bearer.exec(header)?.[1] ?? '')
  if (!user) throw legacyError(401, 'The token is unknown to this server or has ended.')
  return user
}

/** Returns the user whose name and password are in an `Authorization: Basic` header; `undefined` when there is no such header. */
export function readBasicLogin(request: SampleRequest): { username: string; password: string } | undefined {
  const encoded = basic.exec(request.headers['authorization'] ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [username = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { username, password: password.join(':') }
}
