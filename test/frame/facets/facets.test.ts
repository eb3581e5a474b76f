import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facet, histogram, minMax } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

let server: SampleServer
let query: ArchiveQuery
const gap = 'results.properties.electronic.band_gap.value'

beforeAll(async () => {
  server = await serveSample()
  query = new ArchiveQuery({ url: server.url })
})
afterAll(() => server.close())

describe('facet', () => {
  it('counts texts, most first', async () => {
    const frame = await facet(query, 'results.method.simulation.program_name')
    const rows = frame.toRows()
    expect(frame.columnNames).toEqual(['program_name', 'count'])
    expect(rows[0]).toMatchObject({ program_name: expect.any(String), count: expect.any(Number) })
    const counts = frame.column('count').values
    expect([...counts]).toEqual([...counts].sort((a, b) => b - a))
    expect(query.statistics.loaded_nentries).toBe(0)
  })

  it('agrees with the entries themselves', async () => {
    const frame = await facet(query, 'results.material.elements')
    const entries = await query.fetch()
    for (const { elements, count } of frame.toRows()) {
      expect(entries.filter(entry => entry.results?.material?.elements?.includes(elements)).length).toBe(count)
    }
  })

  it('counts whole numbers by their values', async () => {
    const frame = await facet(query, 'results.material.n_elements')
    expect(frame.column('n_elements').dtype).toBe('int32')
    expect(frame.toRows().reduce((sum, row) => sum + row.count, 0)).toBe(await query.count())
  })

  it('takes no more values than asked for, and says so', async () => {
    const frame = await facet(query, 'results.material.elements', { max: 2 })
    expect(frame.numRows).toBe(2)
    expect(frame.column('elements').note).toContain('there may be more')
  })

  it('refuses unknown names, free texts and numbers, each with a way out', async () => {
    await expect(facet(query, 'results.material.element')).rejects.toThrow("Did you mean 'results.material.elements'")
    await expect(facet(query, gap)).rejects.toThrow('query.histogram(name)')
    await expect(facet(query, 'results.material.elements', { max: 0 })).rejects.toThrow('max of query.facet is 0')
  })
})

describe('histogram', () => {
  it('counts in intervals of a round width in the unit', async () => {
    const frame = await histogram(query, gap, { bins: 10 })
    expect(String(frame.column('from').unit)).toBe('electron_volt')
    const { from, to } = frame.toColumns() as { from: number[]; to: number[] }
    expect(frame.numRows).toBeLessThanOrEqual(10)
    expect(from.slice(1)).toEqual(to.slice(0, -1))
    expect(from.every(edge => Number.isInteger(edge * 4))).toBe(true)
  })

  it('counts every value of the entries in the right interval', async () => {
    const frame = await histogram(query, gap, { unit: 'eV', width: 0.5 })
    const entries = await query.fetch()
    const values = entries.flatMap(entry =>
      (entry.results?.properties?.electronic?.band_gap ?? []).flatMap(item => item?.value?.to('eV').magnitude ?? []),
    )
    for (const { from, to, count } of frame.toRows()) {
      expect(values.filter(value => value >= from && value < to).length).toBe(count)
    }
  })

  it('counts whole numbers and dates too', async () => {
    const elements = await histogram(query, 'results.material.n_elements')
    expect(elements.column('from').toArray().every(Number.isInteger)).toBe(true)
    const time = await histogram(query, 'upload_create_time', { bins: 5 })
    expect(time.column('from').dtype).toBe('date')
    expect(time.toRows().reduce((sum, row) => sum + row.count, 0)).toBe(await query.count())
  })

  it('is empty where nothing matches', async () => {
    const nothing = new ArchiveQuery({ url: server.url, query: { 'results.material.elements': ['Xe'] } })
    const frame = await histogram(nothing, gap)
    expect([frame.numRows, frame.columnNames.slice(0, 3)]).toEqual([0, ['from', 'to', 'count']])
    expect((await minMax(nothing, gap)).toRows()).toEqual([{ min: null, max: null }])
  })

  it('refuses wrong units and widths', async () => {
    await expect(histogram(query, gap, { unit: 'angstrom' })).rejects.toThrow('energy')
    await expect(histogram(query, gap, { width: 0 })).rejects.toThrow('width of query.histogram is 0')
    await expect(histogram(query, 'results.material.n_elements', { unit: 'eV' })).rejects.toThrow('has no unit')
  })
})

describe('minMax', () => {
  it('gives both ends in the unit', async () => {
    const frame = await minMax(query, gap, { unit: 'meV' })
    expect(String(frame.column('max').unit)).toBe('millielectron_volt')
    const electronVolts = await minMax(query, gap)
    expect(frame.toRows()[0]?.max).toBeCloseTo(electronVolts.toRows()[0]?.max * 1000, 9)
  })

  it('refuses texts', async () => {
    await expect(minMax(query, 'results.method.simulation.program_name')).rejects.toThrow('query.facet(name)')
  })
})

it('says that the old API cannot count', async () => {
  const old = new ArchiveQuery({ url: server.legacyUrl, dialect: 'v0' })
  await expect(facet(old, 'results.material.elements')).rejects.toThrow('old API (v0)')
})
