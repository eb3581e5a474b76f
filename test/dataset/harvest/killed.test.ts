import type { ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { HarvestEngine, ShardOutcome } from '../../../src/dataset/harvest/index.js'
import { readManifest } from '../../../src/dataset/manifest/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type Fault, startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'
import { runChild } from '../run-child.js'
import { entriesWithTimes } from './attempts.js'

const entries = 800
const child = fileURLToPath(new URL('child.mjs', import.meta.url))
const options: DownloadOptions = {
  columns: { formula: 'results.material.chemical_formula_reduced', energy: 'run[0].calculation[0].energy.total.value' },
  raw: true,
  entriesPerPart: 100,
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ entries: entriesWithTimes(entries), missing: ['entry000250'] })
}, 30_000)
afterAll(() => server.close())

function download(folder: string, engine?: HarvestEngine) {
  const source = new ArchiveQuery({ url: server.url })
  return new Download({ source, folder, options: { ...options, engine }, open: outcome => outcome })
}

interface Attempt {
  process: ChildProcess
  end: Promise<{ signal: string | null; code: number | null; outcomes: ShardOutcome[]; errors: string }>
}

/** Runs shards in a process of its own. @param last the step in place of which it kills itself */
function begin(folder: string, shards: readonly number[], last = 0): Attempt {
  const { process: process_, end } = runChild([child, server.url, folder, shards.join(','), String(last)])
  const outcomesOf = (output: string) => {
    const lines = output.split('\n').filter(line => line.endsWith('}'))
    return lines.map(line => JSON.parse(line) as ShardOutcome)
  }
  return { process: process_, end: end.then(({ output, ...ended }) => ({ ...ended, outcomes: outcomesOf(output) })) }
}

describe('tasks that are killed', () => {
  it('beside others and before them, from a server with faults, give the files of one machine', async () => {
    const one = temporaryFolder()
    await download(one)
    let requests = 0
    const faults: Fault[] = [{ status: 429, headers: { 'retry-after': '0' } }, { status: 503 }, { cut: true }]
    server.setFaults(() => (++requests % 9 === 0 ? faults[(requests / 9) % 3] : undefined))
    const ends: (string | null)[] = []
    const states: string[] = []
    const engine: HarvestEngine = {
      name: 'processes of a test',
      async *harvest({ folder, shards }) {
        // Two tasks of all shards in opposite orders, and one that is killed at a step of its second shard.
        const first = [begin(folder, shards), begin(folder, [...shards].reverse()), begin(folder, shards, 27)]
        // The first task is killed when it is about half-way.
        await untilParts(folder, 1 + shards.length / 2, first[0] as Attempt)
        first[0]?.process.kill('SIGKILL')
        for (const { end } of first) ends.push((await end).signal)
        const last = await Promise.all([
          begin(folder, shards).end,
          begin(folder, shards, 3).end,
          begin(folder, shards).end,
        ])
        for (const { code, errors, outcomes } of last.filter(({ signal }) => signal === null)) {
          expect(code, errors).toBe(0)
          states.push(...outcomes.map(({ state }) => state))
          yield* outcomes
        }
      },
    }
    const many = temporaryFolder()
    await download(many, engine)
    expect(ends).toContain('SIGKILL')
    expect(states).toContain('found')
    expect(sumsOf(many)).toEqual(sumsOf(one))
    expect(filesIn(many)).toEqual(filesIn(one))
    expect((await readManifest(many)).ledger).toEqual({ delivered: 799, skipped: 1, failed: 0, rows: 799 })
  }, 120_000)
})

/** Returns when so many parts are there, or the attempt has ended. */
async function untilParts(folder: string, count: number, { process }: Attempt): Promise<void> {
  while (
    process.exitCode === null &&
    readdirSync(join(folder, 'parts')).filter(name => name.startsWith('part-')).length < count
  ) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
