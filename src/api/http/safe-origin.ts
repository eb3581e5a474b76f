import { isLoopback } from '../../basics/loopback.js'
import { AuthError, type ErrorRequest } from '../../errors/index.js'
import { warnOnce } from './warn-once.js'

/** Refuses to send a login where others could read it: anything but https or this machine; with `allowInsecure` it warns. */
export function requireSafeOrigin(request: ErrorRequest, allowInsecure = false): void {
  const url = new URL(request.url)
  if (url.protocol === 'https:' || isLoopback(url)) return
  if (!allowInsecure) {
    throw new AuthError(`A login is not sent to ${url.origin}: the connection is not encrypted.`, {
      request,
      hint: 'Use the https address; inside a trusted network, the option allowInsecure: true sends it all the same.',
    })
  }
  warnOnce(`A login is sent to ${url.origin} without encryption, as allowInsecure says: who is on the way can read it.`)
}
