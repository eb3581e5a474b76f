import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from './helpers.js'
import { makeEntry, startArchive } from './helpers.js'

/** The fields that the random queries are about. */
interface Facts {
  id: string
  elements: string[]
  program: string
  polarized: boolean
  time: string
  gaps: { value: number; type: string }[]
}

/** A query, and the same question about the facts of an entry, in plain words of JavaScript. */
interface Question {
  query: object
  holds(facts: Facts): boolean
}

const elements = ['Ti', 'O', 'Mg', 'Si']
const programs = ['GPAW', 'ABINIT', 'NWChem']
const types = ['direct', 'indirect']
const facts = fc.sample(
  fc.record({
    elements: fc.subarray(elements, { minLength: 1 }),
    program: fc.constantFrom(...programs),
    polarized: fc.boolean(),
    time: fc.constantFrom('2019-06-01T12:00:00+00:00', '2020-01-01T00:00:00+00:00', '2021-03-04T05:06:07.890000+00:00'),
    gaps: fc.array(fc.record({ value: fc.integer({ min: 0, max: 4 }), type: fc.constantFrom(...types) }), {
      maxLength: 3,
    }),
  }),
  { numRuns: 60, seed: 20201122 },
)
const entries: Facts[] = facts.map((fact, number) => ({ id: `entry-${String(number).padStart(3, '0')}`, ...fact }))

let archive: Archive
beforeAll(async () => {
  archive = await startArchive({ entries: entries.map(toEntry) })
})
afterAll(() => archive.server.close())

function toEntry({ id, elements, program, polarized, time, gaps }: Facts) {
  return makeEntry(id, {
    upload_create_time: time,
    results: {
      material: { elements, n_elements: elements.length },
      method: { simulation: { program_name: program, dft: { spin_polarized: polarized } } },
      properties: { electronic: { band_gap: gaps } },
    },
  })
}

const programName = 'results.method.simulation.program_name'
const elementNames = 'results.material.elements'
const elementCount = 'results.material.n_elements'
const gap = 'results.properties.electronic.band_gap'
const someElements = fc.subarray(elements)
const bounds = fc.record({ gte: fc.integer({ min: 1, max: 4 }), lt: fc.integer({ min: 1, max: 5 }) })

const leaf: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom(...programs).map(program => ({
    query: { [programName]: program },
    holds: (entry: Facts) => entry.program === program,
  })),
  someElements.map(wanted => ({
    query: { [elementNames]: wanted },
    holds: (entry: Facts) => wanted.every(element => entry.elements.includes(element)),
  })),
  fc.tuple(someElements, fc.boolean()).map(([wanted, suffix]) => ({
    query: suffix ? { [`${elementNames}:any`]: wanted } : { [elementNames]: { any: wanted } },
    holds: (entry: Facts) => wanted.some(element => entry.elements.includes(element)),
  })),
  someElements.map(wanted => ({
    query: { [`${elementNames}:none`]: wanted },
    holds: (entry: Facts) => !wanted.some(element => entry.elements.includes(element)),
  })),
  bounds.map(({ gte, lt }) => ({
    query: { results: { material: { n_elements: { gte, lt } } } },
    holds: (entry: Facts) => entry.elements.length >= gte && entry.elements.length < lt,
  })),
  fc.integer({ min: 1, max: 4 }).map(count => ({
    query: { [`${elementCount}:gt`]: count },
    holds: (entry: Facts) => entry.elements.length > count,
  })),
  fc.boolean().map(polarized => ({
    query: { 'results.method.simulation.dft.spin_polarized': polarized },
    holds: (entry: Facts) => entry.polarized === polarized,
  })),
  fc.constantFrom('2019-06-01T12:00:00Z', '2020-01-01', '2021').map(time => ({
    query: { 'upload_create_time:gte': time },
    holds: (entry: Facts) => new Date(entry.time).getTime() >= new Date(time).getTime(),
  })),
  fc.tuple(bounds, fc.constantFrom(...types)).map(([{ gte }, type]) => ({
    query: { [gap]: { value: { gte }, type } },
    holds: (entry: Facts) => entry.gaps.some(one => one.value >= gte && one.type === type),
  })),
  fc.tuple(bounds, fc.constantFrom(...types)).map(([{ gte }, type]) => ({
    query: { [`${gap}.value:gte`]: gte, [`${gap}.type`]: type },
    holds: (entry: Facts) => entry.gaps.some(one => one.value >= gte) && entry.gaps.some(one => one.type === type),
  })),
)

const question: fc.Arbitrary<Question> = fc.letrec<{ question: Question }>(tie => ({
  question: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('question'), { minLength: 1, maxLength: 3 }).map(parts => ({
      query: { and: parts.map(part => part.query) },
      holds: (entry: Facts) => parts.every(part => part.holds(entry)),
    })),
    fc.array(tie('question'), { minLength: 1, maxLength: 3 }).map(parts => ({
      query: { or: parts.map(part => part.query) },
      holds: (entry: Facts) => parts.some(part => part.holds(entry)),
    })),
    tie('question').map(part => ({ query: { not: part.query }, holds: (entry: Facts) => !part.holds(entry) })),
  ),
})).question

describe('a query', () => {
  it('finds what a plain filter over the same facts finds', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ query, holds }) => {
        const asked = { query, pagination: { page_size: 100 }, required: { include: ['entry_id'] } }
        const { body } = await archive.post('/entries/query', asked)
        const wanted = entries.filter(holds).map(({ id }) => id)
        expect(body.data.map(item => item.entry_id)).toEqual(wanted)
        expect(body.pagination.total).toBe(wanted.length)
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same in pages of any size and order', async () => {
    const orders = ['entry_id', 'mainfile', programName, elementCount, 'upload_create_time'] as const
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom(...orders),
        fc.constantFrom('asc', 'desc'),
        async ({ query, holds }, page_size, order_by, order) => {
          const asked = { query, required: { include: ['entry_id'] } }
          const page = (pagination: object) =>
            archive.post('/entries/query', { ...asked, pagination: { order_by, order, ...pagination } })
          const all = (await page({ page_size: 1000 })).body.data.map(item => item.entry_id)
          const walked: string[] = []
          let after: string | undefined
          do {
            const { body } = await page({ page_size, ...(after === undefined ? {} : { page_after_value: after }) })
            walked.push(...body.data.map(item => item.entry_id))
            after = body.pagination.next_page_after_value
          } while (after !== undefined)
          expect(walked).toEqual(all)
          expect([...walked].sort()).toEqual(entries.filter(holds).map(({ id }) => id))
        },
      ),
      { numRuns: 60 },
    )
  })
})
