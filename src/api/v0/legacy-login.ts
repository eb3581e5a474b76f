import { isLoopback } from '../../basics/loopback.js'
import { isNomadError } from '../../errors/index.js'
import { realmUrl } from '../auth/keycloak-realm.js'
import type { PasswordLogin } from '../auth/password-login.js'
import { requireSafeOrigin } from '../auth/safe-origin.js'
import { readTokens, requestTokens } from '../auth/token-endpoint.js'
import { TokenSession, type TokenSet } from '../auth/token-session.js'
import { defaultTimeouts } from '../timeouts.js'
import { undiciTransport } from '../undici-transport.js'

/**
 * Logs in with a user name and password as the old client did: at the Keycloak server that belongs to the API, with a
 * password grant first and its refresh token later. Where no such server is known, at the old API's own `auth/`, the one
 * place there that takes a user name and password. Other Keycloak servers are for `KeycloakAuthenticator`.
 */
export function legacySession(login: PasswordLogin): TokenSession {
  const realm = knownRealm(login.url)
  if (!realm) return new TokenSession({ login: () => basicLogin(login) }, login.clock)
  const ask = (form: Record<string, string>) =>
    requestTokens({
      url: `${realm.issuer}/protocol/openid-connect/token`,
      form: { client_id: realm.clientId, ...form },
      transport: login.transport,
      allowInsecure: login.allowInsecure,
    })
  const grant = { grant_type: 'password', username: login.username, password: login.password }
  return new TokenSession(
    {
      login: async () => {
        try {
          return await ask(grant)
        } catch (error) {
          if (!isMissing(error)) throw error
          return basicLogin(login)
        }
      },
      refresh: refresh_token => ask({ grant_type: 'refresh_token', refresh_token }),
    },
    login.clock,
  )
}

/** NOMAD's own Keycloak for its public server; below `/auth` of the same address on this machine, as the embedded archive has it. */
function knownRealm(api: string): { issuer: string; clientId: string } | undefined {
  const url = new URL(api)
  if (url.hostname === 'nomad-lab.eu') return realmUrl({})
  return isLoopback(url) ? realmUrl({ serverUrl: `${url.origin}/auth` }) : undefined
}

/** No Keycloak at this address. */
function isMissing(error: unknown): boolean {
  return isNomadError(error) && (error.response?.status === 404 || error.response?.status === 405)
}

async function basicLogin({ username, password, url, transport, allowInsecure }: PasswordLogin): Promise<TokenSet> {
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
