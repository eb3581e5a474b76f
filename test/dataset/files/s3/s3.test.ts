import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../../src/dataset/download/index.js'
import { type FileSystem, filesOf, nodeFiles } from '../../../../src/dataset/files/index.js'
import type { HarvestEngine, ShardOutcome } from '../../../../src/dataset/harvest/index.js'
import { openDataset } from '../../../../src/dataset/index.js'
import { NotebookQuery } from '../../../../src/notebook/notebook-query.js'
import { ArchiveQuery } from '../../../../src/query/index.js'
import { sql } from '../../../../src/sql/index.js'
import { runBin } from '../../../cli/run-bin.js'
import { makeEntries, startTestServer, type TestEntry, type TestServer } from '../../../server/index.js'
import { sumsOf, temporaryFolder } from '../../folders.js'
import { engineAt } from '../../harvest/attempts.js'
import { namesBelow, sumsInStore, useObjectStore } from '../../places.js'
import { systemError, watchedFiles } from '../../watched-files.js'

const { build } = (await import('../../../../scripts/build.mjs' as string)) as { build(): boolean }

const store = useObjectStore()
let server: TestServer
let all: TestEntry[]
let folder = ''
let made = 0
beforeEach(async () => {
  all = makeEntries(40)
  server = await startTestServer({ entries: all.slice(0, 25) })
  folder = `s3://data/sets/${++made}`
})
afterEach(async () => {
  store.current.setFault(undefined)
  await server.close()
})

const columns = { formula: 'results.material.chemical_formula_reduced' }
const download = (into: string, options: object = {}) =>
  new NotebookQuery({ url: server.url }).download(into, {
    ...{ raw: true, columns, entriesPerPart: 10, progress: false },
    ...options,
  })

/** Downloads through a file system. */
const downloadBy = (files: FileSystem, into: string, more: DownloadOptions = {}) =>
  new Download({
    source: new ArchiveQuery({ url: server.url }),
    folder: into,
    options: { raw: true, columns, entriesPerPart: 10, ...more },
    open: outcome => outcome,
    files,
  })

