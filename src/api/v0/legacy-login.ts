import { isLoopback } from '../../basics/loopback.js'
import { isNomadError } from '../../errors/index.js'
import { realmUrl } from '../auth/keycloak-realm.js'
import type { PasswordLogin } from '../auth/password-login.js'
import { requestTokens, sendLogin } from '../auth/token-endpoint.js'
import { TokenSession, type TokenSet } from '../auth/token-session.js'
import { secretsOfPassword } from '../secrets/secrets.js'

/**
 * Logs in with a user name and password as the old client did: at the Keycloak server that belongs to the API, with a
 * password grant first and its refresh token later. Where no such server is known, at the old API's own `auth/`, the one
 * place there that takes a user name and password. Other Keycloak servers are for `KeycloakAuthenticator`.
 */
export function legacySession(login: PasswordLogin): TokenSession {
  const { username, password, url, clock, ...ports } = login
  const secrets = secretsOfPassword(username, password)
  const realm = knownRealm(url)
  if (!realm) return new TokenSession({ login: () => basicLogin(login), secrets }, clock)
  const ask = (form: Record<string, string>) =>
    requestTokens({
      url: `${realm.issuer}/protocol/openid-connect/token`,
      form: { client_id: realm.clientId, ...form },
      ...ports,
    })
  return new TokenSession(
    {
      login: async () => {
        try {
          return await ask({ grant_type: 'password', username, password })
        } catch (error) {
          if (!isMissing(error)) throw error
          return basicLogin(login)
        }
      },
      refresh: refresh_token => ask({ grant_type: 'refresh_token', refresh_token }),
      secrets,
    },
    clock,
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

function basicLogin({ username, password, url, ...ports }: PasswordLogin): Promise<TokenSet> {
  const secrets = secretsOfPassword(username, password)
  const headers = { authorization: `Basic ${secrets[1]}` }
  return sendLogin({ method: 'GET', url: `${url}/auth/`, headers, body: undefined }, secrets, ports)
}
