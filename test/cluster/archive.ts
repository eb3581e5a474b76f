import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('archive-server.mjs', import.meta.url))

/** A large archive in a process of its own. */
export interface LargeArchive {
  /** The root of its API. */
  readonly url: string
  /** When each request came, in milliseconds since 1970. */
  requests(): Promise<number[]>
  close(): Promise<void>
}

/** Serves entries of the sample, repeated under new ids and with energies of their own; each answer comes after `milliseconds`. */
export async function startArchive(entries: number, milliseconds = 0): Promise<LargeArchive> {
  const args = [program, String(entries), String(milliseconds)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    url,
    requests: async () => (await (await fetch(`${url}/requests`)).json()) as number[],
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

/** The energy of the entry with this number in its last calculation, in joules, when `entries` are served. */
export function sumOfEnergies(entries: number): number {
  return (-entries * (entries + 1) * 1e-19) / 2
}

/** How many requests came at most within one second, whenever it began. */
export function mostInOneSecond(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while ((sorted[last] as number) - (sorted[first] as number) >= 1000) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}
