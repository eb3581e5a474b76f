import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Archive, makeEntry, startArchive } from '../helpers.js'

const gap = 'results.properties.electronic.band_gap.value'
const program = 'results.method.simulation.program_name'

const entries = [
  makeEntry('a', facts({ elements: ['O', 'Ti'], program: 'GPAW', gaps: [0, 0], time: '2026-01-31T23:59:59.5Z' })),
  makeEntry('b', facts({ elements: ['O'], program: 'GPAW', gaps: [1], time: '2026-02-01T00:00:00Z' })),
  makeEntry('c', facts({ elements: ['Si'], program: 'ABINIT', gaps: [4], time: '2026-04-15T08:00:00Z' })),
  makeEntry('d', facts({ elements: ['O', 'Mg'], program: 'ABINIT', gaps: [], time: '2026-04-15T08:00:09Z' })),
]

function facts({
  elements,
  program,
  gaps,
  time,
}: {
  elements: string[]
  program: string
  gaps: number[]
  time: string
}) {
  return {
    upload_create_time: time,
    n_quantities: 100,
    results: {
      material: { elements, n_elements: elements.length, material_id: elements.join('') },
      method: { simulation: { program_name: program } },
      properties: { n_calculations: 2, electronic: { band_gap: gaps.map(value => ({ value })) } },
    },
  }
}

let archive: Archive
beforeAll(async () => {
  archive = await startArchive({ entries })
})
afterAll(() => archive.server.close())

const ask = (kind: string, fields: object, query: object = {}) =>
  archive.post('/entries/query', { query, pagination: { page_size: 0 }, aggregations: { mine: { [kind]: fields } } })
const make = async (kind: string, fields: object, query?: object) => {
  const answer = (await ask(kind, fields, query)).body.aggregations['mine']?.[kind]
  if (!answer) throw new Error('no aggregation')
  return answer
}
const counts = async (kind: string, fields: object, query?: object) =>
  (await make(kind, fields, query)).data.map(({ value, count }) => [value, count])

describe('terms', () => {
  it('count the most frequent values first', async () => {
    expect(await counts('terms', { quantity: program })).toEqual([
      ['ABINIT', 2],
      ['GPAW', 2],
    ])
    expect(await counts('terms', { quantity: 'results.material.elements', size: 2 })).toEqual([
      ['O', 3],
      ['Mg', 1],
    ])
  })

  it('name the members of an enumeration that do not occur', async () => {
    const { data, size } = await make('terms', { quantity: 'results.material.elements' })
    expect(data).toHaveLength(size as number)
    expect(data.filter(({ count }) => count > 0)).toHaveLength(4)
  })

  it('can be limited to some values', async () => {
    const quantity = 'results.material.elements'
    expect(await counts('terms', { quantity, include: ['O', 'Si'] })).toEqual([
      ['O', 3],
      ['Si', 1],
    ])
    expect(await counts('terms', { quantity, include: 'i' })).toEqual([
      ['Si', 1],
      ['Ti', 1],
    ])
  })

  it('can be walked in pages of any size', async () => {
    for (const order of ['asc', 'desc']) {
      for (const page_size of [1, 2, 3, 4, 9]) {
        const walked: unknown[] = []
        let page_after_value: string | undefined
        do {
          const pagination = { page_size, order, ...(page_after_value === undefined ? {} : { page_after_value }) }
          const answer = await make('terms', { quantity: 'results.material.elements', pagination })
          walked.push(...answer.data.map(({ value }) => value))
          page_after_value = (answer['pagination'] as { next_page_after_value?: string }).next_page_after_value
        } while (page_after_value !== undefined)
        const all = ['Mg', 'O', 'Si', 'Ti']
        expect(walked).toEqual(order === 'asc' ? all : all.reverse())
      }
    }
  })

  it('bring entries and metrics along', async () => {
    const required = { include: ['mainfile'] }
    const fields = { quantity: program, entries: { size: 1, required }, metrics: ['n_materials', 'n_quantities'] }
    const [first] = (await make('terms', fields)).data
    expect(first).toEqual({
      value: 'ABINIT',
      count: 2,
      nested_count: 2,
      metrics: { n_materials: 2, n_quantities: 200 },
      entries: [{ entry_id: 'c', mainfile: 'c.out' }],
    })
  })

  it('can leave out the criteria on their own quantity', async () => {
    const query = { [program]: 'GPAW' }
    expect(await counts('terms', { quantity: program }, query)).toEqual([['GPAW', 2]])
    expect(await counts('terms', { quantity: program, exclude_from_search: true }, query)).toHaveLength(2)
    const and = await ask('terms', { quantity: program, exclude_from_search: true }, { and: [query] })
    expect(and.status).toBe(422)
  })
})

