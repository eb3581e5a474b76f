import { NetworkError } from '../errors/index.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'

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
  if (to.origin !== from.origin) {
    next.headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => harmless.has(name.toLowerCase())),
    )
  }
  if (status === 303) {
    next.method = 'GET'
    next.body = undefined
  }
  return next
}

/** The headers that go to any host; a login may sit in every other one. */
const harmless = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent'])
