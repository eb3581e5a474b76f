import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import { filesOf } from '../../../src/dataset/files/index.js'
import type { HarvestEngine } from '../../../src/dataset/harvest/index.js'
import { readManifest } from '../../../src/dataset/manifest/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestServer } from '../../server/index.js'
import { places } from '../places.js'
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

describe.each(places())('a harvest into %s, for any schedule of attempts', (name, place) => {
  it('over any number of calls, has the files of one machine', async () => {
    const one = place.folder()
    await download(one)
    const expected = place.sums(one)
    const { created: _, completed: __, ...facts } = await readManifest(one)
    const names = place.names(one)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(together, { maxLength: 3 }), { maxLength: 3 }), async calls => {
        const folder = place.folder()
        const run = taskAt(server.url)
        for (const rounds of calls) {
          const engine: HarvestEngine = {
            name: 'a test',
            async *harvest() {
              for (const attempts of rounds) {
                await Promise.all(
                  attempts.map(async ({ shards, dies = Number.POSITIVE_INFINITY }) => {
                    const files = dyingFiles(dies, filesOf(folder))
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
        expect(place.sums(folder)).toEqual(expected)
        expect(place.names(folder)).toEqual(names)
        const { created, completed, ...now } = await readManifest(folder)
        expect(now).toEqual(facts)
      }),
      { numRuns: name === 'a disk' ? 25 : 10 },
    )
  }, 120_000)
})
