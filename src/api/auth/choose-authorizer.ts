import type { Config } from '../../config.js'
import type { Authorizer } from '../http/authorizer.js'
import type { Clock } from '../http/clock.js'
import type { Timeouts } from '../http/timeouts.js'
import type { Transport } from '../http/transport.js'
import { type Authentication, type AuthProvider, toAuthorizer } from './authentication.js'
import type { PasswordLogin } from './password-login.js'
import { originOf, readTokenFile } from './token-file.js'

/** The ways in which a login can be given. */
export interface LoginOptions {
  authentication?: Authentication | undefined
  username?: string | undefined
  password?: string | undefined
  allowInsecure?: boolean | undefined
  timeouts?: Partial<Timeouts> | undefined
}

/** What a login is for. */
export interface LoginTarget {
  /** Root of the API. */
  url: string
  config: Config
  transport: Transport
  clock: Clock
  /** How this dialect logs in with a user name and password. */
  session: (login: PasswordLogin) => AuthProvider
}

/**
 * The login of a query: `authentication`, else user name and password, else a token or the user name and password from
 * the environment, else the token of the token file; what the environment holds is for the server alone that it (or the
 * default) names. `undefined`: anonymous.
 */
export function chooseAuthorizer(options: LoginOptions, target: LoginTarget): Authorizer | undefined {
  const { url, config, transport, clock, session } = target
  const { authentication, username, password, allowInsecure, timeouts } = options
  const login = (user: string, secret: string) =>
    toAuthorizer(session({ username: user, password: secret, url, transport, clock, allowInsecure, timeouts }))
  if (authentication !== undefined) return toAuthorizer(authentication)
  if (username !== undefined && password !== undefined) return login(username, password)
  if (originOf(config.url) === originOf(url)) {
    if (config.token) return toAuthorizer(config.token)
    if (config.username && config.password) return login(config.username, config.password)
  }
  const kept = readTokenFile({ file: config.tokenFile, url, usualUrl: config.url })
  return kept === undefined ? undefined : toAuthorizer(kept)
}
