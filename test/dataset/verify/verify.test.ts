import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { makeEntries, startTestServer, type TestEntry, type TestServer } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'

let server: TestServer
let folder: string
const time = (hour: number) => `2026-11-26T0${hour}:00:00.000000+00:00`
const columns = { formula: 'results.material.chemical_formula_reduced' }

function timed(entries: TestEntry[], hour = 1): TestEntry[] {
  return entries.map(entry => ({ ...entry, index: { last_processing_time: time(hour) } }))
}

beforeEach(async () => {
  server = await startTestServer({ entries: timed(makeEntries(25)) })
  folder = join(temporaryFolder(), 'set')
})
afterEach(() => server.close())

async function download(options: object = { raw: true, columns }): Promise<Record<string, string>> {
  await new NotebookQuery({ url: server.url }).download(folder, { entriesPerPart: 10, progress: false, ...options })
  return sumsOf(folder)
}

const archives = (part: number) => join(folder, `archives/part-0000${part}.jsonl.gz`)
const table = (part: number) => join(folder, `data.parquet/part-0000${part}.parquet`)
const record = (part: number) => join(folder, `parts/part-0000${part}.json`)

/** Spoils a file; a record, which no hash is kept of, is cut and not flipped. */
function spoil(path: string, how: string, part: number): void {
  if (!existsSync(path)) return
  const bytes = readFileSync(path)
  const place = Math.floor(part * bytes.length)
  if (how === 'remove') rmSync(path)
  else if (how === 'empty') writeFileSync(path, '')
  else if (how === 'extend') writeFileSync(path, Buffer.concat([bytes, Buffer.from('}')]))
  else if (how === 'truncate' || path.includes('/parts/')) writeFileSync(path, bytes.subarray(0, place >> 1))
  else {
    bytes[place] = (bytes[place] as number) ^ 1
    writeFileSync(path, bytes)
  }
}

function flip(path: string): void {
  const bytes = readFileSync(path)
  const place = bytes.length >> 1
  bytes[place] = (bytes[place] as number) ^ 1
  writeFileSync(path, bytes)
}

