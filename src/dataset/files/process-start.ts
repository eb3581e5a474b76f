import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * Returns a text that tells a process from a later one with the same number: when it started, as Linux counts. `undefined`
 * where the system does not say. A process that has ended and that nobody has waited for yet counts as gone.
 */
export function processStart(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may have spaces and parentheses itself.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : `${bootId()}-${fields[19]}`
  } catch {
    return undefined
  }
}

/** Returns whether a process is running: the one that started at that time, where this is known. */
export function isRunning(pid: number, start: string | undefined): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  const now = processStart(pid)
  if (start !== undefined && processStart(process.pid) !== undefined) return now === start
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
  } catch {
    return ''
  }
}
