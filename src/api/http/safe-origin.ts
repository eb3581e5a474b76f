import { isLoopback } from '../../basics/loopback.js'
import { AuthError, type ErrorRequest } from '../../errors/index.js'
import { proxyFor } from './proxy.js'
import { named } from './proxy-failure.js'
import { warnOnce } from './warn-once.js'

/**
 * Refuses to send a login where others could read it: anything but https or this machine; with `allowInsecure` it warns. To
 * a proxy, a login in clear text is never sent.
 */
export function requireSafeOrigin(request: ErrorRequest, allowInsecure = false): void {
  const url = new URL(request.url)
  if (url.protocol === 'https:' || isLoopback(url)) return
  if (!allowInsecure) {
    throw new AuthError(`A login is not sent to ${url.origin}: the connection is not encrypted.`, {
      request,
      hint: 'Use the https address; inside a trusted network, the option allowInsecure: true sends it all the same.',
    })
  }
  const proxy = proxyFor(url)
  if (proxy) {
    throw new AuthError(`A login is not sent to ${url.origin} through ${named(proxy)}, which would read it.`, {
      request,
      hint: `Use the https address; or reach the server without the proxy: NO_PROXY=${url.hostname}.`,
    })
  }
  warnOnce(`A login is sent to ${url.origin} without encryption, as allowInsecure says: who is on the way can read it.`)
}
