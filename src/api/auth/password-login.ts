import type { Clock } from '../http/clock.js'
import { secretsOfPassword } from '../secrets/secrets.js'
import { type LoginPorts, requestTokens } from './token-endpoint.js'
import { TokenSession } from './token-session.js'

/** A user name with its password, and where to log in. */
export interface PasswordLogin extends LoginPorts {
  username: string
  password: string
  /** Root of the API, such as `https://…/api/v1`. */
  url: string
  clock?: Clock | undefined
}

/** Logs in at NOMAD's own `auth/token`; the newest servers insist on `grant_type`, the older ones don't mind it. */
export function passwordSession({ username, password, url, clock, ...ports }: PasswordLogin): TokenSession {
  const form = { grant_type: 'password', username, password }
  const login = () => requestTokens({ url: `${url}/auth/token`, form, ...ports })
  return new TokenSession({ login, secrets: secretsOfPassword(username, password) }, clock)
}
