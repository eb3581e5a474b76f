import { NetworkError } from '../../errors/index.js'
import { harmlessHeaders } from '../secrets/secrets.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'
import { warnOnce } from './warn-once.js'

const most = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** What following redirects needs beside the request. */
export interface RedirectPorts {
  transport: Transport
  /** Waits until a request may be sent to this address; counts it. */
  turn: (url: string) => Promise<void>
  /** Takes secrets out of what a server says. */
  redact: (text: string) => string
}

/**
 * Sends a request and follows its redirects, keeping method and body: NOMAD redirects POST requests from http to https
 * and between spellings with and without a slash. Credentials are left behind when the origin changes.
 */
export async function sendFollowing(request: WireRequest, ports: RedirectPorts): Promise<WireResponse> {
  let current = request
  for (let followed = 0; followed <= most; followed++) {
    await ports.turn(current.url)
    const response = await ports.transport.send(current)
    if (!redirects.has(response.status)) return response
    current = redirected(current, response, ports.redact)
  }
  throw failure(request, `more than ${most} redirects`)
}

function redirected(request: WireRequest, response: WireResponse, redact: (text: string) => string): WireRequest {
  const location = response.headers['location']
  const from = new URL(request.url)
  // Whoever redirects without a place to go to, or to one that is no address, may do better in a moment.
  if (!location) throw failure(request, `a redirect (${response.status}) does not say where to`)
  if (!URL.canParse(location, from.href))
    throw failure(request, `a redirect (${response.status}) leads to no valid address`)
  const to = new URL(location, from)
  if (to.protocol !== 'http:' && to.protocol !== 'https:') {
    throw failure(request, `a redirect to ${to.protocol} is not followed`)
  }
  const next: WireRequest = { ...request, url: to.href }
  if (to.origin !== from.origin) next.headers = withoutLogin(request.headers, from.origin, redact(to.origin))
  if (response.status === 303) {
    next.method = 'GET'
    next.body = undefined
  }
  return next
}

function failure({ method, url }: WireRequest, what: string): NetworkError {
  return new NetworkError(`${method} ${url}: ${what}.`, {
    request: { method, url },
    hint: 'Check the address (option url, or NOMAD_URL).',
  })
}

function withoutLogin(headers: Record<string, string>, from: string, to: string): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => harmlessHeaders.has(name.toLowerCase()))
  if (kept.length < Object.keys(headers).length) {
    warnOnce(`${from} sends requests on to ${to}, which is asked without the login that was given.`)
  }
  return Object.fromEntries(kept)
}
