import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SampleEntry } from '../../src/sample/index.js'
import { locateSampleData, sampleEntries } from '../../src/sample/load-entries.js'
import { type Archive, startArchive } from './helpers.js'

/**
 * Answers must follow from the data, not from the requests that we know: the same entries under other ids, some of
 * them taken away, must give the same answers under those ids, without the ones taken away.
 */
const all = [...sampleEntries()].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
const renamed = new Map(
  all.map((entry, place) => [entry.entryId, `renamed-${String((place * 37) % all.length).padStart(3, '0')}`]),
)
const left = all.filter((_, place) => place % 7 !== 3)

function rename(): SampleEntry[] {
  return left.map(({ entryId, uploadId, parserName, index, archiveText }) => {
    const entry_id = renamed.get(entryId) as string
    const archive = JSON.parse(archiveText() ?? '{}') as object
    return {
      entry_id,
      upload_id: uploadId,
      parser_name: parserName,
      index: { ...index, entry_id, calc_id: entry_id },
      archive,
    }
  })
}

let original: Archive
let other: Archive
beforeAll(async () => {
  original = await startArchive()
  other = await startArchive({ entries: rename() })
})
afterAll(async () => {
  await original.server.close()
  await other.server.close()
})

const elements = 'results.material.elements'
const queries = [
  {},
  { [elements]: ['Mg', 'O'] },
  { not: { [elements]: ['Ti', 'O'] } },
  { 'results.method.simulation.program_name:none': ['GPAW', 'ABINIT'] },
  { 'results.material.n_elements': { gte: 2 } },
  { 'results.properties.electronic.band_gap': { value: { gte: 1.6e-19 }, type: 'direct' } },
  { 'results.material.chemical_formula_hill': 'CO2' },
  { quantities: 'run.calculation.energy.total.value' },
  { optimade_filter: 'nelements=2 AND elements HAS "O"' },
]
const kept = new Set(left.map(entry => entry.entryId))

it('the data ask for their package where it is missing', () => {
  const missing = () => {
    const message = "Cannot find module 'nomad-notebook-sample/entries.jsonl.br'"
    throw Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND' })
  }
  expect(() => locateSampleData('entries.jsonl.br', missing)).toThrow(/npm install nomad-notebook-sample/)
})

describe('the same entries under other ids, some taken away', () => {
  it.each(queries)('are found by %j', async query => {
    const asked = { query, pagination: { page_size: 1000 }, required: { include: ['entry_id'] } }
    const ids = (await original.post('/entries/query', asked)).body.data.map(item => item.entry_id)
    const wanted = ids.filter(id => kept.has(id)).map(id => renamed.get(id) as string)
    const { data, pagination } = (await other.post('/entries/query', asked)).body
    expect(data.map(item => item.entry_id)).toEqual(wanted.sort())
    expect(pagination.total).toBe(wanted.length)
  })

  it('have the same parts of their archives', async () => {
    const query = { upload_name: 'relaxations' }
    const required = {
      run: { 'calculation[-1]': { energy: '*' } },
      workflow2: { results: { calculation_result_ref: '*' } },
    }
    const asked = { query, required, pagination: { page_size: 1000 } }
    const parts = new Map(
      (await original.post('/entries/archive/query', asked)).body.data.map(item => [item.entry_id, item.archive]),
    )
    const { data } = (await other.post('/entries/archive/query', asked)).body
    const back = new Map([...renamed].map(([from, to]) => [to, from]))
    expect(data.length).toBeGreaterThan(0)
    for (const { entry_id, archive } of data) expect(archive).toEqual(parts.get(back.get(entry_id) as string))
  })

  it('are counted by what is left', async () => {
    const aggregations = { programs: { terms: { quantity: 'results.method.simulation.program_name' } } }
    const { body } = await other.post('/entries/query', { pagination: { page_size: 0 }, aggregations })
    const open = left.filter(({ index }) => index['published'] === true && index['with_embargo'] !== true)
    const total = body.aggregations['programs']?.['terms']?.data.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(open.length)
  })

  it('keep their privacy', async () => {
    const secret = left.find(({ index }) => index['published'] === false)
    const id = renamed.get(secret?.entryId ?? '')
    expect((await other.get(`/entries/${id}`)).status).toBe(404)
    expect((await other.get(`/entries/${id}`, await other.login('student'))).status).toBe(200)
  })
})
