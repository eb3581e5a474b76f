import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifest, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { type Fault, type FaultScript, makeEntries, startTestServer, type TestServer } from '../../server/index.js'
import { places } from '../places.js'
import { type Ended, runChild } from '../run-child.js'

/** How often the download is killed. `npm run test:download` sets it to 20. */
const kills = Number(process.env['TEST_DOWNLOAD_KILLS'] ?? 3)
const seed = Number(process.env['TEST_DOWNLOAD_SEED'] ?? 16)
const entries = 5000
const child = fileURLToPath(new URL('child.mjs', import.meta.url))

const options = {
  columns: { formula: 'results.material.chemical_formula_reduced', energy: 'run[0].calculation[0].energy.total.value' },
  raw: true,
  entriesPerPart: 500,
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ entries: makeEntries(entries) })
}, 30_000)
afterAll(() => server.close())

/** Runs a download in a process of its own. @param last the step in place of which it kills itself @param milliseconds after which it is killed */
function run(folder: string, { last, milliseconds }: { last?: number; milliseconds?: number } = {}): Promise<Ended> {
  const args = [child, server.url, folder, JSON.stringify(options), ...(last === undefined ? [] : [String(last)])]
  const { process: process_, end } = runChild(args)
  const timer = milliseconds === undefined ? undefined : setTimeout(() => process_.kill('SIGKILL'), milliseconds)
  return end.finally(() => clearTimeout(timer))
}

/** Random numbers that follow from the seed. */
function random(): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

/** One request in eight is refused, fails or is cut off. */
function faults(next: () => number): FaultScript {
  const kinds: Fault[] = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 503 }, { cut: true }]
  return () => (next() < 1 / 8 ? kinds[Math.floor(next() * kinds.length)] : undefined)
}

describe.each(places())('a download to %s that is killed', (_, { folder: newFolder, names, sums }) => {
  it(
    `${kills} times, from a server with faults, has in the end the content of an undisturbed one, part by part`,
    async () => {
      server.setFaults(undefined)
      const other = `${newFolder()}/undisturbed`
      const begin = performance.now()
      const undisturbed = await run(other)
      const duration = performance.now() - begin
      expect(undisturbed, undisturbed.errors).toMatchObject({ code: 0 })
      const steps = Number(undisturbed.output)
      expect(steps).toBeGreaterThan(200)

      const folder = `${newFolder()}/killed`
      const next = random()
      server.setFaults(faults(next))
      const ends: string[] = []
      for (let kill = 0; kill < kills; kill++) {
        // In most rounds at a step, so that each step between two of them is met; in the others at any moment.
        const left = steps * (1 - kill / (kills + 1))
        const at =
          kill % 4 === 3
            ? { milliseconds: duration * (0.2 + 0.5 * next()) }
            : { last: 1 + Math.floor((left * next()) / 2) }
        const killed = await run(folder, at)
        ends.push(killed.signal ?? `code ${killed.code} ${killed.errors}`)
      }
      expect(ends.filter(end => end === 'SIGKILL').length, ends.join('\n')).toBeGreaterThanOrEqual(Math.min(kills, 3))
      expect(ends.filter(end => end !== 'SIGKILL' && end !== 'code 0 ')).toEqual([])

      const last = await run(folder)
      expect(last, last.errors).toMatchObject({ code: 0 })
      expect(sums(folder)).toEqual(sums(other))
      expect(names(folder).filter(name => /(^|\/)\./.test(name))).toEqual([])
      const records = await readPartRecords(folder)
      expect(records.flatMap(record => record.entries).length).toBe(entries)
      expect(await readManifest(folder)).toMatchObject({
        state: 'complete',
        ledger: { delivered: entries, skipped: 0, failed: 0, rows: entries },
      })
    },
    60_000 + kills * 20_000,
  )
})
