import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { indexedAsArchived } from '../../src/frame/flatten/indexed-as-archived.js'
import type { Frame } from '../../src/frame/index.js'
import { ArchiveQuery } from '../../src/index.js'
import { config } from '../../src/notebook/config.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { type FaultScript, makeEntries, startTestServer, type TestServer } from '../server/index.js'

const listed = [...indexedAsArchived.keys()]
const formula = 'results.material.chemical_formula_reduced'
/** Columns that are named as their paths. */
const named = (paths: readonly string[]) => Object.fromEntries(paths.map(path => [path, path]))
const columns = { formula, group: 'results.material.symmetry.space_group_number' }

/** All that a frame says, but for the note that it was read from the search index. */
const plain = (frame: Frame) => ({
  rows: frame.numRows,
  ledger: frame.ledger,
  notes: frame.notes.filter(note => !note.startsWith('Read from the search index')),
  columns: Object.fromEntries(
    frame.columns.map(column => [
      column.name,
      { unit: column.unit?.name, dtype: column.dtype, note: column.note, path: column.path, values: [...column] },
    ]),
  ),
})

beforeAll(() => {
  config.progress = false
})

describe('a table from the search index', () => {
  let server: SampleServer
  beforeAll(async () => {
    server = await serveSample()
  })
  afterAll(() => server.close())
  const make = (options: object = {}) => new ArchiveQuery({ url: server.url, ...options })

  it('equals that of archives, for random columns', async () => {
    const whole = plain(await make().toFrame({ columns: named(listed) }))
    const picks = fc.uniqueArray(fc.constantFrom(...listed), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(picks, async paths => {
        const table = plain(await make().toFrame({ columns: named(paths), fromIndex: true }))
        expect(table.ledger).toEqual(whole.ledger)
        expect(table.rows).toBe(91)
        expect(Object.keys(table.columns)).toEqual([...paths, 'entry_id', 'upload_id'])
        for (const path of paths) expect(table.columns[path]).toEqual(whole.columns[path])
        expect(table.columns['entry_id']).toEqual(whole.columns['entry_id'])
        expect(table.columns['upload_id']).toEqual(whole.columns['upload_id'])
      }),
      { numRuns: 40 },
    )
    expect(plain(await make().toFrame({ columns: named(listed), fromIndex: true }))).toEqual(whole)
  }, 60_000)

  it('takes one request and few bytes, and says in its notes where it was read', async () => {
    const [indexed, archived] = [make(), make()]
    const table = await indexed.toFrame({ columns, fromIndex: true })
    await archived.toFrame({ columns })
    expect(indexed.statistics.requests).toBe(1)
    expect(archived.statistics.requests).toBeGreaterThan(2)
    expect(indexed.statistics.wireBytes).toBeLessThan(archived.statistics.wireBytes / 2)
    expect(indexed.statistics).toMatchObject({ nentries: 91, loaded_nentries: 0, loaded_data_size: 0 })
    expect(indexed.loaded).toBe(0)
    expect(table.notes).toEqual([expect.stringMatching(/^Read from the search index, no archive was opened/)])
  })

  it.each([
    ['another order', { orderBy: 'results.material.chemical_formula_hill', order: 'desc' }, {}],
    ['the query up to max', { max: 7 }, {}],
    ['the table up to max', {}, { max: 4 }],
    ['criteria', { query: { 'results.material.elements': ['Si'] } }, {}],
    ['no matches', { query: { 'results.material.elements': ['Og'] } }, {}],
    [
      'a selection by required',
      { required: { workflow2: '*', results: '*', metadata: '*' }, onlyWithRequired: true },
      {},
    ],
    ['a login', { owner: 'user', username: 'student', password: 'student' }, {}],
    ['embargoed entries of a login', { owner: 'visible', username: 'teacher', password: 'teacher' }, {}],
  ] as const)('equals that of archives for %s', async (_, options, table) => {
    const more = { ...columns, name: 'metadata.entry_name', id: 'entry_id', first: 'metadata.files[0]' }
    const indexed = await make(options).toFrame({ columns: more, fromIndex: true, ...table })
    const archived = await make(options).toFrame({ columns: more, ...table })
    const { ledger, ...same } = plain(indexed)
    const { ledger: ofArchives, ...expected } = plain(archived)
    expect(same).toEqual(expected)
    // A table that stops early has read a page, which differs in size.
    if (!('max' in table)) expect(ledger).toEqual(ofArchives)
  })

  it('refuses embargoed entries that nobody gives, as archives do', async () => {
    const query = make({ owner: 'all' })
    await expect(query.toFrame({ columns, fromIndex: true })).rejects.toThrow(/whose archives nobody gives/)
  })

  it.each([
    ['without columns', {}, /without columns, all quantities are read/],
    ['with rows', { rows: 'run[].calculation[]', columns: [`^${formula}`] }, /rows asks for the items of a list/],
    ['for a quantity of archives', { columns: ['run[0].program.name'] }, /'run\[0\]\.program\.name' is not among/],
    ['for an index', { columns: { formula, place: '#' } }, /'#' is not among/],
    ['for lists of sections', { columns: ['results.material.topology[0].label'] }, /is not among the quantities/],
  ])('is refused %s', async (_, options, message) => {
    const query = make()
    await expect(query.toFrame({ ...options, fromIndex: true })).rejects.toThrow(message)
    expect(query.statistics.requests).toBe(0)
    expect((await query.explain({ ...options, fromIndex: true })).warnings.join()).toMatch(message)
  })

  it('makes no request for entries that are in memory', async () => {
    const query = make({ max: 5 })
    await query.fetch()
    const { requests } = query.statistics
    expect((await query.toFrame({ columns, fromIndex: true })).notes).toEqual([])
    expect(query.statistics.requests).toBe(requests)
  })

  it('is explained, and proposed where it is possible', async () => {
    const explained = await make().explain({ columns, fromIndex: true })
    expect(explained.warnings).toEqual(['Read from the search index: no archive is opened.'])
    expect(explained.requests).toMatchObject([
      { purpose: 'values', method: 'POST', url: `${server.url}/entries/query` },
    ])
    expect(explained).toMatchObject({ matched: 91, wanted: 91, sampled: 10, numberOfRequests: 1 })
    const proposed = await make().explain({ columns })
    expect(proposed.warnings).toEqual(['The search index has all of these columns: fromIndex: true opens no archive.'])
  })
})

