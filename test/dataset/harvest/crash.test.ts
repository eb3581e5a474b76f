import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { FileSystem } from '../../../src/dataset/files/index.js'
import { lockName } from '../../../src/dataset/files/index.js'
import type { HarvestEngine } from '../../../src/dataset/harvest/index.js'
import { openDataset } from '../../../src/dataset/open/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'
import { watchedFiles } from '../watched-files.js'
import { Death, dyingFiles, engineAt, entriesWithTimes, taskAt } from './attempts.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ entries: entriesWithTimes(40), missing: ['entry000004'] })
})
afterAll(() => server.close())
afterEach(() => {
  server.entries.splice(0, server.entries.length, ...entriesWithTimes(40))
})

const options: DownloadOptions = {
  columns: { formula: 'results.material.chemical_formula_reduced' },
  raw: true,
  partitionBy: 'formula',
}

function download(folder: string, more: DownloadOptions, files?: FileSystem) {
  const source = new ArchiveQuery({ url: server.url })
  return new Download({
    source,
    folder,
    options: { ...options, ...more },
    open: outcome => outcome,
    ...(files ? { files } : {}),
  })
}

describe('a shard whose attempts die', () => {
  it('at every step that changes the disk, one after the other and beside others, is there once in the end', async () => {
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    await download(one, { entriesPerPart: 1 })
    const run = taskAt(server.url)
    const deaths = new Set<number>()
    let survivals = 0
    const engine: HarvestEngine = {
      name: 'a test',
      async *harvest({ folder, shards }) {
        for (const shard of shards) {
          // Shard by shard, the death comes a step later; in every third one, beside an attempt that lives.
          const attempt = (last: number) =>
            run(folder, shard, dyingFiles(last)).then(
              () => void survivals++,
              error => {
                expect(error).toBeInstanceOf(Death)
                deaths.add(last)
              },
            )
          await Promise.all([attempt(shard), ...(shard % 3 === 0 ? [run(folder, shard)] : [])])
          await attempt(shard + 1)
          yield run(folder, shard)
        }
      },
    }
    await download(many, { entriesPerPart: 1, engine })
    expect(sumsOf(many)).toEqual(sumsOf(one))
    // The steps of a list, of two files with their folders, and of a record.
    expect(deaths.size).toBeGreaterThan(20)
    expect(survivals).toBeGreaterThan(5)
  })

  it('while the archive changes, leaves the part of one of them, with all files under their own names', async () => {
    const many = temporaryFolder()
    const run = taskAt(server.url)
    let others = 0
    const engine: HarvestEngine = {
      name: 'a test',
      async *harvest({ folder, shards }) {
        for (const shard of shards) {
          await run(folder, shard, dyingFiles(shard)).catch(() => {})
          // Processed anew: other bytes in files of the same names.
          const entry = server.entries[shard]
          if (entry) entry.archive = { ...entry.archive, workflow2: { name: `anew ${shard}` } }
          await run(folder, shard, dyingFiles(shard + 1)).catch(() => {})
          const outcome = await run(folder, shard)
          if (outcome.files.some(({ path }) => /\.1\.(parquet|jsonl\.gz)$/.test(path))) others++
          yield outcome
        }
      },
    }
    await download(many, { entriesPerPart: 1, engine })
    expect(others).toBeGreaterThan(3)
    expect(filesIn(many).filter(name => /\.\d+\.(parquet|jsonl)|\.tmp$|^harvest/.test(name))).toEqual([])
    const dataset = await openWhole(many)
    expect(dataset.total).toBe(39)
    // A part that was written anew was listed once.
    expect(dataset.selected.map(({ entry_id }) => entry_id)).toEqual(server.entries.map(({ entryId }) => entryId))
  })
})

describe('a process that harvests', () => {
  /** Few files, so that there are few steps. */
  const small: DownloadOptions = { entriesPerPart: 25, partitionBy: undefined }

  it('and dies at every step that changes the disk, goes on to the same data set', async () => {
    const one = temporaryFolder()
    await download(one, { ...small })
    let steps = 0
    const counting = watchedFiles(({ number }) => {
      steps = number
    })
    await download(temporaryFolder(), { ...small, engine: engineAt(server.url) }, counting)
    expect(steps).toBeGreaterThan(50)
    for (let step = 1; step <= steps; step++) {
      const folder = temporaryFolder()
      const error = await download(folder, { ...small, engine: engineAt(server.url) }, dyingFiles(step)).then(
        () => undefined,
        error => error as unknown,
      )
      // The last step removes the lock, which is not waited for.
      if (step < steps) expect(error, `step ${step} of ${steps}`).toBeInstanceOf(Death)
      // The lock, and what waits for it, are those of a process that lives on: this one.
      for (const name of filesIn(folder)) if (name.startsWith(lockName)) rmSync(join(folder, name))
      // Every second time without the engine, where it has come to a plan.
      const again = step % 2 === 0 ? { engine: engineAt(server.url) } : {}
      await download(folder, { ...small, ...again })
      expect(sumsOf(folder), `step ${step} of ${steps}`).toEqual(sumsOf(one))
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
})

async function openWhole(folder: string) {
  const dataset = await openDataset(folder)
  const report = await dataset.verify({ repair: false })
  expect(report.lines.join('\n')).toMatch(/: whole\.$/)
  return dataset
}
