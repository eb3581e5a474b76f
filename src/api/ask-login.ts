import { readConfig } from '../config.js'
import { QueryError } from '../errors/index.js'
import { anyText, anything, checkOptions, flag, type OptionRules } from '../options/index.js'
import type { AuthProvider } from './auth/authentication.js'
import { hiddenInput } from './auth/hidden-input.js'
import { passwordSession } from './auth/password-login.js'
import { requireSafeOrigin } from './http/safe-origin.js'
import type { Timeouts } from './http/timeouts.js'
import { resolveApi } from './url.js'
import { legacySession } from './v0/legacy-login.js'

/** The options of {@link askLogin}. */
export interface AskLoginOptions {
  /** Who logs in. Default: `NOMAD_USERNAME`. */
  username?: string | undefined
  /** Root of the API. Default: `NOMAD_URL`, else NOMAD's public server. */
  url?: string | undefined
  /** Logs in over an unencrypted connection as well. Default false. */
  allowInsecure?: boolean | undefined
  /** Time limits of each login in seconds, as a query's `timeouts`. Default: `connect` 10, `firstByte` 30. */
  timeouts?: Partial<Timeouts> | undefined
}

const rules: OptionRules<AskLoginOptions> = {
  username: anyText,
  url: anyText,
  allowInsecure: flag,
  timeouts: anything,
}

/**
 * Asks for the password in the terminal, without showing it, and logs in at the server's own login. Give the result as
 * the option `authentication`; it keeps the login alive and shows nothing of it.
 *
 * @throws AuthError when the password is wrong, or where nobody can be asked unseen (in a notebook)
 */
export async function askLogin(
  options: AskLoginOptions = {},
  ask: (question: string) => Promise<string> = question => hiddenInput(question),
): Promise<AuthProvider> {
  checkOptions('askLogin', options, rules)
  const config = readConfig()
  const username = options.username ?? config.username
  if (typeof username !== 'string' || username === '')
    throw new QueryError('askLogin needs the option username (or NOMAD_USERNAME).')
  const { url, dialect } = resolveApi(options.url ?? config.url)
  const { allowInsecure, timeouts } = options
  requireSafeOrigin({ method: 'POST', url }, allowInsecure)
  const password = await ask(`Password of ${username} at ${new URL(url).host}: `)
  const login = { username, password, url, allowInsecure, timeouts }
  const session = dialect === 'v1' ? passwordSession(login) : legacySession(login)
  await session.apply()
  return session
}
