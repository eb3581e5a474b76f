import { NetworkError } from '../errors/index.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'
import { warnOnce } from './warn-once.js'

const most = 5

/**
 * Sends a request and follows its redirects, keeping method and body: NOMAD redirects POST requests from http to https
 * and between spellings with and without a slash. Credentials are left behind when the origin changes.
 */
export async function sendFollowing(
  request: WireRequest,
  transport: Transport,
  onSend: () => void,
): Promise<WireResponse> {
  let current = request
  for (let followed = 0; followed <= most; followed++) {
    onSend()
    const response = await transport.send(current)
    const location = response.headers['location']
    if (![301, 302, 303, 307, 308].includes(response.status) || !location) return response
    current = redirected(current, location, response.status)
  }
  throw new NetworkError(`${request.method} ${request.url}: more than ${most} redirects.`, {
    request: { method: request.method, url: request.url },
    hint: 'Check the address (option url, or NOMAD_URL).',
  })
}

function redirected(request: WireRequest, location: string, status: number): WireRequest {
  const from = new URL(request.url)
  const to = new URL(location, from)
  if (to.protocol !== 'http:' && to.protocol !== 'https:') {
    throw new NetworkError(`${request.method} ${request.url}: a redirect to ${to.protocol} is not followed.`)
  }
  const next: WireRequest = { ...request, url: to.href }
  if (to.origin !== from.origin) next.headers = withoutLogin(request.headers, from, to)
  if (status === 303) {
    next.method = 'GET'
    next.body = undefined
  }
  return next
}

function withoutLogin(headers: Record<string, string>, from: URL, to: URL): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => harmless.has(name.toLowerCase()))
  if (kept.length < Object.keys(headers).length) {
    warnOnce(`${from.origin} sends requests on to ${to.origin}, which is asked without the login that was given.`)
  }
  return Object.fromEntries(kept)
}

/** The headers that go to any host; a login may sit in every other one. */
const harmless = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent'])
