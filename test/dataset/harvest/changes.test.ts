import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { HarvestEngine } from '../../../src/dataset/harvest/index.js'
import { readManifest, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { openDataset } from '../../../src/dataset/open/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestEntry, type TestServer } from '../../server/index.js'
import { temporaryFolder } from '../folders.js'
import { engineAt, entriesWithTimes, taskAt } from './attempts.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const columns = { formula: 'results.material.chemical_formula_reduced' }

function download(folder: string, options: DownloadOptions) {
  const source = new ArchiveQuery({ url: server.url })
  return new Download({
    source,
    folder,
    options: { columns, entriesPerPart: 10, ...options },
    open: outcome => outcome,
  })
}

const setEntries = (entries: readonly TestEntry[]) => server.entries.splice(0, server.entries.length, ...entries)
const all = entriesWithTimes(60)
/** Every second entry. */
const half = all.filter((_, index) => index % 2 === 0)
const numbered = (...numbers: number[]) => numbers.map(number => all[number] as TestEntry)

/** An engine before whose first shard the archive changes. */
function afterChange(change: () => void): HarvestEngine {
  const { name, harvest } = engineAt(server.url)
  return {
    name,
    async *harvest(task) {
      change()
      yield* harvest(task)
    },
  }
}

describe('an archive that changes between the plan of a harvest and its shards', () => {
  it('loses no entry: parts have other sizes, positions are right, and a note says it', async () => {
    setEntries(half)
    const folder = temporaryFolder()
    const gained = [...half, ...numbered(21, 23, 25, 59)].filter(entry => entry !== all[40] && entry !== all[42])
    const engine = afterChange(() => setEntries(gained))
    await download(folder, { raw: true, engine })
    const manifest = await readManifest(folder)
    expect(manifest).toMatchObject({ state: 'complete', selected: 32, available: 32, partEnds: [10, 23, 32] })
    expect(manifest.ledger).toEqual({ delivered: 32, skipped: 0, failed: 0, rows: 32 })
    const records = await readPartRecords(folder)
    expect(records.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 23],
      [23, 32],
    ])
    const dataset = await openDataset(folder)
    const ids = gained.map(({ entryId }) => entryId).sort()
    expect(dataset.selected.map(({ entry_id }) => entry_id)).toEqual(ids)
    expect((await dataset.fetch()).map(({ entry_id }) => entry_id)).toEqual(ids)
    expect((await dataset.toFrame()).column('entry_id').toArray()).toEqual(ids)
    expect(dataset.notes).toEqual([
      'The archive changed while it was harvested: some of the first 3 parts have more or fewer entries than planned. Each has the entries that its range of ids had when it was loaded.',
    ])
    expect((await dataset.verify({ repair: false })).lines.join()).toMatch(/: whole\.$/)
  })

  it('may take all entries of a shard, and give more than max', async () => {
    setEntries(half)
    const folder = temporaryFolder()
    const emptied = half.filter((_, index) => index < 10 || index >= 20)
    const engine = afterChange(() => setEntries([...emptied, ...numbered(41, 43, 45, 47, 49, 51, 53, 55, 57, 59)]))
    await download(folder, { raw: true, engine, max: 28 })
    expect(await readManifest(folder)).toMatchObject({ selected: 26, partEnds: [10, 10, 26] })
    const dataset = await openDataset(folder)
    expect(dataset.total).toBe(26)
    expect((await dataset.verify({ repair: false })).isWhole).toBe(true)

    setEntries(half)
    const other = temporaryFolder()
    await download(other, { engine: afterChange(() => setEntries(all)), max: 15 })
    expect((await openDataset(other)).notes).toEqual([
      expect.stringMatching(/first 2 parts .* 20 selected entries, more than its max of 15\.$/) as string,
    ])
  })

  it('leaves a data set that update adds to, and that verify mends', async () => {
    setEntries(half)
    const folder = temporaryFolder()
    const grown = [...half, ...numbered(31, 33)]
    await download(folder, { raw: true, engine: afterChange(() => setEntries(grown)) })
    expect((await readManifest(folder)).partEnds).toEqual([10, 22, 32])
    setEntries([...grown, ...numbered(1, 3, 5)])
    const dataset = await openDataset(folder)
    expect(await dataset.update()).toMatchObject({ matched: 35, gained: 3 })
    expect(await readManifest(folder)).toMatchObject({ selected: 35, partEnds: [10, 22, 32], begins: [32] })
    expect((await readPartRecords(folder)).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 22],
      [22, 32],
      [32, 35],
    ])
    rmSync(join(folder, 'parts/part-00001.json'))
    rmSync(join(folder, 'data.parquet/part-00002.parquet'))
    const report = await dataset.verify()
    expect(report).toMatchObject({ isWhole: true })
    expect((await openDataset(folder)).total).toBe(35)
    // A download goes on with an update that was stopped, among parts of any sizes.
    const manifest = await readManifest(folder)
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, state: 'incomplete' }))
    for (const part of [1, 3]) rmSync(join(folder, `parts/part-0000${part}.json`))
    await download(folder, { raw: true })
    expect((await (await openDataset(folder)).verify({ repair: false })).isWhole).toBe(true)
  })

  it('before shard 0 has a table, is an error where it took all entries of it', async () => {
    setEntries(half)
    const source = new ArchiveQuery({ url: server.url })
    const later = half.slice(10)
    const changing = Object.create(source, {
      config: { value: source.config },
      hasDefaultMax: { value: true },
      reading: { value: source.reading.bind(source) },
      matchesWithin: {
        value: (within: { max?: number }, call: object) => {
          if (within.max === undefined) setEntries(later)
          return source.matchesWithin(within, call)
        },
      },
    })
    const job = new Download({
      source: changing,
      folder: temporaryFolder(),
      options: { columns, entriesPerPart: 10, engine: engineAt(server.url) },
      open: outcome => outcome,
    })
    await expect(job).rejects.toThrow(/Shard 0 of .* has no entries any more/)
  })

  it('at any moment, between any attempts, leaves each entry of each list in one part, and a folder that is whole', async () => {
    const change = fc.record({
      before: fc.integer({ min: 0, max: 12 }),
      gone: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 12 }),
      anew: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 10 }),
        async (changes, twice) => {
          setEntries(half)
          const folder = temporaryFolder()
          const run = taskAt(server.url)
          let attempts = 0
          const engine: HarvestEngine = {
            name: 'a test',
            async *harvest({ shards }) {
              for (const shard of [...twice.filter(one => shards.includes(one)), ...shards]) {
                for (const { gone, anew } of changes.filter(({ before }) => before === attempts)) {
                  const present = new Set(server.entries)
                  for (const number of gone) present.delete(all[number] as TestEntry)
                  for (const number of anew) present.add(all[number] as TestEntry)
                  setEntries([...present])
                }
                attempts++
                yield run(folder, shard)
              }
            },
          }
          await download(folder, { raw: true, entriesPerPart: 6, engine })
          const dataset = await openDataset(folder)
          expect((await dataset.verify({ repair: false })).lines.join('\n')).toMatch(/: whole\.$/)
          const selected = dataset.selected.map(({ entry_id }) => entry_id)
          expect(selected).toEqual([...new Set(selected)].sort())
          const { manifest } = dataset
          expect(manifest.selected).toBe(selected.length)
          const { delivered = 0, skipped = 0, failed = 0 } = manifest.ledger ?? {}
          expect(delivered + skipped + failed).toBe(selected.length)
          expect(existsSync(join(folder, 'harvest'))).toBe(false)
          // What was there all the time is there.
          const gone = new Set(changes.flatMap(one => one.gone))
          const stayed = half.filter(entry => !gone.has(all.indexOf(entry))).map(({ entryId }) => entryId)
          expect(selected).toEqual(expect.arrayContaining(stayed))
          if (!manifest.partEnds) expect(dataset.notes).toEqual([])
          else expect(dataset.notes.join()).toMatch(/The archive changed while it was harvested/)
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)
})
