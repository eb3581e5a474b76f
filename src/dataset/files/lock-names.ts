import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import process from 'node:process'
import type { FileSystem } from './file-system.js'
import { isRunning } from './process-start.js'

/** The name of the file that says who writes in a data set. */
export const lockName = '.lock'

/** The name of the file of the one writer that removes the lock of a process that is gone. */
export const takeoverName = '.lock.takeover'

/** Names of files of writers that wait for the lock: a hash of their machine, the number of their process, and any number. */
const waiting = /^\.lock\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/

/** Milliseconds after which a waiting writer on another machine counts as gone. */
const longestWait = 3_600_000

/** Returns a name for a file of a writer that waits for the lock. */
export function waitingName(): string {
  return `${lockName}.${machine()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`
}

/** Returns true for the name of a file of a writer that waits for the lock, or takes it over. */
export function isWaitingName(name: string): boolean {
  return name === takeoverName || waiting.test(name)
}

/** Returns true for a file of a writer that waited for the lock and is gone. */
export async function isLeftWaiting(name: string, path: string, files: FileSystem): Promise<boolean> {
  const [, host, pid] = waiting.exec(name) ?? []
  if (host === machine()) return !isRunning(Number(pid), undefined)
  const facts = await files.facts(path)
  return facts !== undefined && Date.now() - facts.changed > longestWait
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}
