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

  it('asks for the part of a required that its columns need, and has the same values', async () => {
    const required = { run: { program: '*', calculation: { energy: '*', forces: '*' } }, results: '*' }
    const [part, all] = [make({ required }), make({ required })]
    const table = await part.toFrame({ columns })
    await all.fetch()
    const same = await all.toFrame({ columns })
    expect(table.columns.map(column => column.toArray())).toEqual(same.columns.map(column => column.toArray()))
    expect(part.statistics.wireBytes / all.statistics.wireBytes).toBeLessThan(0.2)
    const { warnings, requests } = await part.explain({ columns })
    expect(warnings.join()).toMatch(/Of the query's required, the table asks for what its columns read\./)
    expect(JSON.stringify(requests)).toContain('"calculation[-1]":{"energy":{"total":{"value":"*"}}}')
  })

  it('asks for all of a required whose references the server does not follow', async () => {
    const required = { run: { calculation: { system_ref: '*' }, system: '*' } }
    const query = make({ required, max: 3 })
    const labels = ['run[0].calculation[-1].system_ref.atoms.labels']
    expect((await query.toFrame({ columns: labels })).numRows).toBe(3)
    const { warnings, requests } = await query.explain({ columns: labels })
    expect(warnings.join()).toMatch(/asks for no less than that: its columns lead through references/)
    expect(JSON.stringify(requests)).toContain(JSON.stringify(required))
  })

  it('does not take what it leaves out for what entries lack', async () => {
    const query = make({ required: { run: { calculation: '*' }, results: '*' }, max: 3 })
    for (const fromIndex of [false, true]) {
      await query.toFrame({ columns: [columns.formula], fromIndex })
      expect(query.warnings.filter(warning => /lack run/.test(warning))).toEqual([])
    }
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

  it('is read with all of a required of the user', async () => {
    const query = new ArchiveQuery({ url: server.url, required: { 'run[0]': '*' } })
    expect((await query.toFrame({ columns: { program: 'run[0].program.name' } })).numRows).toBe(5)
  })

  it('is read from whole archives', async () => {
    const query = new ArchiveQuery({ url: server.url })
    const table = await query.toFrame({ columns: { program: 'run[0].program.name' } })
    expect(table.numRows).toBe(5)
    expect(table.ledger).toMatchObject({ matched: 5, delivered: 5 })
  })
})