describe('intervals', () => {
  it('have the gaps between them', async () => {
    expect(await counts('histogram', { quantity: gap, interval: 1 })).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 1],
    ])
    const shifted = await counts('histogram', { quantity: gap, interval: 2, offset: 1 })
    expect(shifted.map(([value]) => value)).toEqual([-1, 1, 3])
  })

  it('are as many as asked for, wider for whole numbers', async () => {
    const real = await make('histogram', { quantity: gap, buckets: 4 })
    expect(real['interval']).toBeCloseTo(1, 9)
    // A little wider than 1, so that the largest value is inside the last one.
    expect(real.data.map(({ count }) => count)).toEqual([3, 0, 0, 1])
    const whole = await make('histogram', { quantity: 'results.material.n_elements', buckets: 10 })
    expect(whole['interval']).toBe(1)
  })

  it('are one where all values are the same, and none without values', async () => {
    const one = await make('histogram', { quantity: gap, buckets: 5 }, { entry_id: 'b' })
    expect(one).not.toHaveProperty('interval')
    expect(one.data).toEqual([{ value: 1, count: 1, nested_count: 1 }])
    expect((await make('histogram', { quantity: gap, buckets: 5 }, { entry_id: 'd' })).data).toEqual([])
    expect((await make('min_max', { quantity: gap }, { entry_id: 'd' })).data).toEqual([null, null])
  })

  it('follow the calendar', async () => {
    expect(await counts('date_histogram', { quantity: 'upload_create_time' })).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 1],
      ['2026-03-01', 0],
      ['2026-04-01', 2],
    ])
    const weeks = await counts('date_histogram', { quantity: 'upload_create_time', interval: '1w' })
    expect(weeks[0]).toEqual(['2026-01-26', 2])
    const quarters = await counts('date_histogram', { quantity: 'upload_create_time', interval: 'quarter' })
    expect(quarters).toEqual([
      ['2026-01-01', 2],
      ['2026-04-01', 2],
    ])
  })

  it('can be chosen by themselves', async () => {
    const fields = { quantity: 'upload_create_time', buckets: 4 }
    const year = await make('auto_date_histogram', fields)
    expect(year['interval']).toBe('1M')
    expect(year.data[0]).toMatchObject({ value: Date.UTC(2026, 0, 1), count: 1 })
    const seconds = await make('auto_date_histogram', fields, { 'entry_id:any': ['c', 'd'] })
    expect(seconds['interval']).toBe('5s')
    expect(seconds.data.map(({ count }) => count)).toEqual([1, 1])
  })

  it('have bounds', async () => {
    expect((await make('min_max', { quantity: gap })).data).toEqual([0, 4])
    expect((await make('min_max', { quantity: 'upload_create_time' })).data[0]).toBe(
      Date.UTC(2026, 0, 31, 23, 59, 59, 500),
    )
  })
})

it('statistics count entries, uploads, materials and sums', async () => {
  const metrics = ['n_entries', 'n_uploads', 'n_materials', 'n_quantities', 'n_calculations']
  expect((await make('statistics', { metrics })).data).toEqual({
    n_entries: 4,
    n_uploads: 1,
    n_materials: 4,
    n_quantities: 400,
    n_calculations: 8,
  })
})

describe('a request for aggregations', () => {
  it.each([
    ['terms', { quantity: 'nope' }],
    ['terms', { quantity: 'results.material.n_elements' }],
    ['terms', { quantity: 'comment' }],
    ['terms', { quantity: program, size: 0 }],
    ['terms', { quantity: program, include: '.*' }],
    ['terms', { quantity: program, pagination: { page: 2 } }],
    ['terms', { quantity: program, pagination: { order_by: 'count' } }],
    ['terms', { quantity: program, metrics: ['nope'] }],
    ['terms', { quantity: program, entries: { size: 0 } }],
    ['terms', {}],
    ['histogram', { quantity: gap }],
    ['histogram', { quantity: gap, interval: 0 }],
    ['histogram', { quantity: program, interval: 1 }],
    ['histogram', { quantity: gap, interval: 1, extended_bounds: { min: 1 } }],
    ['date_histogram', { quantity: 'upload_create_time', interval: '3 days' }],
    ['date_histogram', { quantity: gap }],
    ['auto_date_histogram', { quantity: gap }],
    ['min_max', { quantity: program }],
    ['statistics', { metrics: ['results.properties.n_calculations'] }],
    ['percentage', { quantity: program }],
  ])('is refused with 422 for %s of %j', async (kind, fields) => {
    const { status, body } = await ask(kind, fields)
    expect(status).toBe(422)
    expect(Array.isArray(body.detail)).toBe(true)
  })

  it('is refused with 400 for more than 1 000, and for more buckets together than one search may have', async () => {
    const many = (count: number, aggregation: object) =>
      Object.fromEntries(Array.from({ length: count }, (_, number) => [`a${number}`, aggregation]))
    const send = (aggregations: object) => archive.post('/entries/query', { aggregations })
    expect((await send(many(20_000, { min_max: { quantity: gap } }))).status).toBe(400)
    const bounds = { min: 0, max: 60_000 }
    const wide = { histogram: { quantity: gap, interval: 1, extended_bounds: bounds } }
    expect((await send(many(1, wide))).status).toBe(200)
    expect((await send(many(2, wide))).status).toBe(400)
  })

  it('is refused with 400 for too many buckets', async () => {
    expect((await ask('histogram', { quantity: gap, interval: 1e-9 })).status).toBe(400)
  })
})
