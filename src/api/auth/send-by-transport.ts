import { chooseTransport } from '../http/choose-transport.js'
import { inTurn } from '../http/in-turn.js'
import { defaultTimeouts } from '../http/timeouts.js'

const longestAnswer = 1 << 20

/** The options with which openid-client calls a `fetch`. */
interface Sent {
  method: string
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal | undefined
}

/** Sends the requests of openid-client by the same network, and the same proxies, as all others. */
export async function sendByTransport(url: string, { method, headers, body, signal }: Sent): Promise<Response> {
  const answer = await inTurn(chooseTransport()).send({
    method: method === 'POST' ? 'POST' : 'GET',
    url,
    headers,
    body: body === undefined || body === null ? undefined : String(body),
    // openid-client ends it after its own limit, by the signal.
    timeouts: { ...defaultTimeouts, firstByte: Number.POSITIVE_INFINITY },
    maxBytes: longestAnswer,
    signal,
  })
  const { status, text, body: bytes } = answer
  const shown = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || unpacked.has(name) ? [] : ([[name, value]] as [string, string][]),
  )
  return new Response(bodiless.has(status) ? null : (text ?? bytes), { status, headers: shown })
}

/** Headers of the body as it came over the wire. */
const unpacked = new Set(['content-encoding', 'content-length', 'transfer-encoding'])
/** Statuses that a `Response` takes without a body alone. */
const bodiless = new Set([204, 205, 304])
