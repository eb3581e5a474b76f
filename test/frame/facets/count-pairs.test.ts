import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FacetSource, facet } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

const program = 'results.method.simulation.program_name'
const elements = 'results.material.elements'
const count = 'results.material.n_elements'

let server: SampleServer
let query: ArchiveQuery

beforeAll(async () => {
  server = await serveSample()
  query = new ArchiveQuery({ url: server.url, query: { 'results.material.elements': ['O'] } })
})
afterAll(() => server.close())

describe('facet of two quantities', () => {
  it('counts the pairs that the entries have, most first', async () => {
    const frame = await facet(query, [program, elements], { max: 10_000 })
    expect(frame.columnNames).toEqual(['program_name', 'elements', 'count'])
    const expected = new Map<string, number>()
    for (const { results } of await query.fetch()) {
      for (const element of results?.material?.elements ?? []) {
        const key = `${results?.method?.simulation?.program_name ?? 'not processed'} ${element}`
        expected.set(key, (expected.get(key) ?? 0) + 1)
      }
    }
    const rows = frame.toRows() as { program_name: string; elements: string; count: number }[]
    expect(new Map(rows.map(row => [`${row.program_name} ${row.elements}`, row.count]))).toEqual(expected)
    expect(rows.map(row => row.count)).toEqual(rows.map(row => row.count).sort((a, b) => b - a))
  })

  it('counts the same in either order, and whole numbers', async () => {
    const one = await facet(query, [program, count])
    const other = await facet(query, [count, program])
    expect(one.column('n_elements').dtype).toBe('int32')
    const text = (row: object) => JSON.stringify(Object.entries(row).sort())
    expect(other.toRows().map(text).sort()).toEqual(one.toRows().map(text).sort())
  })

  it('asks once for each value of the quantity that has fewer, and loads no entry', async () => {
    const loaded = query.statistics.loaded_nentries
    let requests = 0
    const source: FacetSource = {
      aggregate: (...call) => {
        requests++
        return query.aggregate(...call)
      },
    }
    const fewer = Math.min((await facet(query, program)).numRows, (await facet(query, elements)).numRows)
    await facet(source, [elements, program])
    expect(requests).toBe(2 + fewer)
    expect(query.statistics.loaded_nentries).toBe(loaded)
  })

  it('keeps the most frequent pairs, and says that there may be more', async () => {
    const frame = await facet(query, [program, elements], { max: 3 })
    expect(frame.numRows).toBe(3)
    expect(frame.column('program_name').note).toContain('there may be more')
  })

  it('says how many entries have one of the two alone', async () => {
    const frame = await facet(new ArchiveQuery({ url: server.url }), [
      program,
      'results.properties.electronic.band_gap.type',
    ])
    expect(frame.columns.map(({ note }) => note ?? '').join()).toMatch(
      /at least \d+ entries have '.*program_name' without '.*type'/,
    )
  })

  it('names columns by whole names where the short ones are the same', async () => {
    const frame = await facet(query, ['results.method.method_name', 'results.method.workflow_name'])
    expect(frame.columnNames).toEqual(['method_name', 'workflow_name', 'count'])
    const same = await facet(query, ['results.material.elements', 'optimade.elements'])
    expect(same.columnNames).toEqual(['results.material.elements', 'optimade.elements', 'count'])
  })

  it('refuses other numbers of names, the same name twice, and what is not counted', async () => {
    await expect(facet(query, [program] as never)).rejects.toThrow('of one search quantity or of two')
    await expect(facet(query, [program, elements, count] as never)).rejects.toThrow('of one search quantity or of two')
    await expect(facet(query, [program, program])).rejects.toThrow(`Both names of query.facet are '${program}'`)
    await expect(facet(query, [program, 'results.material.element'])).rejects.toThrow('Did you mean')
  })
})