describe('dataset.verify', () => {
  it('finds nothing in a whole data set, and sends nothing', async () => {
    await download()
    const sent = server.count()
    const report = await (await openDataset(folder)).verify()
    expect(report).toMatchObject({ isWhole: true, missing: [], damaged: [], surplus: [], repaired: [], unrepaired: [] })
    expect(report.checked).toMatchObject({ parts: 3, files: 6 })
    expect(server.count()).toBe(sent)
    expect(String(report)).toContain('Checked 3 parts, 6 files')
  })

  it('names truncated, flipped and missing files, and fetches their parts again, the same byte for byte', async () => {
    const before = await download()
    truncateSync(archives(0), 40)
    flip(table(1))
    rmSync(archives(2))
    const dataset = await openDataset(folder)
    const sent = server.count()
    const found = await dataset.verify({ repair: false })
    expect(server.count()).toBe(sent)
    expect(found.isWhole).toBe(false)
    expect(found.damaged.map(({ path, part }) => [path, part])).toEqual([
      ['archives/part-00000.jsonl.gz', 0],
      ['data.parquet/part-00001.parquet', 1],
    ])
    expect(found.damaged[0]?.reason).toContain('it has 40 bytes')
    expect(found.damaged[1]?.reason).toContain('SHA-256')
    expect(found.missing.map(({ path }) => path)).toEqual(['archives/part-00002.jsonl.gz'])
    const report = await dataset.verify()
    expect(report.isWhole).toBe(true)
    expect(report.repaired).toEqual([0, 1, 2].map(part => ({ part, isSame: true, changed: [], withdrawn: [] })))
    expect(server.count() - sent).toBe(3)
    expect(sumsOf(folder)).toEqual(before)
    expect((await dataset.verify()).damaged).toEqual([])
  })

  it('fetches parts whose record is damaged or gone, and makes the list of selected entries again', async () => {
    const before = await download()
    writeFileSync(record(0), '{')
    rmSync(record(1))
    writeFileSync(join(folder, 'selected_entries.json'), '[]')
    const dataset = await openDataset(folder)
    expect(dataset.notes.join(' ')).toMatch(/Part 0 is left out.*not complete|not complete.*Part 0 is left out/)
    expect(dataset.total).toBe(5)
    const report = await dataset.verify()
    expect(report.isWhole).toBe(true)
    expect(report.repaired.map(({ part }) => part)).toEqual([0, 1])
    expect(sumsOf(folder)).toEqual(before)
    expect(dataset.total).toBe(25)
    expect(dataset.notes).toEqual([])
    expect(await dataset.slice(8, 12)).toHaveLength(4)
  })

  it('says which entries the server has changed or withdrawn in the meantime', async () => {
    await download()
    flip(archives(1))
    const [twelfth] = server.entries.splice(12, 1)
    const changed = server.entries[13] as TestEntry
    changed.archive = { ...changed.archive, results: { material: { chemical_formula_reduced: 'Xe' } } }
    changed.index = { last_processing_time: time(5) }
    const dataset = await openDataset(folder)
    const report = await dataset.verify()
    expect(report.repaired).toMatchObject([
      { part: 1, isSame: false, changed: [changed.entryId], withdrawn: [{ entryId: twelfth?.entryId }] },
    ])
    expect(String(report)).toContain(`processed anew: 1 (${changed.entryId}), no longer given: 1 (${twelfth?.entryId})`)
    expect(dataset.total).toBe(24)
    expect((await dataset.verify()).isWhole).toBe(true)
    const { changed: still, withdrawn } = await dataset.update()
    expect([still, withdrawn]).toEqual([[], [twelfth?.entryId]])
  })

  it('keeps a part as it is while the server fails to give its entries', async () => {
    const before = await download()
    flip(table(0))
    const damaged = sumsOf(folder)
    server.setFaults(({ path }) => (path === '/entries/archive/query' ? { status: 500, body: {} } : undefined))
    const dataset = await openDataset(folder, { retry: { retries: 0 } })
    const report = await dataset.verify()
    expect(report.isWhole).toBe(false)
    expect(report.unrepaired).toHaveLength(1)
    expect(report.unrepaired[0]?.reason).toMatch(/fails to give|500/)
    expect(sumsOf(folder)).toEqual(damaged)
    server.setFaults(undefined)
    expect((await dataset.verify()).isWhole).toBe(true)
    expect(sumsOf(folder)).toEqual(before)
  })

  it('sends the login that it was opened with, and no other', async () => {
    await download({ raw: true })
    rmSync(archives(0))
    const logins = () => server.requests.map(({ headers }) => headers.authorization)
    expect(new Set(logins())).toEqual(new Set([undefined]))
    const sent = server.count()
    await (await openDataset(folder, { authentication: { Authorization: 'Bearer secret' } })).verify()
    expect(new Set(logins().slice(sent))).toEqual(new Set(['Bearer secret']))
    for (const name of filesIn(folder)) expect(readFileSync(join(folder, name), 'latin1')).not.toContain('secret')
  })

  it('finds and mends whatever happens to files of parts', async () => {
    const before = await download()
    const names = Object.keys(before).filter(name => !name.startsWith('citations'))
    const damage = fc.record({
      name: fc.constantFrom(...names),
      how: fc.constantFrom('flip', 'truncate', 'remove', 'empty', 'extend'),
      place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async all => {
        for (const { name, how, place } of all) spoil(join(folder, name), how, place)
        const dataset = await openDataset(folder)
        const found = await dataset.verify({ repair: false })
        const isSpoiled = JSON.stringify(sumsOf(folder)) !== JSON.stringify(before)
        if (isSpoiled) expect([found.isWhole, all]).toEqual([false, all])
        expect((await dataset.verify()).isWhole).toBe(true)
        expect(sumsOf(folder)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('names files that belong to no part, and leaves them alone', async () => {
    await download({ raw: true })
    writeFileSync(join(folder, 'archives/notes.txt'), 'mine')
    const report = await (await openDataset(folder)).verify()
    expect(report.isWhole).toBe(true)
    expect(report.surplus).toEqual(['archives/notes.txt'])
    expect(filesIn(folder)).toContain('archives/notes.txt')
  })

  it('finds rows and ids that do not add up although sizes and hashes do', async () => {
    await download({ raw: true })
    const part = JSON.parse(readFileSync(record(0), 'utf8'))
    const [first, second] = part.entries
    part.entries.splice(0, 2, second, first)
    writeFileSync(record(0), JSON.stringify(part))
    const report = await (await openDataset(folder)).verify({ repair: false })
    expect(report.damaged).toMatchObject([{ path: 'parts/part-00000.json', part: 0 }])
    expect(report.damaged[0]?.reason).toContain('not in the order of those selected')
    part.entries.splice(0, 2, first, second)
    part.files[0].rows = 9
    writeFileSync(record(0), JSON.stringify(part))
    const rows = await (await openDataset(folder)).verify({ repair: false })
    expect(rows.damaged[0]?.reason).toContain('it has 10 rows, and its record says 9')
  })
})
