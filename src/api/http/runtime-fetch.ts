import { proxyFor } from './proxy.js'
import { runtime } from './runtime.js'

/**
 * Calls the runtime's own `fetch`, with the proxies that the environment names at this moment. Which requests have none is
 * decided here for all runtimes: Deno and Bun would send those to this machine to the proxy, and Deno knows neither ports
 * nor `*` in NO_PROXY.
 */
export function runtimeFetch(url: string, init: RequestInit): Promise<Response> {
  if (runtime === 'node') return fetch(url, init)
  const address = new URL(url)
  const isDirect = proxyNames.some(name => process.env[name]) && proxyFor(address) === undefined
  const excluded = isDirect ? address.hostname : undefined
  if (runtime === 'bun') return excluding(excluded, () => fetch(url, init))
  return fetch(url, { ...init, client: denoClient(excluded) } as RequestInit)
}

const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()])

/** Deno's clients read the environment once, when they are made: one for each state of it. */
const clients = new Map<string, unknown>()

function denoClient(excluded: string | undefined): unknown {
  const { Deno } = globalThis as { Deno?: { createHttpClient?: (options: object) => unknown } }
  const key = JSON.stringify([excluded, ...proxyNames.map(name => process.env[name])])
  if (!clients.has(key)) {
    clients.set(
      key,
      excluding(excluded, () => Deno?.createHttpClient?.({})),
    )
  }
  return clients.get(key)
}

const exclusions = ['NO_PROXY', 'no_proxy']

/** Runs synchronous work while the environment excludes a host from proxies. */
function excluding<T>(hostname: string | undefined, work: () => T): T {
  if (hostname === undefined) return work()
  const { env } = process
  const before = exclusions.map(name => env[name])
  try {
    for (const name of exclusions) env[name] = hostname
    return work()
  } finally {
    for (const [index, name] of exclusions.entries()) {
      const value = before[index]
      if (value === undefined) delete env[name]
      else env[name] = value
    }
  }
}
