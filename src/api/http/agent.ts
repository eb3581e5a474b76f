import type { Dispatcher, Pool } from 'undici'
import { longestTimer } from './clock.js'
import type { ProxyServer } from './proxy.js'

const agents = new Map<string, Dispatcher>()

/**
 * The connection pool that all queries of the process share, made on first use: one for each connect limit in seconds, and
 * for each proxy. Idle connections don't keep the process alive.
 *
 * @internal Not in the declarations, which must not lead to undici's.
 */
export function pooledAgent(connectSeconds: number, proxy?: ProxyServer): Dispatcher {
  const key = JSON.stringify([connectSeconds, proxy?.origin, proxy?.authorization])
  const existing = agents.get(key)
  if (existing) return existing
  const milliseconds = Math.ceil(connectSeconds * 1000)
  const timeout = milliseconds > longestTimer ? 0 : Math.max(1, milliseconds)
  const agent = proxy ? proxyAgent(proxy, timeout) : directAgent(timeout)
  agents.set(key, agent)
  return agent
}

// Loaded at the first request: it is the largest part of importing this package.
const undici = () => require('undici') as typeof import('undici')

/** Our own timers watch the answer, so that each limit has its own error. */
const settings = { headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 10_000 }

function directAgent(timeout: number): Dispatcher {
  const { Agent } = undici()
  return new Agent({ ...settings, connect: { timeout } })
}

/** Which requests have a proxy, and which one, is decided before: the agent must not find another answer. */
function proxyAgent({ origin, authorization }: ProxyServer, timeout: number): Dispatcher {
  const { EnvHttpProxyAgent, Pool } = undici()
  return new EnvHttpProxyAgent({
    ...settings,
    httpProxy: origin,
    httpsProxy: origin,
    noProxy: '',
    ...(authorization === undefined ? {} : { token: authorization }),
    // Many proxies open tunnels for https alone.
    proxyTunnel: false,
    requestTls: { timeout },
    proxyTls: { timeout },
    // The answer to CONNECT, which is all that such a client waits for, is part of connecting.
    clientFactory: (address, options) => failingOnce(new Pool(address, { ...options, headersTimeout: timeout })),
  })
}

/**
 * A pool of tunnels that a proxy may close before they are open. undici takes that for a connection to the server that broke
 * off, and asks for the same tunnel again without end; an error with another code ends it.
 */
function failingOnce(pool: Pool): Pool {
  const connect = pool.connect.bind(pool)
  return Object.assign(pool, {
    connect: (options: Parameters<typeof connect>[0]) =>
      connect(options).catch(error => {
        throw error?.code === 'UND_ERR_SOCKET' ? closedTunnel(error) : error
      }),
  })
}

function closedTunnel(cause: Error): Error {
  return Object.assign(new Error('the proxy closed the connection', { cause }), { code: 'TUNNEL_CLOSED' })
}

/** Closes the pool, for tests and for those who must see every socket gone; the next request makes a new one. */
export async function closeConnections(): Promise<void> {
  const open = [...agents.values()]
  agents.clear()
  await Promise.all(open.map(agent => agent.destroy()))
}
