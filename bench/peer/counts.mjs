// What no machine changes: how many requests each case makes, and how many bytes, archives and JSON objects it is sent.
import { readFileSync, writeFileSync } from 'node:fs'
import { startServer } from '../measure.mjs'
import { makeCases } from './cases.mjs'

const entries = 100
const file = new URL('../expected-counts.json', import.meta.url)

/** Reads the counts that the repository states. */
export function expectedCounts() {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Counts all cases with a class ArchiveQuery, in this process. Pages are read one after the other: how many are under way at
 * once follows the server's times, and with them how large each is.
 */
export async function countCases(ArchiveQuery) {
  const server = await startServer(entries)
  const counted = {}
  try {
    for (const [name, work] of Object.entries(makeCases(ArchiveQuery, { url: server.url, entries, parallel: 1 }))) {
      await server.set({ entries })
      const result = await work()
      counted[name] = { ...(await server.counts()), ...result }
    }
  } finally {
    server.close()
  }
  return counted
}

/** Says in a line each where counts are worse than expected: more of what is asked for, or others of what is read. */
export function findWorse(counted, expected) {
  const worse = []
  for (const [name, counts] of Object.entries(expected)) {
    for (const [what, most] of Object.entries(counts)) {
      const found = counted[name]?.[what]
      const isRead = what === 'rows' || what === 'energies'
      if (isRead ? found !== most : !(found <= most)) worse.push(`${name}: ${found} ${what} instead of ${most}`)
    }
  }
  return worse
}

/** Writes the counts of today as those that are expected from now on. */
export function writeExpectedCounts(counted) {
  writeFileSync(file, `${JSON.stringify(counted, null, 2)}\n`)
}
