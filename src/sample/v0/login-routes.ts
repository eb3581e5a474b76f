import type { Accounts } from '../accounts.js'
import type { Answer } from '../answer.js'
import type { Route, SampleRequest } from '../router.js'
import { type EntryStore, isPublic } from '../store.js'
import { legacyError } from './legacy-error.js'
import { readBasicLogin, readLegacyUser } from './legacy-user.js'

/** `auth/`: the tokens of a user, for a bearer token or for a name and password. */
export function legacyLoginRoutes(accounts: Accounts): Route[] {
  return [{ method: 'GET', path: '/auth/', handle: request => tokens(request, accounts) }]
}

function tokens(request: SampleRequest, accounts: Accounts): Answer {
  const login = readBasicLogin(request)
  const issued = login ? accounts.login(login.username, login.password) : bearerTokens(request, accounts)
  if (!issued) throw legacyError(401, 'The user name or the password is wrong.')
  const { access_token } = issued
  const body = { access_token, upload_token: access_token, signature_token: access_token }
  return { status: 200, body, headers: { 'cache-control': 'no-store' } }
}

function bearerTokens(request: SampleRequest, accounts: Accounts) {
  const user = readLegacyUser(request, accounts)
  if (!user) throw legacyError(401, 'This needs a login.')
  return accounts.issue(user)
}

/** `info/`: what the server is. */
export function legacyInfoRoutes(store: EntryStore): Route[] {
  const body = () => {
    const open = store.entries.filter(isPublic)
    const parsers = [...new Set(open.map(entry => entry.parserName))].sort()
    return { version: '0.10.12', domains: [{ name: 'dft' }], parsers, statistics: { n_entries: open.length } }
  }
  return [{ method: 'GET', path: '/info/', handle: () => ({ status: 200, body: body() }) }]
}
