import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Archive, startArchive } from './helpers.js'

let archive: Archive
beforeAll(async () => {
  archive = await startArchive()
})
afterAll(() => archive.server.close())

const total = async (query: unknown) =>
  (await archive.post('/entries/query', { query, pagination: { page_size: 0 } })).body.pagination?.total
const program = 'results.method.simulation.program_name'
const elements = 'results.material.elements'
const reduced = 'results.material.chemical_formula_reduced'

describe('a query over the sample data', () => {
  it.each([
    [null, 91],
    [{}, 91],
    [{ [program]: 'GPAW' }, 26],
    [{ name: program, value: 'GPAW' }, 26],
    [{ [elements]: 'O' }, 33],
    [{ results: { material: { elements: ['Mg', 'O'] } } }, 13],
    [{ 'results.material': { 'elements:any': ['Mg', 'Ca'] } }, 15],
    // Logical words win over their neighbours, in the order and, or, not; empty ones are none.
    [{ and: [{ [program]: 'GPAW' }], [elements]: 'S' }, 26],
    [{ or: [{ [elements]: 'S' }], not: { [elements]: 'O' }, [program]: 'GPAW' }, 1],
    [{ and: [], [elements]: 'S' }, 1],
    [{ or: [] }, 91],
    [{ not: {} }, 91],
    // A day is every moment in it.
    [{ upload_create_time: '2026-11-22' }, 91],
    [{ 'upload_create_time:gt': '2026-11-22' }, 0],
    [{ 'upload_create_time:lte': '2026-11' }, 91],
    [{ upload_create_time: { gte: '2026-11-22T00:00:00Z', lt: '2026-11-23T01:00:00+01:00' } }, 91],
    // Hill and IUPAC formulas in any order of the elements, others as they are written.
    [{ 'results.material.chemical_formula_hill': 'O2C' }, 1],
    [{ 'results.material.chemical_formula_iupac': 'OMg' }, 13],
    [{ [reduced]: 'MgO' }, 13],
    [{ [reduced]: 'OMg' }, 0],
    // Texts, paths and beginnings.
    [{ comment: 'CONVERGENCE molecular' }, 1],
    [{ 'mainfile.path': 'Si_md' }, 1],
    [{ mainfile: 'Si_md' }, 0],
    [{ 'entry_name.prefix': 'H2O quantum esp' }, 1],
    [{ entry_name: 'H2O quantum esp' }, 0],
    // Names of the elements of a nested section, alone and together.
    [{ 'results.properties.electronic.band_gap.type': 'direct' }, 4],
    [{ 'results.material.elemental_composition': { element: 'O', 'atomic_fraction:gt': 0.6 } }, 7],
    [{ prefix: 'results.material.elemental_composition', query: { element: 'O', 'atomic_fraction:gt': 0.6 } }, 7],
    [{ 'datasets.dataset_name': 'Convergence' }, 11],
    [{ calc_id: '2HjNJgeqUd9ZYg20h_yqjqBomLNG' }, 1],
    [{ 'main_author.name': 'Tutorial Teacher' }, 91],
    [{ main_author: '00000002-0000-0000-0000-000000000002' }, 91],
  ])('%j matches %i entries', async (query, wanted) => {
    expect(await total(query)).toBe(wanted)
  })

  it.each([
    [{ 'dft.code_name': 'VASP' }, 422, /dft\.code_name.*not a search quantity/],
    [{ 'results.material.elemnts': 'O' }, 422, /Did you mean 'results.material.elements'/],
    [{ [`${elements}:foo`]: 'O' }, 422, /not a search quantity/],
    [{ [program]: null }, 422, /null/],
    [[{ [program]: 'GPAW' }], 422, /not a list/],
    ['GPAW', 422, /JSON object/],
    [{ [`${elements}:any`]: 'O' }, 422, /needs a list/],
    [{ [elements]: [['O']] }, 422, /needs a list/],
    [{ 'results.material.n_elements:gt': 1, 'results.material.n_elements:lt': 3 }, 422, /once/],
    [{ 'results.material.n_elements': { gte: 0 } }, 422, /n_elements\.gte/],
    [{ 'results.material.n_elements': { gt: 1, gte: 2 } }, 422, /n_elements\.gt/],
    [{ and: { [program]: 'GPAW' } }, 422, /and\./],
    [{ not: [{ [program]: 'GPAW' }] }, 422, /not/],
    [{ prefix: 'results.material', query: {} }, 422, /cannot be|elements can/],
    [{ 'results.material.n_elements': 'two' }, 400, /a number/],
    [{ 'results.properties.electronic.band_gap.value': true }, 400, /a number, in joule/],
    [{ published: 'perhaps' }, 400, /true or false/],
    [{ 'upload_create_time:lt': 'yesterday' }, 400, /a date/],
    [{ 'upload_create_time:lt': '2026-02-30' }, 400, /a date/],
    [{ optimade_filter: 'nelements ~~ 2' }, 422, /cannot be read at character 11/],
  ])('%j is refused with %i', async (query, status, words) => {
    const { status: found, body } = await archive.post('/entries/query', { query })
    expect(found).toBe(status)
    expect(Array.isArray(body.detail)).toBe(status === 422)
    expect(JSON.stringify(body.detail)).toMatch(words)
  })
})

