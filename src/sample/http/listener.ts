import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, apiError, HttpError, serverError } from '../answer.js'
import type { createRouter, SampleRequest } from '../router.js'
import { readBody } from './read-body.js'
import { crossOriginHeaders, isLocalHost, isLocalOrigin, preflightHeaders } from './same-machine.js'
import { send } from './send.js'

/** Returns the listener that answers requests by the routes. It never throws: an unforeseen failure is a 500. */
export function createListener(
  route: ReturnType<typeof createRouter>,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (message, response) => {
    const origin = message.headers.origin
    let answer: Answer
    try {
      answer = await answerTo(message, route)
    } catch (error) {
      answer = error instanceof HttpError ? error : serverError('The embedded archive failed on this request.')
    }
    const local = isLocalOrigin(origin) ? crossOriginHeaders(origin) : { vary: 'Origin' }
    await send(message, response, { ...answer, headers: { ...local, ...answer.headers } })
  }
}

async function answerTo(message: IncomingMessage, route: ReturnType<typeof createRouter>): Promise<Answer> {
  const { host, origin } = message.headers
  if (!isLocalHost(host)) throw apiError(403, 'This server answers requests to localhost and 127.0.0.1 only.')
  if (!isLocalOrigin(origin)) throw apiError(403, 'This server answers pages of this machine only.')
  const base = `http://${host}`
  // Joined, not resolved: `//host/path` is a path of this server, not another server's address.
  const address = base + (message.url ?? '/')
  if (message.url?.startsWith('/') === false || !URL.canParse(address)) {
    throw apiError(400, 'The URL of the request cannot be read.')
  }
  const url = new URL(address)
  const method = message.method ?? 'GET'
  const path = decodePath(url.pathname)
  if (method === 'OPTIONS' && origin !== undefined) return preflight(origin, message)
  const found = route(method, path)
  if ('route' in found) {
    const body = await readBody(message)
    const headers = message.headers as SampleRequest['headers']
    return found.route.handle({
      method,
      path,
      params: found.params,
      search: url.searchParams,
      headers,
      body,
      origin: base,
    })
  }
  if (found.allowed.length > 0) throw apiError(405, 'Method Not Allowed', { allow: found.allowed.join(', ') })
  return redirectSlash(url, path, route(method, toggleSlash(path)))
}

function preflight(origin: string, message: IncomingMessage): Answer {
  const wanted = message.headers['access-control-request-headers']
  return { status: 200, body: '"OK"', headers: preflightHeaders(origin, wanted) }
}

/** Redirects a path with a slash too many or too few to the right one. */
function redirectSlash(url: URL, path: string, match: ReturnType<ReturnType<typeof createRouter>>): Answer {
  if (!('route' in match)) throw apiError(404, 'Not Found')
  return { status: 307, body: '', headers: { location: url.origin + encodeURI(toggleSlash(path)) + url.search } }
}

function toggleSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw apiError(400, 'The path of the request has a broken percent sign.')
  }
}
