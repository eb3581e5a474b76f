import { randomBytes } from 'node:crypto'

/** Someone who may log in. The password of the tutorial accounts is their user name. */
export interface User {
  user_id: string
  username: string
  first_name: string
  last_name: string
  name: string
}

/** The answer to a login, in the form of a Keycloak token answer. */
export interface TokenSet {
  access_token: string
  token_type: 'Bearer'
  /** Seconds until the access token ends. */
  expires_in: number
  refresh_token: string
  /** Seconds until the refresh token ends. */
  refresh_expires_in: number
  scope: string
  id_token: null
}

/** The options of the embedded archive's accounts. */
export interface AccountsOptions {
  /** How long an access token is valid, in seconds. Default 3600. */
  tokenSeconds?: number | undefined
  /** How long a refresh token is valid, in seconds. Default 3600. */
  refreshSeconds?: number | undefined
}

interface Grant {
  user: User
  ends: number
}

const student = tutorialUser(1, 'student', 'Student')
const teacher = tutorialUser(2, 'teacher', 'Teacher')

/** The accounts of the embedded archive and the tokens that are valid; nothing is kept beyond the process. */
export class Accounts {
  readonly users: readonly User[] = [student, teacher]
  private readonly access = new Map<string, Grant>()
  private readonly refresh = new Map<string, Grant>()

  constructor(private readonly options: AccountsOptions = {}) {}

  /** Returns the tokens for a user name and password, or `undefined` when they are wrong. */
  login(username: string, password: string): TokenSet | undefined {
    const user = this.users.find(candidate => candidate.username === username)
    return user && password === user.username ? this.issue(user) : undefined
  }

  /** Returns new tokens for a refresh token, which is invalid from then on; `undefined` when it is unknown or has ended. */
  renew(refreshToken: string): TokenSet | undefined {
    const user = userOf(this.refresh, refreshToken)
    this.refresh.delete(refreshToken)
    return user && this.issue(user)
  }

  /** Returns the user of an access token, or `undefined` when it is unknown or has ended. */
  verify(accessToken: string): User | undefined {
    return userOf(this.access, accessToken)
  }

  /** Returns tokens for a user without asking for a password. */
  issue(user: User): TokenSet {
    const { tokenSeconds = 3600, refreshSeconds = 3600 } = this.options
    return {
      access_token: grant(this.access, user, tokenSeconds),
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      refresh_token: grant(this.refresh, user, refreshSeconds),
      refresh_expires_in: refreshSeconds,
      scope: 'openid',
      id_token: null,
    }
  }
}

function tutorialUser(number: number, username: string, role: string): User {
  const user_id = `0000000${number}-0000-0000-0000-00000000000${number}`
  return { user_id, username, first_name: 'Tutorial', last_name: role, name: `Tutorial ${role}` }
}

function grant(grants: Map<string, Grant>, user: User, seconds: number): string {
  const now = Date.now()
  for (const [token, { ends }] of grants) if (ends <= now) grants.delete(token)
  const token = randomBytes(32).toString('base64url')
  grants.set(token, { user, ends: now + seconds * 1000 })
  return token
}

function userOf(grants: Map<string, Grant>, token: string): User | undefined {
  const found = grants.get(token)
  return found && found.ends > Date.now() ? found.user : undefined
}
