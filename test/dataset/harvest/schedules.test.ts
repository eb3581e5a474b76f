import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { HarvestEngine } from '../../../src/dataset/harvest/index.js'
import { readManifest } from '../../../src/dataset/manifest/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'
import { Death, dyingFiles, engineAt, entriesWithTimes, taskAt } from './attempts.js'

const shards = 5
const options: DownloadOptions = {
  columns: { formula: 'results.material.chemical_formula_reduced' },
  raw: true,
  entriesPerPart: 5,
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ entries: entriesWithTimes(22), missing: ['entry000007'] })
})
afterAll(() => server.close())

function download(folder: string, engine?: HarvestEngine) {
  const source = new ArchiveQuery({ url: server.url })
  return new Download({ source, folder, options: { ...options, engine }, open: outcome => outcome })
}

/** An attempt of a task: the shards that it runs, and the step at which it dies, if it does. */
const attempt = fc.record({
  shards: fc.array(fc.integer({ min: 0, max: shards - 1 }), { minLength: 1, maxLength: 3 }),
  dies: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
})

/** Attempts that begin at the same moment. */
const together = fc.array(attempt, { minLength: 1, maxLength: 4 })

describe('a harvest, for any schedule of attempts', () => {
  it('over any number of calls, has the files of one machine', async () => {
    const one = temporaryFolder()
    await download(one)
    const expected = sumsOf(one)
    const { created: _, completed: __, ...facts } = await readManifest(one)
    const names = filesIn(one)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(together, { maxLength: 3 }), { maxLength: 3 }), async calls => {
        const folder = temporaryFolder()
        const run = taskAt(server.url)
        for (const rounds of calls) {
          const engine: HarvestEngine = {
            name: 'a test',
            async *harvest() {
              for (const attempts of rounds) {
                await Promise.all(
                  attempts.map(async ({ shards, dies = Number.POSITIVE_INFINITY }) => {
                    const files = dyingFiles(dies)
                    try {
                      for (const shard of shards) await run(folder, shard, files)
                    } catch (error) {
                      if (!(error instanceof Death)) throw error
                    }
                  }),
                )
              }
            },
          }
          await download(folder, engine).then(
            () => {},
            error => expect(String(error)).toMatch(/a test has ended, and \d shards? of the harvest into/),
          )
        }
        await download(folder, engineAt(server.url))
        expect(sumsOf(folder)).toEqual(expected)
        expect(filesIn(folder)).toEqual(names)
        const { created, completed, ...now } = await readManifest(folder)
        expect(now).toEqual(facts)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
