import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { Answer } from '../answer.js'

const compress = promisify(gzip)
/** Shorter answers are not worth compressing. */
const compressFrom = 1000

/** Sends an answer as JSON, packed with gzip when the client takes it. */
export async function send(message: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
  const headers: Record<string, string | number> = { 'content-type': 'application/json', ...answer.headers }
  let body = Buffer.from(text)
  if (body.length >= compressFrom && acceptsGzip(message.headers['accept-encoding'])) {
    body = await compress(body, { level: constants.Z_BEST_SPEED })
    headers['content-encoding'] = 'gzip'
    headers['vary'] = 'Origin, Accept-Encoding'
  }
  headers['content-length'] = body.length
  if (response.destroyed) return
  response.writeHead(answer.status, headers).end(body)
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(header ?? ''))
}
