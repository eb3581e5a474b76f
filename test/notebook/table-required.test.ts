import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/index.js'
import { config } from '../../src/notebook/config.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { type FaultScript, makeEntries, startTestServer, type TestServer } from '../server/index.js'

const columns = {
  formula: 'results.material.chemical_formula_reduced',
  energy: 'run[0].calculation[-1].energy.total.value',
}

describe('a table of a query without required', () => {
  let server: SampleServer
  beforeAll(async () => {
    config.progress = false
    server = await serveSample()
  })
  afterAll(() => server.close())
  const make = (options: object = {}) => new ArchiveQuery({ url: server.url, ...options })

  it('asks for its columns alone, and has the values of whole archives', async () => {
    const [narrow, whole] = [make(), make()]
    const table = await narrow.toFrame({ columns })
    await whole.fetch()
    const same = await whole.toFrame({ columns })
    const valuesOf = (frame: typeof table) =>
      frame.columns.map(column => ({ name: column.name, values: column.toArray() }))
    expect(valuesOf(table)).toEqual(valuesOf(same))
    expect(table.numRows).toBe(91)
    expect(table.ledger).toMatchObject({ matched: 91, delivered: 91, notAsked: 0, skipped: [], failed: [] })
    expect(narrow.loaded).toBe(0)
    expect(narrow.statistics).toMatchObject({ nentries: 91, loaded_nentries: 0, loaded_data_size: 0 })
    expect(narrow.statistics.wireBytes / whole.statistics.wireBytes).toBeLessThan(0.03)
  })

  it('makes no request for entries that are in memory', async () => {
    const query = make({ max: 5 })
    await query.fetch()
    const { requests } = query.statistics
    expect((await query.toFrame({ columns })).numRows).toBe(5)
    expect(query.statistics.requests).toBe(requests)
  })

  it('keeps a required of the user', async () => {
    const query = make({ required: { results: '*' }, max: 3 })
    await expect(query.toFrame({ columns })).rejects.toThrow(/does not ask for 'run'/)
    expect((await query.toFrame({ columns: [columns.formula] })).numRows).toBe(3)
  })

  it('is explained: what it asks for, and why it is not less', async () => {
    const explained = await make().explain({ columns })
    expect(JSON.stringify(explained.requests)).toContain('chemical_formula_reduced')
    expect(explained.bytesPerEntry).toBeLessThan(1000)
    expect((await make().explain()).bytesPerEntry).toBeGreaterThan(20_000)
    const all = await make().explain({ columns: ['results.properties.electronic.dos_electronic[0].energies'] })
    expect(all.warnings.join()).toMatch(/asks for no less than that: the path .* leads to another part of the archive/)
  })
})

describe('a table of a server that refuses its names', () => {
  let server: TestServer
  const refuse: FaultScript = ({ path, body }) =>
    path.endsWith('/archive/query') && /program/.test(JSON.stringify(body))
      ? { status: 422, body: { detail: [{ msg: 'Run has no property program', loc: ['program'] }] } }
      : undefined
  beforeAll(async () => {
    server = await startTestServer({ entries: makeEntries(5), faults: refuse })
  })
  afterAll(() => server.close())

  it('is read from whole archives', async () => {
    const query = new ArchiveQuery({ url: server.url })
    const table = await query.toFrame({ columns: { program: 'run[0].program.name' } })
    expect(table.numRows).toBe(5)
    expect(table.ledger).toMatchObject({ matched: 5, delivered: 5 })
  })
})
