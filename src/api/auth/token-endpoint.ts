import { AuthError, DataError } from '../../errors/index.js'
import { isObject, parseAnswer } from '../answer.js'
import { decodeText } from '../decode-body.js'
import { readRefusal } from '../refusal-text.js'
import { defaultTimeouts } from '../timeouts.js'
import type { Transport } from '../transport.js'
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
  if (response.status < 200 || response.status >= 300) {
    const said = readRefusal(decodeText(response.body)).lines.join('; ')
    const shown = withoutSecrets(said, form)
    throw new AuthError(`Login at ${url} failed with ${response.status}${shown ? `: ${shown}` : ''}`, {
      request,
      response: { status: response.status },
      hint: 'Check user name and password.',
    })
  }
  return readTokens(parseAnswer(response, request), url)
}

function readTokens(answer: unknown, url: string): TokenSet {
  if (!isObject(answer) || typeof answer['access_token'] !== 'string') {
    throw new DataError(`The answer of ${url} has no access_token.`, { request: { method: 'POST', url } })
  }
  const { access_token: accessToken, refresh_token: refresh, expires_in: expires } = answer
  return {
    accessToken: accessToken as string,
    refreshToken: typeof refresh === 'string' ? refresh : undefined,
    expiresIn: typeof expires === 'number' ? expires : undefined,
  }
}

/** A server may repeat what it was sent. */
function withoutSecrets(text: string, form: Record<string, string>): string {
  let shown = text
  for (const name of ['password', 'refresh_token', 'client_secret']) {
    const secret = form[name]
    if (secret) shown = shown.replaceAll(secret, '…')
  }
  return shown
}
