import {
  AuthError,
  DataError,
  type ErrorRequest,
  NetworkError,
  type NomadError,
  RateLimitError,
} from '../../errors/index.js'
import { isObject } from '../answer.js'
import { decodeText } from '../decode-body.js'
import { readRefusal } from '../refusal-text.js'
import { defaultTimeouts } from '../timeouts.js'
import type { Transport, WireResponse } from '../transport.js'
import { undiciTransport } from '../undici-transport.js'
import { requireSafeOrigin } from './safe-origin.js'
import type { TokenSet } from './token-session.js'

/** How a token endpoint is asked. */
export interface TokenRequest {
  url: string
  /** The fields of the form; they hold secrets and appear in no message. */
  form: Record<string, string>
  transport?: Transport | undefined
  allowInsecure?: boolean | undefined
}

const longestAnswer = 1 << 20

/** Trades a form of credentials for tokens at an OpenID Connect token endpoint, or at NOMAD's `auth/token`. */
export async function requestTokens({ url, form, transport, allowInsecure }: TokenRequest): Promise<TokenSet> {
  const request = { method: 'POST' as const, url }
  requireSafeOrigin(request, allowInsecure)
  const response = await (transport ?? undiciTransport).send({
    ...request,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeouts: { ...defaultTimeouts, firstByte: 30 },
    maxBytes: longestAnswer,
  })
  const secrets = ['password', 'refresh_token', 'client_secret'].flatMap(name => form[name] ?? [])
  return readTokens(response, request, secrets)
}

/** The tokens of a login server's answer; its refusal as an error that repeats none of the secrets. */
export function readTokens(response: WireResponse, request: ErrorRequest, secrets: readonly string[]): TokenSet {
  if (response.status < 200 || response.status >= 300) throw loginError(response, request, secrets)
  const answer = parse(response)
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
    expiresIn: typeof expires === 'number' ? expires : undefined,
  }
}

/** What a server says of a login goes into the message without the secrets, which it may repeat; nothing else is kept. */
function loginError({ status, body }: WireResponse, request: ErrorRequest, secrets: readonly string[]): NomadError {
  const said = withoutSecrets(readRefusal(decodeText(body.subarray(0, 20_000))).lines.join('; '), secrets)
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

/** The answer holds tokens: of one that cannot be read, nothing is quoted. */
function parse({ text, body }: WireResponse): unknown {
  try {
    return JSON.parse(text ?? decodeText(body))
  } catch {
    return undefined
  }
}

/** A server may repeat what it was sent, as it is or encoded. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  let shown = text
  for (const secret of secrets.filter(word => word !== '')) {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      shown = shown.replaceAll(form, '…')
    }
  }
  return shown
}
