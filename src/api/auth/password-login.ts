import type { Clock } from '../clock.js'
import type { Transport } from '../transport.js'
import { requestTokens } from './token-endpoint.js'
import { TokenSession } from './token-session.js'

/** A user name with its password, and where to log in. */
export interface PasswordLogin {
  username: string
  password: string
  /** Root of the API, such as `https://…/api/v1`. */
  url: string
  transport?: Transport | undefined
  clock?: Clock | undefined
  allowInsecure?: boolean | undefined
}

/** Logs in at NOMAD's own `auth/token`; the newest servers insist on `grant_type`, the older ones don't mind it. */
export function passwordSession({
  username,
  password,
  url,
  transport,
  clock,
  allowInsecure,
}: PasswordLogin): TokenSession {
  const form = { grant_type: 'password', username, password }
  return new TokenSession(
    { login: () => requestTokens({ url: `${url}/auth/token`, form, transport, allowInsecure }) },
    clock,
  )
}
