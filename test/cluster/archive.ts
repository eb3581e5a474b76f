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
  /** The energies of all calculations of all entries, in 1e-19 J: whole numbers of which no two are equal. */
  energies(): Promise<number[]>
  close(): Promise<void>
}

/** Serves entries of the sample, repeated under new ids and with energies of their own; each answer comes after `milliseconds`. */
export async function startArchive(entries: number, milliseconds = 0): Promise<LargeArchive> {
  const args = [program, String(entries), String(milliseconds)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const get = async (name: string) => (await (await fetch(`${url}/${name}`)).json()) as number[]
  return {
    url,
    requests: () => get('requests'),
    energies: () => get('energies'),
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

/** How many requests came at most within so many seconds, whenever they began. */
export function mostWithin(seconds: number, times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while ((sorted[last] as number) - (sorted[first] as number) >= 1000 * seconds) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}
