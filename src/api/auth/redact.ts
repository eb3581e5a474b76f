import type { Headers } from './authorizer.js'

/** Shorter values are too common to be looked for, and too short to be kept secret. */
const shortest = 8

/**
 * An answer's body without the login that was sent: servers and proxies repeat headers in their complaints, and those
 * end up in messages. Looks at the first `most` bytes, which are all that a message may quote.
 */
export function redactLogin(body: Uint8Array, login: Headers, most = 20_000): Uint8Array {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, most))
  const found = secretsOf(login).filter(secret => start.includes(secret))
  if (found.length === 0) return body
  let text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  for (const secret of found) text = text.replaceAll(secret, '…')
  return Buffer.from(text)
}

function secretsOf(login: Headers): string[] {
  const words = Object.values(login).map(value => value.replace(/^(Bearer|Basic)\s+/i, ''))
  return words.filter(word => word.length >= shortest)
}
