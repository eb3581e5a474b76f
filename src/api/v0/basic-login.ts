import { AuthError } from '../../errors/index.js'
import { isObject, parseAnswer } from '../answer.js'
import type { PasswordLogin } from '../auth/password-login.js'
import { requireSafeOrigin } from '../auth/safe-origin.js'
import { TokenSession, type TokenSet } from '../auth/token-session.js'
import { defaultTimeouts } from '../timeouts.js'
import { undiciTransport } from '../undici-transport.js'

/** Logs in at the old API's `auth/`, the one place where it takes a user name and password. */
export function basicSession(login: PasswordLogin): TokenSession {
  return new TokenSession({ login: () => requestToken(login) }, login.clock)
}

async function requestToken({ username, password, url, transport, allowInsecure }: PasswordLogin): Promise<TokenSet> {
  const request = { method: 'GET' as const, url: `${url}/auth/` }
  requireSafeOrigin(request, allowInsecure)
  const secret = Buffer.from(`${username}:${password}`).toString('base64')
  const response = await (transport ?? undiciTransport).send({
    ...request,
    headers: { accept: 'application/json', authorization: `Basic ${secret}` },
    timeouts: { ...defaultTimeouts, firstByte: 30 },
    maxBytes: 1 << 20,
  })
  const answer = response.status === 200 ? parseAnswer(response, request) : undefined
  if (isObject(answer) && typeof answer['access_token'] === 'string') return { accessToken: answer['access_token'] }
  throw new AuthError(`Login at ${request.url} failed with ${response.status}.`, {
    request,
    response: { status: response.status },
    hint: 'Check user name and password, or give authentication: new KeycloakAuthenticator({ … }).',
  })
}
