import { isLoopback } from '../../basics/loopback.js'

/** Returns true when a `Host` header names this machine: a page that points its own name at 127.0.0.1 is refused. */
export function isLocalHost(header: string | undefined): boolean {
  // A whole name and port and nothing else: as part of a URL, '127.0.0.1/.evil.com' would be a host and a path.
  const name = /^([^:[\]/?#@\\\s]+|\[[\da-f:]+\])(?::\d{1,5})?$/i.exec(header ?? '')?.[1]
  return name !== undefined && isLoopback({ hostname: name })
}

/**
 * Returns true when an `Origin` header is that of a page of this machine, or is missing. Otherwise pages of other hosts could
 * read private entries with a stolen token.
 */
export function isLocalOrigin(header: string | undefined): boolean {
  const form = /^https?:\/\/([^/]+)$/i.exec(header ?? '')
  return header === undefined || isLocalHost(form?.[1])
}

/** Returns the headers that let a page of this machine read the answer. */
export function crossOriginHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Content-Disposition',
  }
}

/** Returns the headers of an answer to a preflight request. */
export function preflightHeaders(origin: string, wanted: string | undefined): Record<string, string> {
  return {
    ...crossOriginHeaders(origin),
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-max-age': '600',
    ...(wanted === undefined ? {} : { 'access-control-allow-headers': wanted }),
  }
}
