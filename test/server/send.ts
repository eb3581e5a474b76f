import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Fault } from './faults.js'

/** Sends an answer as the fault wants it. */
export async function send(response: ServerResponse, json: string, fault: Fault): Promise<void> {
  if (fault.delay) await wait(fault.delay)
  if (fault.drop) {
    response.destroy()
    return
  }
  const isText = typeof fault.body === 'string'
  const whole = fault.body === undefined ? json : isText ? (fault.body as string) : JSON.stringify(fault.body)
  const text = fault.edit ? fault.edit(whole) : whole
  let body = fault.bomb === undefined ? Buffer.from(text) : Buffer.alloc(fault.bomb, '0')
  const headers: Record<string, string> = {
    'content-type': isText && text.startsWith('<') ? 'text/html' : 'application/json',
  }
  if (fault.gzip || fault.brokenGzip || fault.bomb !== undefined) {
    body = gzipSync(body)
    headers['content-encoding'] = 'gzip'
    if (fault.brokenGzip) body.fill(7, body.length >> 1)
  }
  headers['content-length'] = String(body.length + (fault.wrongLength ?? 0))
  response.writeHead(fault.status ?? 200, { ...headers, ...fault.headers })
  if (fault.trickle) await trickle(response, body, fault.trickle)
  else if (fault.stall) response.write(body.subarray(0, body.length >> 1))
  else if (fault.cut) response.write(body.subarray(0, body.length >> 1), () => response.destroy())
  else if (fault.wrongLength) response.write(body, () => response.destroy())
  else response.end(body)
}

async function trickle(response: ServerResponse, body: Buffer, { pieces, pause }: NonNullable<Fault['trickle']>) {
  const size = Math.ceil(body.length / pieces)
  for (let start = 0; start < body.length && !response.destroyed; start += size) {
    response.write(body.subarray(start, start + size))
    await wait(pause)
  }
  response.end()
}