describe('a data set in a store', () => {
  it.each([
    ['archives', { columns: undefined }],
    ['a table', { raw: undefined }],
    ['a table divided by a column', { raw: undefined, partitionBy: 'formula' }],
    ['both', {}],
  ])('has the files of one on a disk, byte for byte: %s', async (_, options) => {
    const local = join(temporaryFolder(), 'set')
    const [here, there] = [await download(local, options), await download(folder, options)]
    expect(there.folder).toBe(folder)
    expect(sumsInStore(store.current, folder)).toEqual(sumsOf(local))
    expect(namesBelow(store.current, folder).filter(name => /(^|\/)\./.test(name))).toEqual([])
    expect({ ...there.manifest, created: '', completed: '' }).toEqual({ ...here.manifest, created: '', completed: '' })
  })

  it('is opened, and gives tables, entries, counts and its ledger', async () => {
    const local = join(temporaryFolder(), 'set')
    await Promise.all([download(local), download(folder)])
    const [here, there] = [await openDataset(local), await openDataset(`${folder}/`)]
    expect(there.tableFiles).toEqual([0, 1, 2].map(part => `${folder}/data.parquet/part-0000${part}.parquet`))
    expect((await there.toFrame()).toJSON()).toEqual((await here.toFrame()).toJSON())
    expect((await there.at(-1))?.entry_id).toBe(all[24]?.entryId)
    expect((await there.slice(8, 12)).map(entry => entry.entry_id)).toEqual(
      all.slice(8, 12).map(({ entryId }) => entryId),
    )
    expect(await there.count()).toBe(25)
    expect(there.statistics).toEqual(here.statistics)
    expect(there.ledger).toEqual(here.ledger)
    expect(String(there)).toBe(`Dataset ${folder}: 25 entries`)
    expect(there.diff(here)).toMatchObject({ onlyHere: [], onlyThere: [], changed: [] })
  })

  it('keeps a divided table in the order of its entries', async () => {
    await download(folder, { raw: undefined, partitionBy: 'formula' })
    const ids = (await (await openDataset(folder)).toFrame()).column('entry_id').toArray()
    expect(ids).toEqual(all.slice(0, 25).map(({ entryId }) => entryId))
  })

  it('is verified: damaged, missing and surplus files are named, and mended', async () => {
    const dataset = await download(folder)
    expect(await dataset.verify()).toMatchObject({ isWhole: true, missing: [], damaged: [], surplus: [] })
    const name = folder.slice(5)
    const sums = sumsInStore(store.current, folder)
    store.current.put(`${name}/archives/part-00001.jsonl.gz`, 'damaged')
    store.current.objects.delete(`${name}/data.parquet/part-00002.parquet`)
    store.current.put(`${name}/parts/other.json`, '{}')
    const found = await dataset.verify({ repair: false })
    expect(found.isWhole).toBe(false)
    expect(found.damaged.map(({ path }) => path)).toEqual(['archives/part-00001.jsonl.gz'])
    expect(found.missing.map(({ path }) => path)).toEqual(['data.parquet/part-00002.parquet'])
    expect(found.surplus).toEqual(['parts/other.json'])
    const mended = await dataset.verify()
    expect(mended.isWhole).toBe(true)
    expect(mended.repaired.map(({ part, isSame }) => [part, isSame])).toEqual([
      [1, true],
      [2, true],
    ])
    store.current.objects.delete(`${name}/parts/other.json`)
    expect(sumsInStore(store.current, folder)).toEqual(sums)
  })

  it('is updated with what the server gained', async () => {
    const dataset = await download(folder)
    server.entries.splice(0, server.entries.length, ...all)
    const report = await dataset.update()
    expect(report).toMatchObject({ gained: 15, same: 25 })
    expect(dataset.total).toBe(40)
    expect((await dataset.verify({ repair: false })).isWhole).toBe(true)
  })

  it('goes on where a download ended when the store failed', async () => {
    const local = join(temporaryFolder(), 'set')
    await download(local)
    const isRecord = (name: string) => name.endsWith('parts/part-00001.json')
    store.current.setFault(({ method, key }) =>
      method === 'PUT' && isRecord(key) ? { status: 403, code: 'AccessDenied' } : undefined,
    )
    await expect(download(folder)).rejects.toThrow(/part-00001.json' cannot be written: the store does not permit it/)
    expect((await openDataset(folder)).notes.join(' ')).toMatch(/not complete: it has 10 of 25 selected entries/)
    store.current.setFault(undefined)
    const sent = server.count()
    await download(folder)
    expect(server.count()).toBeGreaterThan(sent)
    expect(sumsInStore(store.current, folder)).toEqual(sumsOf(local))
  })

  it('is not written twice at the same time', async () => {
    const both = await Promise.allSettled([download(folder), download(folder)])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    for (const outcome of both) {
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/is being written by another download/)
    }
    expect((await (await openDataset(folder)).verify({ repair: false })).isWhole).toBe(true)
  })

  it('is harvested by two attempts at each shard at the same time, with the files of one machine', async () => {
    const local = join(temporaryFolder(), 'set')
    await downloadBy(nodeFiles, local)
    const { harvest } = engineAt(server.url)
    const twice: HarvestEngine = {
      name: 'two attempts',
      async *harvest(task) {
        const attempts = [harvest(task), harvest(task)].map(async outcomes => {
          const all: ShardOutcome[] = []
          for await (const outcome of outcomes) all.push(outcome)
          return all
        })
        yield* (await Promise.all(attempts)).flat().filter(({ state }) => state === 'written')
      },
    }
    await downloadBy(filesOf(folder), folder, { engine: twice })
    expect(sumsInStore(store.current, folder)).toEqual(sumsOf(local))
    expect((await (await openDataset(folder)).verify({ repair: false })).isWhole).toBe(true)
  })

  it('is not begun in a store that would replace files in silence', async () => {
    const bucket = 'ignorant'
    store.current.keeps.noneMatch = false
    store.current.buckets.add(bucket)
    await expect(download(`s3://${bucket}/set`)).rejects.toThrow(
      /The store of 's3:\/\/ignorant\/set' replaces files although it is told not to/,
    )
    expect([...store.current.objects.keys()].filter(name => name.startsWith(`${bucket}/`))).toEqual([])
    store.current.keeps.noneMatch = true
  })

  it('is made and verified by the commands', async () => {
    build()
    const env = { NOMAD_URL: server.url }
    const made = await runBin(['download', `${folder}/`, '--query', '{}', '--part-size', '10', '--quiet'], { env })
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining(`${folder}: archives, in 3 parts\n`) })
    const again = await runBin(['download', folder, '--json', '--quiet'], { env })
    expect(JSON.parse(again.stdout)).toMatchObject({ folder, state: 'complete', parts: 3 })
    expect(await runBin(['verify', folder, '--quiet'], { env })).toMatchObject({ code: 0 })
    const wrong = await runBin(['verify', 's3://elsewhere/set', '--quiet'], { env })
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('the store has no such bucket') })
  }, 180_000)

  it('is refused by DuckDB with what to do', async () => {
    const dataset = await download(folder)
    const error = await sql`select count(*) from ${dataset}`.then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(String(error)).toMatch(/DuckDB reads files of this machine.*s3:\/\/data.*\n.*aws s3 sync/)
  })

  it('is one clear error where there is none, and where the address is wrong', async () => {
    await expect(openDataset(folder)).rejects.toThrow(`There is no data set '${folder}'.`)
    store.current.put(`${folder.slice(5)}/other`, '')
    await expect(openDataset(folder)).rejects.toThrow(`'${folder}' is no data set: it has no manifest.json.`)
    await expect(download(folder)).rejects.toThrow(/has other files \(other\) and no manifest\.json/)
    await expect(openDataset('s3://elsewhere/x')).rejects.toThrow(/cannot be read: the store has no such bucket/)
    await expect(openDataset('gs://bucket/x')).rejects.toThrow(/begins with 'gs:\/\/'/)
  })

  it('is whole after a store that failed from any step on', async () => {
    const local = join(temporaryFolder(), 'set')
    await download(local)
    for (let last = 1; last < 40; last += 3) {
      const at = `${folder}/${last}`
      const failing = watchedFiles(({ number, operation }) => {
        if (number >= last && operation !== 'unlink') throw systemError('EIO')
      }, filesOf(at))
      await expect(downloadBy(failing, at)).rejects.toThrow()
      await downloadBy(filesOf(at), at)
      expect(sumsInStore(store.current, at), `failed from step ${last}`).toEqual(sumsOf(local))
    }
  })
})