describe('pages', () => {
  it.each([
    [{ page_size: -1 }, 422],
    [{ page_size: 'ten' }, 422],
    [{ page_size: 1.5 }, 422],
    [{ page: 0 }, 422],
    [{ page_offset: -1 }, 422],
    [{ page: 2, page_offset: 3 }, 422],
    [{ page: 2, page_after_value: 'x' }, 422],
    [{ page_size: 0, page: 1 }, 422],
    [{ page_size: 100, page: 100 }, 422],
    [{ page_size: 100, page_offset: 9900 }, 422],
    [{ order: 'up' }, 422],
    [{ order_by: 'nope' }, 422],
    [{ order_by: elements }, 422],
    [{ order_by: 5 }, 422],
    [{ order_by: 'comment' }, 400],
    [{ page_size: 10_001 }, 400],
    [{ order_by: 'results.material.n_elements', page_after_value: '2' }, 400],
    [{ order_by: 'results.material.n_elements', page_after_value: 'two:x' }, 400],
    ['all', 422],
  ])('are answered for %j by %i', async (pagination, status) => {
    expect((await archive.post('/entries/query', { pagination })).status).toBe(status)
  })

  it('gives a next value on a last page that is exactly full, and then nothing', async () => {
    const asked = { query: { upload_id: 'C0m7yJH4WQ6REHcVGotXig' }, required: { include: ['entry_id'] } }
    const first = await archive.post('/entries/query', { ...asked, pagination: { page_size: 5 } })
    const after = first.body.pagination.next_page_after_value
    const second = await archive.post('/entries/query', {
      ...asked,
      pagination: { page_size: 5, page_after_value: after },
    })
    const last = second.body.pagination.next_page_after_value
    expect(last).toBeDefined()
    const third = await archive.post('/entries/query', {
      ...asked,
      pagination: { page_size: 5, page_after_value: last },
    })
    expect(third.body.data).toEqual([])
    expect(third.body.pagination).not.toHaveProperty('next_page_after_value')
  })

  it('writes numbers in cursors as a server in Python does', async () => {
    const pagination = { page_size: 1, order_by: 'results.material.symmetry.space_group_number' }
    const whole = await archive.post('/entries/query', { pagination })
    expect(whole.body.pagination.next_page_after_value).toMatch(/^\d+:/)
    const planewave = { page_size: 1, order_by: 'results.method.simulation.precision.planewave_cutoff' }
    const real = await archive.post('/entries/query', { pagination: planewave })
    expect(real.body.pagination.next_page_after_value).toMatch(/^\d\.\d+e-17:/)
  })

  it('puts entries without a value last in both directions', async () => {
    const name = 'results.method.simulation.precision.planewave_cutoff'
    for (const order of ['asc', 'desc']) {
      const pagination = { page_size: 100, order_by: name, order }
      const { body } = await archive.post('/entries/query', { pagination, required: { include: [name] } })
      const has = body.data.map(item => JSON.stringify(item).includes('planewave_cutoff'))
      expect(has).toContain(false)
      expect(has.lastIndexOf(true)).toBeLessThan(has.indexOf(false))
    }
  })
})

