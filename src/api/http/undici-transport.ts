import { throwIfAborted } from './abort.js'
import { pooledAgent } from './agent.js'
import { decompress } from './decode-body.js'
import { Exchange, type RawAnswer } from './exchange.js'
import { proxyFor } from './proxy.js'
import { throughHint } from './proxy-failure.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'

/**
 * The network of Node: undici with one pool of connections for the whole process, the proxies that the environment names,
 * gzip, four limits of time.
 */
export const undiciTransport: Transport = {
  async send(request: WireRequest): Promise<WireResponse> {
    throwIfAborted(request.signal)
    const url = new URL(request.url)
    const proxy = proxyFor(url)
    const exchange = new Exchange(request, proxy)
    const agent = pooledAgent(request.timeouts.connect, proxy)
    try {
      agent.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method,
          headers: { 'accept-encoding': 'gzip', 'user-agent': userAgent(), ...request.headers },
          body: request.body ?? null,
          // Our own timers watch the answer, so that each limit has its own error; proxies' pools have others by default.
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        exchange,
      )
    } catch (error) {
      exchange.onResponseError(undefined as never, error as Error)
    }
    const raw = await exchange.answer
    const { status, headers, text, length: wireBytes } = raw
    raw.text = undefined
    const through = proxy && url.protocol === 'http:' ? throughHint(proxy) : undefined
    if (text !== undefined) return { status, headers, body: nothing, text, wireBytes, through }
    const facts = { maxBytes: request.maxBytes, request: { method: request.method, url: request.url } }
    const body = await decompress(join(raw), headers['content-encoding'], facts)
    return { status, headers, body, wireBytes, through }
  },
}

const nothing = new Uint8Array()

let ownName: string | undefined

/** Returns what the package calls itself, so that those who run a server know whom its requests come from. */
function userAgent(): string {
  if (ownName === undefined) {
    // The same relative path is right from src/api/http and from dist/api/http.
    const { name, version } = require('../../../package.json') as { name: string; version: string }
    ownName = `${name}/${version}`
  }
  return ownName
}

/** Returns the body in one piece, and frees the pieces. */
function join(raw: RawAnswer): Uint8Array {
  const { chunks, length } = raw
  raw.chunks = []
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, length)
}
