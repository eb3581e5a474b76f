import type { PasswordLogin } from '../auth/password-login.js'
import { requireSafeOrigin } from '../auth/safe-origin.js'
import { readTokens } from '../auth/token-endpoint.js'
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
  return readTokens(response, request, [password, secret])
}
