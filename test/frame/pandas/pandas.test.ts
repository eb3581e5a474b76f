import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Aggregate, type AggregateName, Frame, type JoinKind } from '../../../src/frame/index.js'

/** What pandas gave for random tables; `make_expected.py` beside wrote it. */
interface Expected {
  groups: { table: Table; keys: string[]; rows: unknown[][] }[]
  joins: { left: Table; right: Table; keys: string[]; how: JoinKind; pairs: unknown[][]; semi: unknown[] }[]
  pivots: { table: Table; aggregate: AggregateName; cells: { n: unknown; key: unknown; value: unknown }[] }[]
  statistics: {
    table: Table
    part: number
    statistics: Record<string, unknown>
    corr: unknown[][]
    sorted: unknown[]
    descending: unknown[]
  }[]
  csv: { file: string; columns: string[]; dtypes: string[]; rows: unknown[][] }[]
}

type Table = Record<string, unknown[]>

const expected: Expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'))

const numbers: Record<string, number> = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': -Infinity }

function frameOf(table: Table): Frame {
  const read = ([name, values]: [string, unknown[]]) =>
    [name, name === 'key' ? values : values.map(value => numbers[value as string] ?? value)] as const
  return Frame.fromColumns(Object.fromEntries(Object.entries(table).map(read)), {
    dtypes: { key: 'string', n: 'int32', x: 'float64', y: 'float64', at: 'int32' },
  })
}

/** pandas has one word for missing and NaN. */
const known = (value: unknown) => (value === null || value === undefined || Number.isNaN(value) ? null : value)

/** pandas' own spread of numbers far from zero has only 6 digits; test/math holds ours to 12. */
const digits = (name: string) => (name === 'std' || name === 'variance' ? 6 : 12)

/** The same to so many digits; texts as they are. */
function expectSame(ours: unknown, theirs: unknown, { isNumber = true, name = '' } = {}): void {
  const right = isNumber && typeof theirs === 'string' ? numbers[theirs] : theirs
  const value = known(ours)
  if (typeof value !== 'number' || typeof right !== 'number' || !Number.isFinite(right)) expect(value).toBe(right)
  else expect(Math.abs(value - right)).toBeLessThanOrEqual(10 ** -digits(name) * Math.abs(right))
}

