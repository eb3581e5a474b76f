import { throwIfAborted } from './abort.js'
import { pooledAgent } from './agent.js'
import { decompress } from './decode-body.js'
import { Exchange, type RawAnswer } from './exchange.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'

/** The real network: undici with one pool of connections for the whole process, gzip, four limits of time. */
export const undiciTransport: Transport = {
  async send(request: WireRequest): Promise<WireResponse> {
    throwIfAborted(request.signal)
    const url = new URL(request.url)
    const exchange = new Exchange(request)
    const agent = pooledAgent(request.timeouts.connect)
    try {
      agent.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method,
          headers: { 'accept-encoding': 'gzip', ...request.headers },
          body: request.body ?? null,
        },
        exchange,
      )
    } catch (error) {
      exchange.onResponseError(undefined as never, error as Error)
    }
    const raw = await exchange.answer
    const { status, headers, text, length: wireBytes } = raw
    raw.text = undefined
    if (text !== undefined) return { status, headers, body: nothing, text, wireBytes }
    const facts = { maxBytes: request.maxBytes, request: { method: request.method, url: request.url } }
    return { status, headers, body: await decompress(join(raw), headers['content-encoding'], facts), wireBytes }
  },
}

const nothing = new Uint8Array()

/** Returns the body in one piece, and frees the pieces. */
function join(raw: RawAnswer): Uint8Array {
  const { chunks, length } = raw
  raw.chunks = []
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, length)
}