describe('fields', () => {
  const fields = async (required: object) => {
    const query = { entry_id: '2HjNJgeqUd9ZYg20h_yqjqBomLNG' }
    return archive.post('/entries/query', { query, required })
  }

  it('are those that were named, and the id', async () => {
    const include = ['mainfile', 'results.method.*', 'results.material.topology.label', 'nothing*']
    const { body } = await fields({ include })
    const [entry] = body.data
    expect(Object.keys(entry ?? {}).sort()).toEqual(['entry_id', 'mainfile', 'results'])
    expect(entry?.['results']).toMatchObject({ material: { topology: [{ label: 'original' }] } })
    expect(JSON.stringify(entry)).not.toContain('chemical_formula')
  })

  it('can be left out', async () => {
    const [entry] = (await fields({ exclude: ['results*', 'quantities'] })).body.data
    expect(entry).toHaveProperty('mainfile')
    expect(entry).not.toHaveProperty('results')
    expect(entry).not.toHaveProperty('quantities')
  })

  it.each([['*'], ['entry_id']])('cannot be left out down to the id: %s', async name => {
    expect((await fields({ exclude: [name] })).status).toBe(500)
  })

  it.each([{ include: ['nope'] }, { exclude: ['section_defs'] }, { include: 'mainfile' }, ['mainfile']])(
    '%j is refused',
    async required => {
      expect((await fields(required)).status).toBe(422)
    },
  )
})

describe('a search in the address', () => {
  it.each([
    ['?page_size=0', 91],
    [`?page_size=0&${elements}=Mg&${elements}=O`, 13],
    [`?page_size=0&${program}=GPAW&${program}=ABINIT`, 46],
    [`?page_size=0&${elements}__any=Mg&${elements}__any=Ca`, 15],
    ['?page_size=0&results.material.n_elements__gte=2', 45],
    [`?page_size=0&q=${program}__GPAW`, 26],
    ['?page_size=0&q=results.material.n_elements__gte__2', 45],
    [`?page_size=0&json_query=${encodeURIComponent(JSON.stringify({ [program]: 'GPAW' }))}`, 26],
    ['?page_size=0&whatever=1', 91],
  ])('%s finds %i', async (search, wanted) => {
    expect((await archive.get(`/entries${search}`)).body.pagination.total).toBe(wanted)
  })

  it.each(['?owner=nobody', '?q=nonsense', '?json_query={', '?page_size=ten', '?include=nope', '?order=up'])(
    '%s is refused',
    async search => {
      expect((await archive.get(`/entries${search}`)).status).toBe(422)
    },
  )

  it('links to the next page', async () => {
    const { body } = await archive.get('/entries?page_size=2&include=entry_id')
    const { next_page_url } = body.pagination as unknown as { next_page_url: string }
    const next = (await (await fetch(next_page_url)).json()) as typeof body
    expect(next.data).toHaveLength(2)
    expect(next.data[0]?.entry_id).not.toBe(body.data[0]?.entry_id)
  })

  it('gives whole archives', async () => {
    const { body } = await archive.get('/entries/archive?page_size=1&upload_id=nYyj50')
    expect(body.data).toEqual([])
    const found = await archive.get('/entries/archive?page_size=1&upload_name=molecules')
    expect(found.body.data[0]?.archive).toHaveProperty('run')
  })
})
