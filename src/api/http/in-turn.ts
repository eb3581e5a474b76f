import { type Clock, systemClock } from './clock.js'
import { rateLimiterFor } from './rate-limiter.js'
import type { Transport } from './transport.js'

/**
 * Returns a transport whose requests wait until one more may be sent to their host: those of logins, which the requests of a client
 * wait for.
 */
export function inTurn(transport: Transport, clock: Clock = systemClock): Transport {
  return {
    async send(request) {
      await rateLimiterFor(request.url, {}, clock).turn(request.signal)
      return transport.send(request)
    },
  }
}
