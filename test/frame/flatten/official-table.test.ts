import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/flatten/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { needsShared, sharedPath } from '../../shared.js'

interface Official {
  query: Record<string, unknown>
  required: Record<string, unknown>
  columns: string[]
  rows: Record<string, unknown>[]
}

const file = sharedPath('tables', 'official-client.json')

/** Its numbers were written with 15 digits. */
const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value)

/** Its rows carry no ids: they are compared as sorted lists. */
const sorted = (rows: unknown[][]) => rows.map(row => JSON.stringify(row)).sort()

describe.skipIf(!file)(`the table of the official client ${needsShared}`, () => {
  const tables: Record<string, Official> = file ? JSON.parse(readFileSync(file, 'utf8')) : {}
  let server: SampleServer
  beforeAll(async () => {
    server = await serveSample()
  })
  afterAll(() => server.close())

  const queryOf = ({ query, required }: Official) =>
    new ArchiveQuery({ url: server.url, query, required, onlyWithRequired: true })

  for (const name of Object.keys(tables)) {
    const official = tables[name] as Official
    it(`holds the same values: ${name}`, async () => {
      // A column of theirs for each index: `run.0.calculation.5.energy` is our path with brackets.
      const paths = official.columns.map(column => column.replace(/\.(\d+)(?=\.|$)/g, '[$1]'))
      const columns = Object.fromEntries(official.columns.map((column, index) => [column, paths[index] as string]))
      const frame = await toFrame(queryOf(official), { columns, unitSystem: 'SI' })
      const ours = frame.toRows().map(row => official.columns.map(column => rounded(row[column])))
      const theirs = official.rows.map(row => official.columns.map(column => row[column] ?? null))
      expect(sorted(ours)).toEqual(sorted(theirs))
      expect(frame.columnNames.slice(-2)).toEqual(['entry_id', 'upload_id'])
    })
  }

  it('holds the same energies as tidy rows, with a unit', async () => {
    const official = tables['relaxation-all-energies'] as Official
    const frame = await toFrame(queryOf(official), { rows: 'run[].calculation[]', unitSystem: 'SI' })
    expect(frame.columnNames).toEqual(['calculation_index', 'total_value', 'entry_id', 'upload_id'])
    const theirs = official.rows.flatMap(row => official.columns.map(column => row[column] ?? null))
    const ours = frame.column('total_value').toArray().map(rounded)
    expect([...ours].sort()).toEqual(theirs.filter(value => value !== null).sort())
    expect(String(frame.column('total_value').unit)).toBe('joule')
  })
})
