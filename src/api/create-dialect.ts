import { type Config, readConfig } from '../config.js'
import type { DialectName } from '../metainfo/index.js'
import { chooseAuthorizer, type LoginOptions } from './auth/choose-authorizer.js'
import type { Dialect } from './dialect.js'
import { chooseTransport } from './http/choose-transport.js'
import { Client } from './http/client.js'
import { type Clock, systemClock } from './http/clock.js'
import { inTurn } from './http/in-turn.js'
import { type RateLimits, rateLimiterFor } from './http/rate-limiter.js'
import type { Suggest } from './http/refusal.js'
import { defaultRetryPolicy, type RetryPolicy } from './http/retry.js'
import { defaultTimeouts } from './http/timeouts.js'
import { noTraffic, type Traffic } from './http/traffic.js'
import type { Transport } from './http/transport.js'
import { sessionOf } from './password-session.js'
import { resolveApi } from './url.js'
import { V0Dialect } from './v0/v0-dialect.js'
import { V1Dialect } from './v1/v1-dialect.js'

/** The options of the connection to a server. */
export interface ConnectionOptions extends LoginOptions {
  dialect?: DialectName | undefined
  retry?: Partial<RetryPolicy> | undefined
  /** How many requests to this host are sent at once, from all queries of the process. Default 4, no limit on this machine. */
  concurrency?: number | undefined
  /** How many requests to this host are sent in a second, from all queries of the process. Default 10, no limit on this machine. */
  requestsPerSecond?: number | undefined
  /** The longest answer that is read, in bytes after decompression. Default 512 MiB less 16 bytes: V8's longest text. */
  maxBytes?: number | undefined
}

/** Network, clock, randomness and configuration, which tests replace. */
export interface Ports {
  transport?: Transport
  clock?: Clock
  /** A number in 0 … 1. */
  random?: () => number
  config?: Config
}

/** The counters and suggestions that a query passes to its dialect. */
export interface DialectWiring {
  traffic?: Traffic
  suggest?: Suggest
}

/** V8's longest text has 2²⁹ − 24 characters. */
const longestText = 2 ** 29 - 24

/** Returns the dialect of the server at `url` (see `resolveApi`), with the options' connection and login. */
export function createDialect(
  url: string,
  options: ConnectionOptions = {},
  ports: Ports & DialectWiring = {},
): Dialect {
  const api = resolveApi(url, options.dialect)
  const transport = ports.transport ?? chooseTransport()
  const clock = ports.clock ?? systemClock
  const config = ports.config ?? readConfig()
  const client = new Client({
    root: api.url,
    transport,
    clock,
    limiter: rateLimiterFor(api.url, namedLimits(options), clock),
    random: ports.random ?? Math.random,
    retry: { ...defaultRetryPolicy, ...options.retry },
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    maxBytes: options.maxBytes ?? longestText,
    traffic: ports.traffic ?? noTraffic(),
    authorizer: chooseAuthorizer(options, {
      url: api.url,
      config,
      transport: inTurn(transport, clock),
      clock,
      session: sessionOf(api.dialect),
    }),
    allowInsecure: options.allowInsecure,
    suggest: ports.suggest,
  })
  return api.dialect === 'v1' ? new V1Dialect(client) : new V0Dialect(client)
}

function namedLimits({ concurrency, requestsPerSecond: perSecond }: ConnectionOptions): Partial<RateLimits> {
  return { ...(concurrency === undefined ? {} : { concurrency }), ...(perSecond === undefined ? {} : { perSecond }) }
}
