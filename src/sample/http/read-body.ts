import type { IncomingMessage } from 'node:http'
import { apiError } from '../answer.js'

/** The largest body that the server reads, in bytes. */
export const bodyLimit = 4 * 1024 * 1024

/** Reads a request's body as text; throws a 413 as soon as it is longer than the limit, and a 400 when it is not UTF-8. */
export async function readBody(message: IncomingMessage, limit = bodyLimit): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  // The connection stays open after a refusal, so that the client can read it.
  for await (const part of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) {
      throw apiError(413, `The body is larger than the ${limit} bytes that this server reads.`, { connection: 'close' })
    }
    parts.push(part)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw apiError(400, 'The body is not UTF-8 text.')
  }
}
