import type { Agent } from 'undici'
import { longestTimer } from './clock.js'

const agents = new Map<number, Agent>()

/**
 * The connection pool that all queries of the process share, made on first use: one for each connect limit in seconds.
 * Idle connections don't keep the process alive.
 *
 * @internal Not in the declarations, which must not lead to undici's.
 */
export function pooledAgent(connectSeconds: number): Agent {
  const existing = agents.get(connectSeconds)
  if (existing) return existing
  const milliseconds = Math.ceil(connectSeconds * 1000)
  const timeout = milliseconds > longestTimer ? 0 : Math.max(1, milliseconds)
  // Loaded at the first request: it is the largest part of importing this package.
  const undici = require('undici') as typeof import('undici')
  // Our own timers watch the answer, so that each limit has its own error.
  const agent = new undici.Agent({ connect: { timeout }, headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 10_000 })
  agents.set(connectSeconds, agent)
  return agent
}

/** Closes the pool, for tests and for those who must see every socket gone; the next request makes a new one. */
export async function closeConnections(): Promise<void> {
  const open = [...agents.values()]
  agents.clear()
  await Promise.all(open.map(agent => agent.destroy()))
}
