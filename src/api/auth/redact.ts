import type { WireResponse } from '../transport.js'
import type { Headers } from './authorizer.js'

/** Shorter values are too common to be looked for, and too short to be kept secret. */
const shortest = 8

/** All of an answer that a message may quote, in characters. */
const mostQuoted = 20_000

/**
 * Takes the login that was sent out of an answer that a message may quote: servers and proxies repeat headers in their
 * complaints. An answer that succeeds with JSON is never quoted, and left as it is.
 */
export function redactLogin(response: WireResponse, login: Headers): void {
  const secrets = secretsOf(login)
  if (secrets.length === 0 || isJsonOfSuccess(response)) return
  if (response.text !== undefined) response.text = redact(response.text, secrets)
  const { buffer, byteOffset, byteLength } = response.body
  const start = Buffer.from(buffer, byteOffset, Math.min(byteLength, mostQuoted)).toString('utf8')
  if (secrets.some(secret => start.includes(secret))) response.body = Buffer.from(redact(start, secrets))
}

function isJsonOfSuccess({ status, text, body }: WireResponse): boolean {
  const first = text === undefined ? String.fromCharCode(body[0] ?? 0) : text.charAt(0)
  return status >= 200 && status < 300 && (first === '{' || first === '[')
}

function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text)
}

function secretsOf(login: Headers): string[] {
  const words = Object.values(login).map(value => value.replace(/^(Bearer|Basic)\s+/i, ''))
  return words.filter(word => word.length >= shortest)
}
