import { isLoopback } from '../../basics/loopback.js'
import { runtime } from './runtime.js'

/**
 * Calls the runtime's own `fetch`; for an address of this machine past the proxies, as all requests of this package go
 * there. Deno and Bun would send them to the proxy of the environment, and have no option against it, but for NO_PROXY.
 */
export function runtimeFetch(url: string, init: RequestInit): Promise<Response> {
  const { hostname } = new URL(url)
  if (runtime === 'node' || !isLoopback({ hostname })) return fetch(url, init)
  if (runtime === 'bun') return withoutProxy(hostname, () => fetch(url, init))
  const client = directClient(hostname)
  return fetch(url, client === undefined ? init : ({ ...init, client } as RequestInit))
}

/** Deno's clients, by host: each reads the environment when it is made. */
const clients = new Map<string, unknown>()

function directClient(hostname: string): unknown {
  const existing = clients.get(hostname)
  if (existing) return existing
  const { Deno } = globalThis as { Deno?: { createHttpClient?: (options: object) => unknown } }
  const client = withoutProxy(hostname, () => Deno?.createHttpClient?.({}))
  clients.set(hostname, client)
  return client
}

const names = ['NO_PROXY', 'no_proxy']

/** Runs synchronous work while the environment excludes a host from proxies. */
function withoutProxy<T>(hostname: string, work: () => T): T {
  const { env } = process
  const before = names.map(name => env[name])
  try {
    for (const name of names) env[name] = hostname
    return work()
  } finally {
    for (const [index, name] of names.entries()) {
      const value = before[index]
      if (value === undefined) delete env[name]
      else env[name] = value
    }
  }
}
