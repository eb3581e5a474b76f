import type { Accounts, TokenSet } from '../accounts.js'
import { type Answer, apiError, HttpError } from '../answer.js'
import { readForm, readUser } from '../http/read-request.js'
import type { Route, SampleRequest } from '../router.js'

/** Returns the v1 API's own login and the question who one is. */
export function loginRoutes(accounts: Accounts): Route[] {
  return [
    { method: 'POST', path: '/auth/token', handle: request => token(request, accounts) },
    { method: 'GET', path: '/users/me', handle: request => me(request, accounts) },
  ]
}

/** Returns the token endpoint of the identity server, as the old client logs in. Any realm will do. */
export function keycloakRoutes(accounts: Accounts): Route[] {
  const path = '/auth/realms/:realm/protocol/openid-connect/token'
  return [{ method: 'POST', path, handle: request => keycloakToken(request, accounts) }]
}

function token(request: SampleRequest, accounts: Accounts): Answer {
  const form = readForm(request)
  const missing = ['grant_type', 'username', 'password'].filter(name => !form.get(name))
  if (missing.length > 0) {
    throw apiError(
      422,
      missing.map(name => ({ type: 'missing', loc: ['body', name], msg: `The form needs the field ${name}.` })),
    )
  }
  if (form.get('grant_type') !== 'password') {
    const msg = "grant_type must be 'password'."
    throw apiError(422, [{ type: 'string_pattern_mismatch', loc: ['body', 'grant_type'], msg }])
  }
  const tokens = accounts.login(form.get('username') ?? '', form.get('password') ?? '')
  if (!tokens) throw apiError(401, 'The user name or the password is wrong.', { 'www-authenticate': 'Basic' })
  return fresh(tokens)
}

function keycloakToken(request: SampleRequest, accounts: Accounts): Answer {
  const form = readForm(request)
  const kind = form.get('grant_type')
  if (kind === 'password') {
    const tokens = accounts.login(form.get('username') ?? '', form.get('password') ?? '')
    if (!tokens) throw grantError(401, 'invalid_grant', 'The user name or the password is wrong.')
    return fresh(tokens)
  }
  if (kind === 'refresh_token') {
    const tokens = accounts.renew(form.get('refresh_token') ?? '')
    if (!tokens) throw grantError(400, 'invalid_grant', 'The refresh token is unknown or has ended.')
    return fresh(tokens)
  }
  throw grantError(400, 'unsupported_grant_type', "grant_type must be 'password' or 'refresh_token'.")
}

function me(request: SampleRequest, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  if (!user) throw apiError(401, 'This needs a login.', { 'www-authenticate': 'Bearer' })
  const body = { ...user, email: `${user.username}@example.org`, is_admin: false, is_oasis_admin: false }
  return { status: 200, body }
}

/** Returns an answer with tokens, which no cache may keep. */
function fresh(tokens: TokenSet): Answer {
  return { status: 200, body: tokens, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } }
}

function grantError(status: number, error: string, description: string): HttpError {
  return new HttpError(status, { error, error_description: description })
}
