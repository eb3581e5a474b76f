import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, openDataset } from '../../../src/dataset/index.js'
import { toFrame } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { handMade } from '../hand-made.js'
import { storedEntries } from '../sample.js'

let server: SampleServer
let query: ArchiveQuery
let dataset: Dataset
let paths: string[]

const rows = ['run[].calculation[]', 'run[].system[]', 'run', 'results.material.topology']

beforeAll(async () => {
  server = await serveSample()
  const entries = await storedEntries(server.url)
  // Every sixth entry: a table of all takes most of the time.
  const some = entries.filter((_, index) => index % 6 === 0)
  query = new ArchiveQuery({ url: server.url, query: { 'entry_id:any': some.map(({ entry_id }) => entry_id) } })
  await query.fetch()
  dataset = await openDataset(handMade(some, { entriesPerPart: 4 }))
  paths = [...new Set(some.flatMap(({ archive }) => pathsIn(archive)))].sort()
}, 60_000)
afterAll(() => server.close())

/** The paths of all values of an archive, lists as a whole. */
function pathsIn(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value) && value.some(item => typeof item === 'object' && item !== null && !Array.isArray(item))) {
    return value.flatMap(item => pathsIn(item, path))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return path.some(name => name.startsWith('m_')) || path.length === 0 ? [] : [path.join('.')]
  }
  return Object.entries(value).flatMap(([name, item]) => pathsIn(item, [...path, name]))
}

describe('dataset.toFrame', () => {
  it('gives the frames of the query, for any columns', async () => {
    const anyTable = fc.record({
      row: fc.option(fc.constantFrom(...rows), { nil: undefined }),
      places: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
      max: fc.option(fc.nat(20), { nil: undefined, freq: 4 }),
    })
    let compared = 0
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ row, places, max }) => {
        const chosen = places.map(place => paths[place % paths.length] as string)
        const columns = Object.fromEntries(
          chosen.map((path, index) => {
            const prefix = row?.replaceAll('[]', '')
            const isBelow = prefix !== undefined && path.startsWith(`${prefix}.`)
            const text = row === undefined ? path : isBelow ? path.slice((prefix as string).length + 1) : `^${path}`
            return [`c${index}`, text]
          }),
        )
        const options = { ...(row === undefined ? {} : { rows: row }), columns, ...(max === undefined ? {} : { max }) }
        const [here, there] = await Promise.all(
          [dataset.toFrame(options), toFrame(query, options)].map(frame => frame.catch((error: Error) => error)),
        )
        if (there instanceof Error || here instanceof Error) {
          expect(String(here)).toBe(String(there))
          return
        }
        expect(here?.toJSON()).toEqual(there?.toJSON())
        expect(here?.notes).toEqual(there?.notes)
        compared++
      }),
      { numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(30)
  }, 120_000)

  it('gives the table of all quantities as the query does', async () => {
    for (const options of [{}, { rows: 'run[].calculation[]' }]) {
      const here = await dataset.toFrame(options)
      const there = await toFrame(query, options)
      expect(here.toJSON()).toEqual(there.toJSON())
      expect(here.notes).toEqual(there.notes)
      expect(here.ledger).toEqual(there.ledger)
    }
  }, 60_000)
})
