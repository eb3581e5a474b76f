import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, openDataset } from '../../../src/dataset/index.js'
import { type Frame, facet, histogram, minMax } from '../../../src/frame/index.js'
import { searchQuantity, searchQuantityNames } from '../../../src/metainfo/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { type HandMadeEntry, handMade } from '../hand-made.js'
import { storedEntries } from '../sample.js'

let server: SampleServer
let query: ArchiveQuery
let entries: HandMadeEntry[]
let dataset: Dataset
const gap = 'results.properties.electronic.band_gap.value'

beforeAll(async () => {
  server = await serveSample()
  query = new ArchiveQuery({ url: server.url })
  entries = await storedEntries(server.url)
  // What is counted lies in two sections: the others would take most of the time.
  const small = entries.map(({ archive, ...entry }) => {
    const { metadata, results } = archive as { metadata?: object; results?: object }
    return { ...entry, archive: { metadata, results } }
  })
  dataset = await openDataset(handMade(small))
})
afterAll(() => server.close())

describe('counts of a data set', () => {
  it('of pairs are those of the server', async () => {
    const pairs = [
      ['results.method.simulation.program_name', 'results.material.elements'],
      ['results.material.n_elements', 'results.material.symmetry.crystal_system'],
      ['results.properties.electronic.band_gap.type', 'results.method.method_name'],
    ] as const
    for (const pair of pairs) {
      const [local, server] = [await dataset.facet(pair), await facet(query, pair)]
      const rows = (frame: Frame) =>
        frame
          .toRows()
          .map(row => JSON.stringify(row))
          .sort()
      expect(rows(local)).toEqual(rows(server))
      expect(local.numRows).toBeGreaterThan(1)
    }
  })

  it('are those of the server, for every quantity that it counts', async () => {
    let compared = 0
    const refused: string[] = []
    for (const name of searchQuantityNames()) {
      const quantity = searchQuantity(name)
      if (!quantity?.aggregatable || name.includes('#') || quantity.dynamic) continue
      const server = await facet(query, name).catch((error: Error) => error)
      if (server instanceof Error || server.numRows === 0) continue
      const local = await dataset.facet(name).catch((error: Error) => error)
      if (local instanceof Error) {
        expect(local.message).toContain('A data set does not have')
        refused.push(name)
        continue
      }
      expect({ name, ...local.toJSON() }).toEqual({ name, ...server.toJSON() })
      compared++
    }
    expect(compared).toBeGreaterThan(40)
    expect(refused).toEqual([
      'authors.name',
      'calc_id',
      'datasets.dataset_id',
      'datasets.dataset_name',
      'datasets.dataset_type',
      'main_author.name',
      'main_author.user_id',
      'origin',
      'published',
      'readonly',
      'results.method.simulation.program_version_internal',
      'results.properties.available_properties',
      'viewers.name',
      'viewers.user_id',
      'writers.name',
      'writers.user_id',
    ])
  }, 120_000)

  it('agree for numbers and dates, by intervals and at their ends', async () => {
    for (const name of [
      gap,
      'results.properties.n_calculations',
      'results.material.n_elements',
      'results.material.symmetry.space_group_number',
      'results.method.simulation.precision.planewave_cutoff',
      'entry_create_time',
    ]) {
      for (const bins of [1, 5, 20, 33]) {
        expect((await dataset.histogram(name, { bins })).toJSON()).toEqual(
          (await histogram(query, name, { bins })).toJSON(),
        )
      }
      expect((await dataset.minMax(name)).toJSON()).toEqual((await minMax(query, name)).toJSON())
    }
    const unit = { unit: 'hartree', width: 0.01 }
    expect((await dataset.histogram(gap, unit)).toJSON()).toEqual((await histogram(query, gap, unit)).toJSON())
  })

  it('say why there are none of what only servers know', async () => {
    await expect(dataset.facet('authors.name')).rejects.toThrow('servers keep it apart from the archive')
    await expect(dataset.facet('results.properties.available_properties')).rejects.toThrow('only the search index')
    await expect(dataset.histogram('upload_create_time')).rejects.toThrow('query.histogram')
    await expect(dataset.facet('results.material.element')).rejects.toThrow("Did you mean 'results.material.elements'")
  })

  it('come from a table where there are no archives', async () => {
    const columns = {
      program: 'results.method.simulation.program_name',
      elements: 'results.material.elements',
      gap: 'results.properties.electronic.band_gap[].value',
    }
    const table = await openDataset(handMade(entries, { archives: false, table: { columns } }))
    const names = 'results.material.elements'
    const counted = await table.facet(names)
    expect(counted.toColumns()).toEqual((await facet(query, names)).toColumns())
    expect(counted.columns[0]?.note).toContain("counted from the column 'elements'")
    expect((await table.histogram(gap, { unit: 'eV' })).toColumns()).toEqual(
      (await histogram(query, gap, { unit: 'eV' })).toColumns(),
    )
    const programs = await table.facet('results.method.simulation.program_name')
    expect(programs.columns[0]?.note).toContain("a server also counts 'not processed'")
    await expect(table.facet('results.material.structural_type')).rejects.toThrow(
      /does not have 'results.material.structural_type': it has a table \(a row an entry\) of program, elements, gap/,
    )
  })

  it('count each entry once in a table of calculations', async () => {
    const table = await openDataset(
      handMade(entries, {
        archives: false,
        table: {
          rows: 'run[].calculation[]',
          columns: { elements: '^results.material.elements', energy: 'energy.total.value' },
        },
      }),
    )
    const withRows = new Set((await table.toFrame()).column('entry_id'))
    const counted = await table.facet('results.material.elements')
    const silicon = counted.toRows().find(row => row.elements === 'Si')
    const expected = entries.filter(({ entry_id, archive }) => {
      const { results } = archive as { results?: { material?: { elements?: string[] } } }
      return withRows.has(entry_id) && results?.material?.elements?.includes('Si')
    })
    expect(silicon?.count).toBe(expected.length)
  })
})