describe('a table from the search index of a server', () => {
  let server: TestServer
  afterEach(() => server.close())
  const read = (options: object = {}, table: object = {}) =>
    new ArchiveQuery({ url: server.url, max: null, ...options }).toFrame({
      columns: named([formula]),
      fromIndex: true,
      ...table,
    })
  const sizes = () =>
    server.requests.map(({ body }) => (body as { pagination: { page_size: number } }).pagination.page_size)

  it('is read by 1 000 entries a request, and no more than wanted', async () => {
    server = await startTestServer({ entries: makeEntries(2500) })
    const progress: number[] = []
    const table = await read({}, { onProgress: ({ done }: { done: number }) => progress.push(done) })
    expect([...table.column(formula)]).toEqual(Array.from({ length: 2500 }, (_, index) => `H${index}`))
    expect(table.ledger).toMatchObject({ matched: 2500, delivered: 2500, skipped: [], failed: [], notAsked: 0 })
    expect(progress).toHaveLength(2500)
    expect(sizes()).toEqual([1000, 1000, 1000])
    expect(server.count('/entries/archive/query')).toBe(0)
    server.requests.length = 0
    expect((await read({ max: 1200 }, { max: 1100 })).numRows).toBe(1100)
    expect(sizes()).toEqual([1000, 100])
  })

  it('has a row for an entry whose archive is missing, and says so', async () => {
    server = await startTestServer({ entries: makeEntries(3), missing: ['entry000001'] })
    const table = await read()
    expect([...table.column(formula)]).toEqual(['H0', 'H1', 'H2'])
    expect(table.notes.join()).toMatch(/entries whose archive is missing have a row too/)
    const archived = await read({}, { fromIndex: false })
    expect(archived.numRows).toBe(2)
    expect(archived.ledger?.skipped).toMatchObject([{ entryId: 'entry000001', reason: 'archive missing' }])
  })

  it('asks for smaller pages from a server that finds them too large', async () => {
    const tooLarge: FaultScript = ({ body }) =>
      (body as { pagination: { page_size: number } }).pagination.page_size > 300 ? { status: 413 } : undefined
    server = await startTestServer({ entries: makeEntries(700), faults: tooLarge })
    expect((await read()).numRows).toBe(700)
  })

  it('is as wide as the pages in flight, in order', async () => {
    server = await startTestServer({ entries: makeEntries(3500) })
    const table = await read({ parallel: 4 })
    expect([...table.column('entry_id')]).toEqual(server.entries.map(({ entryId }) => entryId))
    expect(sizes()).toHaveLength(4)
  })

  it('can be read twice, though no document is kept', async () => {
    server = await startTestServer({ entries: makeEntries(30) })
    const query = new ArchiveQuery({ url: server.url })
    const reading = query.reading({ required: { results: '*' }, index: { include: [formula], max: 20 } })
    const read = async () => {
      const ids: string[] = []
      for await (const { entry_id, results } of reading.stream()) {
        ids.push(`${entry_id} ${results?.material?.chemical_formula_reduced}`)
      }
      return ids
    }
    const first = await read()
    expect(first).toHaveLength(20)
    expect(first.at(-1)).toBe('entry000019 H19')
    server.entries.splice(3, 1)
    const second = await read()
    expect(second).toEqual([...first.filter(text => text !== 'entry000003 H3'), 'entry000020 H20'])
    expect(reading.ledger.skipped).toMatchObject([{ entryId: 'entry000003', reason: 'no longer in the search index' }])
    expect(server.count('/entries/archive/query')).toBe(0)
  })

  it('passes on what the server refuses', async () => {
    server = await startTestServer({
      entries: makeEntries(3),
      faults: [{ status: 422, body: { detail: 'no such name' } }],
    })
    await expect(read()).rejects.toThrow(/no such name/)
  })
})
