import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { readManifest, readSelected } from '../../../src/dataset/manifest/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { makeEntries, startTestServer, type TestEntry, type TestServer } from '../../server/index.js'
import { sumsOf, temporaryFolder } from '../folders.js'

let server: TestServer
let folder: string
let all: TestEntry[]
const time = (hour: number) => `2026-11-26T0${hour}:00:00.000000+00:00`
const columns = { formula: 'results.material.chemical_formula_reduced' }

beforeEach(async () => {
  all = makeEntries(40).map(entry => ({ ...entry, index: { last_processing_time: time(1) } }))
  server = await startTestServer({ entries: all.slice(0, 25) })
  folder = join(temporaryFolder(), 'set')
})
afterEach(() => server.close())

const query = (options: object = {}) => new NotebookQuery({ url: server.url, ...options })
const download = (options: object = { raw: true, columns }, of: object = {}) =>
  query(of).download(folder, { entriesPerPart: 10, progress: false, ...options })

describe('dataset.update', () => {
  it('asks for the list alone where nothing has changed', async () => {
    await download()
    const before = sumsOf(folder)
    const dataset = await openDataset(folder)
    const sent = server.count()
    const report = await dataset.update()
    expect(server.count() - sent).toBe(1)
    expect(report).toMatchObject({ matched: 25, same: 25, gained: 0, changed: [], withdrawn: [], notAdded: 0 })
    expect(sumsOf(folder)).toEqual(before)
    expect(dataset.manifest).toMatchObject({ state: 'complete', selected: 25 })
    expect(dataset.manifest.updated).toBeDefined()
  })

  it('adds what the server gained as new parts, and says what it changed and withdrew', async () => {
    await download()
    const before = sumsOf(folder)
    const changed = { ...(all[3] as TestEntry), index: { last_processing_time: time(4) } }
    server.entries.splice(0, server.entries.length, ...all)
    server.entries.splice(7, 1)
    server.entries[3] = changed
    const dataset = await openDataset(folder)
    const report = await dataset.update()
    expect(report).toMatchObject({
      matched: 39,
      same: 23,
      gained: 15,
      added: { delivered: 15, skipped: [], failed: [] },
      changed: [{ entryId: changed.entryId, here: time(1), there: time(4) }],
      withdrawn: [all[7]?.entryId],
      notAdded: 0,
    })
    expect(report.matched).toBe(report.same + report.changed.length + report.gained + report.notAdded)
    expect(25).toBe(report.same + report.changed.length + report.withdrawn.length)
    expect(dataset.total).toBe(40)
    expect(dataset.manifest).toMatchObject({ selected: 40, begins: [25], ledger: { delivered: 40, rows: 40 } })
    const after = sumsOf(folder)
    for (const [name, sum] of Object.entries(before)) {
      if (name !== 'selected_entries.json') expect([name, after[name]]).toEqual([name, sum])
    }
    expect(Object.keys(after).filter(name => name.startsWith('parts/'))).toHaveLength(5)
    expect((await dataset.toFrame()).column('formula').toArray()).toEqual(
      all.map(
        ({ archive }) =>
          (archive as { results: { material: { chemical_formula_reduced: string } } }).results.material
            .chemical_formula_reduced,
      ),
    )
    const { data } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'))
    expect(data).toMatchObject({ num_entries_exported: 40, num_entries_selected: 40 })
    expect(readFileSync(join(folder, 'croissant.json'), 'utf8')).toContain('part-00004.parquet')
    expect((await dataset.verify({ repair: false })).isWhole).toBe(true)
    expect((await dataset.update()).gained).toBe(0)
    expect((await openDataset(folder)).notes).toEqual([])
  })

  it('goes on with an update that was stopped, and with a download of it', async () => {
    await download()
    server.entries.splice(0, server.entries.length, ...all)
    const dataset = await openDataset(folder)
    const stop = new AbortController()
    let archives = 0
    server.setFaults(({ path }) => {
      if (path === '/entries/archive/query' && ++archives > 1) stop.abort(new Error('stopped here'))
      return undefined
    })
    await expect(dataset.update({ signal: stop.signal })).rejects.toThrow('stopped here')
    server.setFaults(undefined)
    const incomplete = await openDataset(folder)
    expect(incomplete.notes[0]).toContain('not complete')
    expect(incomplete.manifest).toMatchObject({ state: 'incomplete', selected: 40, begins: [25] })
    await download()
    const again = await openDataset(folder)
    await again.update()
    expect(again.total).toBe(40)
    expect(again.notes).toEqual([])
    expect((await again.verify({ repair: false })).isWhole).toBe(true)
  })

  it('asks again for entries that failed, and leaves their neighbours as they are', async () => {
    for (const options of [{ raw: true, columns }, { columns }]) {
      folder = join(temporaryFolder(), 'set')
      const bad = all[4] as TestEntry
      const asksFor = (body: unknown) => JSON.stringify(body).includes(bad.entryId)
      server.setFaults(({ path, body }) =>
        path === '/entries/archive/query' && asksFor(body) ? { status: 500, body: {} } : undefined,
      )
      await download(options, { retry: { retries: 0 } })
      const dataset = await openDataset(folder, { retry: { retries: 0 } })
      expect(dataset.ledger.failed.map(({ entryId }) => entryId)).toEqual([bad.entryId])
      expect(dataset.total).toBe(24)
      const still = await dataset.update()
      expect(still.retried).toMatchObject({ delivered: 0, failed: [{ entryId: bad.entryId }] })
      server.setFaults(undefined)
      const report = await dataset.update()
      expect(report.retried).toMatchObject({ delivered: 1, failed: [] })
      expect(dataset.total).toBe(25)
      expect(dataset.has(bad.entryId)).toBe(true)
      expect((await dataset.toFrame()).column('formula').at(4)).toBe('H4')
      expect((await dataset.verify({ repair: false })).isWhole).toBe(true)
      expect(dataset.manifest.ledger).toMatchObject({ delivered: 25, failed: 0 })
    }
  })

  it('does not grow beyond the max of its query', async () => {
    await download({ raw: true }, { max: 12 })
    const dataset = await openDataset(folder)
    expect(dataset.ledger).toMatchObject({ matched: 25, delivered: 12, notAsked: 13 })
    const report = await dataset.update()
    expect(report).toMatchObject({ matched: 25, same: 12, gained: 0, notAdded: 13 })
    expect(dataset.total).toBe(12)
  })

  it('reads a list that a stopped update had already made longer', async () => {
    await download({ raw: true })
    const selected = await readSelected(folder)
    const longer = [...selected, { entry_id: 'entry000030', upload_id: 'upload0003' }]
    writeFileSync(join(folder, 'selected_entries.json'), JSON.stringify(longer))
    const dataset = await openDataset(folder)
    expect(dataset.selected).toHaveLength(25)
    expect((await dataset.verify({ repair: false })).isWhole).toBe(true)
    expect((await readManifest(folder)).selected).toBe(25)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toContain('begins')
  })
})
