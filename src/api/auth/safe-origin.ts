import { AuthError, type ErrorRequest } from '../../errors/index.js'

/** True for this machine itself. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname)
}

/** Refuses to send a login where others could read it: anything but https or this machine. */
export function requireSafeOrigin(request: ErrorRequest, allowInsecure = false): void {
  const url = new URL(request.url)
  if (url.protocol === 'https:' || isLoopback(url) || allowInsecure) return
  throw new AuthError(`A login is not sent to ${url.origin}: the connection is not encrypted.`, {
    request,
    hint: 'Use the https address; inside a trusted network, the option allowInsecure: true sends it all the same.',
  })
}