describe('as pandas', () => {
  it('groups, keys missing, NaN and infinity among them', () => {
    const names: AggregateName[] = [
      'count',
      'unique',
      'mean',
      'median',
      'sum',
      'min',
      'max',
      'std',
      'variance',
      'product',
    ]
    const aggregates = Object.fromEntries(names.map(name => [name, { [name]: 'x' } as Aggregate]))
    for (const { table, keys, rows } of expected.groups) {
      const grouped = frameOf(table).groupBy(keys, aggregates)
      expect(grouped.numRows).toBe(rows.length)
      rows.forEach((row, at) => {
        for (const [index, key] of keys.entries())
          expectSame(grouped.column(key).at(at), row[index], { isNumber: false })
        const count = row[keys.length]
        names.forEach((name, index) => {
          // On purpose: the sum and the product of no values are missing.
          const isOfNothing = count === 0 && (name === 'sum' || name === 'product')
          expectSame(grouped.column(name).at(at), isOfNothing ? null : row[keys.length + index], { name })
        })
      })
    }
  })

  it('joins, in the order of the left', () => {
    for (const { left, right, keys, how, pairs, semi } of expected.joins) {
      const joined = frameOf(left).join(frameOf(right), { on: keys, how })
      const ours = joined.toRows().map(row => [row.at, row.at_right])
      expect(ours).toEqual(pairs)
      const partners = frameOf(left).join(frameOf(right), { on: keys, how: 'semi' })
      expect(partners.column('at').toArray()).toEqual(semi)
      const others = frameOf(left).join(frameOf(right), { on: keys, how: 'anti' })
      expect([...semi, ...others.column('at').toArray()].sort((a, b) => Number(a) - Number(b))).toEqual(left.at)
      expect(partners.columnNames).toEqual(Object.keys(left))
    }
  })

  it('pivots, and loses no cell', () => {
    for (const { table, aggregate, cells } of expected.pivots) {
      const wide = frameOf(table).pivot({ index: 'n', columns: 'key', values: 'x', aggregate })
      const hasText = table.key?.includes('null')
      expect((wide.numColumns - 1) * wide.numRows).toBe(
        new Set(cells.map(cell => cell.key)).size * new Set(cells.map(cell => cell.n)).size,
      )
      for (const { n, key, value } of cells) {
        const row = wide.column('n').toArray().indexOf(n)
        const name = key === null ? (hasText ? 'null_2' : 'null') : (key as string)
        const isOfNothing = value === 0 && aggregate === 'sum' && known(wide.column(name).at(row)) === null
        if (!isOfNothing) expectSame(wide.column(name).at(row), value)
        if (key === null) expect(wide.column(name).note).toMatch(/in which key is missing/)
      }
    }
  })

  it('describes columns', () => {
    for (const { table, part, statistics, corr } of expected.statistics) {
      const frame = frameOf(table)
      const x = frame.column('x')
      for (const name of ['mean', 'median', 'min', 'max', 'std', 'variance', 'sum'] as const)
        expectSame(x[name](), statistics[name], { name })
      // Between a number and an infinite one NumPy gives NaN for some parts and infinity for others.
      if (Number.isFinite(x.quantile(part)) || statistics.quantile !== null)
        expectSame(x.quantile(part), statistics.quantile)
      const ours = frame.corr('n', 'x', 'y')
      const names = ['n', 'x', 'y']
      for (const [at, one] of names.entries()) {
        for (const [index] of names.entries()) {
          const [found, value] = [known(ours.column(one).at(index)), corr[at]?.[index]]
          if (value === null || found === null) expect(found).toBe(value)
          else expect(Math.abs((found as number) - (value as number))).toBeLessThan(1e-6)
        }
      }
    }
  })

  it('sorts, missing values and NaN last both ways', () => {
    for (const { table, sorted, descending } of expected.statistics) {
      // pandas does not tell NaN from missing: of ours, NaN comes before missing.
      const isThere = (at: unknown) =>
        known(numbers[String(table.x?.[at as number])] ?? table.x?.[at as number]) !== null
      const order = (by: 'asc' | 'desc') =>
        frameOf(table).sort({ column: 'x', order: by }).column('at').toArray().filter(isThere)
      expect(order('asc')).toEqual(sorted.filter(isThere))
      expect(order('desc')).toEqual(descending.filter(isThere))
    }
  })

  it('reads our CSV: columns of numbers as numbers, no row lost', async () => {
    const tables: Record<string, Frame> = { 'energies.csv': energies(), 'one-column.csv': energies().select('gap') }
    for (const [file, frame] of Object.entries(tables)) await expect(frame.toCsv()).toMatchFileSnapshot(file)
    expect(expected.csv.map(({ file }) => file)).toEqual(Object.keys(tables))
    for (const { file, columns, dtypes, rows } of expected.csv) {
      const frame = tables[file] as Frame
      expect(rows).toHaveLength(frame.numRows)
      frame.columns.forEach((column, at) => {
        if (!['float64', 'int32'].includes(column.dtype)) return
        expect(dtypes[at]).toBe(column.dtype === 'int32' && column.nullCount === 0 ? 'int64' : 'float64')
        const symbol = { electron_volt: ' (eV)', 'angstrom ** 3': ' (angstrom ** 3)' }[column.unit?.name ?? ''] ?? ''
        expect(columns[at]).toBe(column.name + symbol)
        for (const [row, value] of column.toArray().entries()) expectSame(value, rows[row]?.[at])
      })
    }
  })
})

/** Numbers of all kinds, beside what else a table holds. */
function energies(): Frame {
  return Frame.fromRows(
    [
      { formula: 'MgO', gap: 7.8, volume: 74, n: 2, code: 'VASP', when: new Date(0), k: [4, 4, 4], ok: true, sum: 1 },
      { formula: 'a,"b"\n', gap: null, volume: 1e21, n: 4, code: '=1+1', when: null, k: null, ok: null, sum: null },
      {
        formula: '',
        gap: Number.NaN,
        volume: -1e-300,
        n: 3,
        code: '-5 eV',
        when: new Date(1e12),
        k: [],
        ok: false,
        sum: 3,
      },
      { formula: null, gap: Number.NEGATIVE_INFINITY, volume: 0.1, n: 1, code: '007', k: [1], ok: true, sum: null },
    ],
    { units: { gap: 'eV', volume: 'angstrom ** 3' } },
  )
}
