import {
  AuthError,
  DataError,
  type ErrorRequest,
  isNomadError,
  NetworkError,
  type NomadError,
  RateLimitError,
} from '../../errors/index.js'
import { isObject } from '../http/answer.js'
import { chooseTransport } from '../http/choose-transport.js'
import { inTurn } from '../http/in-turn.js'
import { readJson } from '../http/read-json.js'
import { redactError } from '../http/redact-error.js'
import { bodyText } from '../http/refusal.js'
import { readRefusal } from '../http/refusal-text.js'
import { requireSafeOrigin } from '../http/safe-origin.js'
import { loginTimeouts, type Timeouts } from '../http/timeouts.js'
import type { Transport, WireRequest, WireResponse } from '../http/transport.js'
import { Redactor } from '../secrets/redactor.js'
import type { TokenSet } from './token-session.js'

/** Network and limits of a login. */
export interface LoginPorts {
  transport?: Transport | undefined
  allowInsecure?: boolean | undefined
  /** Limits of time. Default: those of all requests, and 30 s to the first byte. */
  timeouts?: Partial<Timeouts> | undefined
}

/** A request to a token endpoint. */
export interface TokenRequest extends LoginPorts {
  url: string
  /** The fields of the form; they hold secrets and appear in no message. */
  form: Record<string, string>
}

const longestAnswer = 1 << 20

/** Sends credentials to an OpenID Connect token endpoint, or to NOMAD's `auth/token`, and returns the tokens. */
export function requestTokens({ url, form, ...ports }: TokenRequest): Promise<TokenSet> {
  const secrets = ['password', 'refresh_token', 'client_secret'].flatMap(name => form[name] ?? [])
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return sendLogin({ method: 'POST', url, headers, body: new URLSearchParams(form).toString() }, secrets, ports)
}

/** Sends a login and reads the tokens; no error repeats any of the secrets. */
export async function sendLogin(
  login: Pick<WireRequest, 'method' | 'url' | 'headers' | 'body'>,
  secrets: readonly string[],
  { transport = inTurn(chooseTransport()), allowInsecure, timeouts }: LoginPorts,
): Promise<TokenSet> {
  const request = { method: login.method, url: login.url }
  requireSafeOrigin(request, allowInsecure)
  const redactor = new Redactor(secrets)
  try {
    const headers = { accept: 'application/json', ...login.headers }
    const limits = { timeouts: { ...loginTimeouts, ...timeouts }, maxBytes: longestAnswer }
    return readTokens(await transport.send({ ...login, headers, ...limits }), request, redactor)
  } catch (error) {
    throw isNomadError(error) ? redactError(error, redactor) : error
  }
}

/** Returns the tokens in a login server's answer. Throws its refusal as an error. */
function readTokens(response: WireResponse, request: ErrorRequest, redactor: Redactor): TokenSet {
  if (response.status < 200 || response.status >= 300) throw loginError(response, request, redactor)
  // The answer holds tokens: of one that cannot be read, nothing is quoted.
  const reading = readJson(bodyText(response, longestAnswer))
  const answer = 'value' in reading ? reading.value : undefined
  if (!isObject(answer) || typeof answer['access_token'] !== 'string') {
    throw new DataError(`The answer of ${request.url} is no login: it has no access_token.`, {
      request,
      hint: 'Is this the address of a login server? A proxy or a page may stand between.',
    })
  }
  const { access_token: accessToken, refresh_token: refresh, expires_in: expires } = answer
  return {
    accessToken: accessToken as string,
    refreshToken: typeof refresh === 'string' ? refresh : undefined,
    expiresIn: typeof expires === 'number' && expires > 0 ? expires : undefined,
  }
}

const mostRead = 20_000

/** Returns the error for a refused login. It keeps only the server's reason, in its message. */
function loginError(response: WireResponse, request: ErrorRequest, redactor: Redactor): NomadError {
  const { status } = response
  const text = redactor.beginning(bodyText(response, 2 * mostRead), mostRead)
  const said = readRefusal(text, line => redactor.redact(line)).lines.join('; ')
  const message = `Login at ${request.url} failed with ${status}${said ? `: ${said}` : ''}`
  const facts = { request, response: { status } }
  if (status === 429 || status === 503) {
    return new RateLimitError(message, { ...facts, hint: 'The login server asks for patience: try again later.' })
  }
  if (status === 408 || status >= 500) {
    return new NetworkError(message, { ...facts, hint: 'The login server itself failed: try again later.' })
  }
  if (status < 400) return new NetworkError(message, { ...facts, hint: 'A login is not sent on to another address.' })
  return new AuthError(message, { ...facts, hint: 'Check user name and password.' })
}
