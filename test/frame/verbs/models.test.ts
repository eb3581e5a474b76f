import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame, type JoinKind, type Row } from '../../../src/frame/index.js'

/** Keys that are easily mistaken for each other: missing, texts that say so, NaN, both zeros. */
const text = fc.constantFrom(null, 'null', 'undefined', 'NaN', '', 'a', 'a-b', 'b')
const whole = fc.constantFrom(null, Number.NaN, 0, -0, 1, 1.5)
const truth = fc.option(fc.boolean())
const when = fc.constantFrom(null, new Date(0), new Date(1))
const row = fc.record({ text, whole, truth, when, x: fc.option(fc.double({ min: -1e9, max: 1e9 })) })
const rows = fc.array(row, { maxLength: 12 })
const keys = fc.uniqueArray(fc.constantFrom('text', 'whole', 'truth', 'when'), { minLength: 1, maxLength: 3 })
const dtypes = { text: 'string', whole: 'float64', truth: 'boolean', when: 'date', x: 'float64', at: 'int32' } as const

const frameOf = (records: readonly object[]) =>
  Frame.fromRows(
    records.map((record, at) => ({ ...record, at })),
    { dtypes },
  )

/** The same text for the same keys, for no others. */
function keyOf(record: object, names: readonly string[]): string {
  return names
    .map(name => (record as Row)[name])
    .map(value => (value instanceof Date ? `d${value.getTime()}` : `${typeof value} ${value === 0 ? 0 : value}`))
    .join('|')
}

const isKnown = (record: object, names: readonly string[]) =>
  names.every(name => {
    const value = (record as Row)[name]
    return value !== null && !Number.isNaN(value)
  })

describe('grouping', () => {
  it('gives each combination of keys once, with the rows that have it', () => {
    fc.assert(
      fc.property(rows, keys, (records, names) => {
        const model = new Map<string, { first: number; count: number; values: number[] }>()
        records.forEach((record, at) => {
          const key = keyOf(record, names)
          const group = model.get(key) ?? { first: at, count: 0, values: [] }
          model.set(key, group)
          group.count++
          if (record.x !== null && !Number.isNaN(record.x)) group.values.push(record.x)
        })
        const grouped = frameOf(records).groupBy(names, {
          rows: 'count',
          n: { count: 'x' },
          least: { min: 'x' },
          greatest: { max: 'x' },
          total: { sum: 'x' },
        })
        expect(grouped.numRows).toBe(model.size)
        for (const [at, { first, count, values }] of [...model.values()].entries()) {
          const found = grouped.row(at) ?? {}
          expect(keyOf(found, names)).toBe(keyOf(records[first] as object, names))
          expect([found.rows, found.n]).toEqual([count, values.length])
          expect(found.least).toBe(values.length === 0 ? null : Math.min(...values))
          expect(found.greatest).toBe(values.length === 0 ? null : Math.max(...values))
          if (values.length === 0) expect(found.total).toBeNull()
          else
            expect(found.total).toBeCloseTo(
              values.reduce((a, b) => a + b),
              3,
            )
        }
      }),
    )
  })
})

describe('joining', () => {
  const kinds = fc.constantFrom<JoinKind>('inner', 'left', 'right', 'outer', 'semi', 'anti')

  it('is that of all pairs that agree, in the order of the one side and then the other', () => {
    fc.assert(
      fc.property(rows, rows, keys, kinds, (left, right, names, how) => {
        const agree = (a: object, b: object) => isKnown(a, names) && keyOf(a, names) === keyOf(b, names)
        const pairs = left.flatMap((a, i) => right.flatMap((b, j) => (agree(a, b) ? [[i, j]] : [])))
        const withPartner = new Set(pairs.map(([i]) => i))
        const rightWithPartner = new Set(pairs.map(([, j]) => j))
        const lonely = left.flatMap((_, i) => (withPartner.has(i) ? [] : [[i, null]]))
        const lonelyRight = right.flatMap((_, j) => (rightWithPartner.has(j) ? [] : [[null, j]]))
        const byLeft = (a: unknown[], b: unknown[]) => Number(a[0]) - Number(b[0])
        const byRight = (a: unknown[], b: unknown[]) => Number(a[1]) - Number(b[1])
        const model: Record<JoinKind, unknown[][]> = {
          inner: pairs,
          left: [...pairs, ...lonely].sort(byLeft),
          right: [...pairs, ...lonelyRight].sort(byRight),
          outer: [...[...pairs, ...lonely].sort(byLeft), ...lonelyRight],
          semi: [...withPartner].map(i => [i, undefined]),
          anti: lonely.map(([i]) => [i, undefined]),
        }
        const joined = frameOf(left).join(frameOf(right), { on: names, how })
        const found = joined.toRows()
        expect(found.map(record => [record.at, record.at_right])).toEqual(model[how])
        for (const record of found) {
          const source = record.at === null ? right[record.at_right] : left[record.at]
          expect(keyOf(record, names)).toBe(keyOf(source as object, names))
          if (record.at !== null) expect(record.x).toBe(left[record.at]?.x)
          if (how === 'semi' || how === 'anti') continue
          expect(record.x_right).toBe(record.at_right === null ? null : right[record.at_right]?.x)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('refuses what no rows could agree in, and options that there are not', () => {
    const one = Frame.fromColumns({ id: [1, 2], x: [1, 2] })
    const other = Frame.fromColumns({ id: ['1', '2'] })
    expect(() => one.join(other, { on: 'id' })).toThrow("'id' holds int32 and 'id' string")
    expect(() => one.join(one, { on: 'id', how: 'lefft' as never })).toThrow(/Did you mean 'left'/)
    expect(() => one.join(one, { on: 'id', hwo: 'left' } as never)).toThrow(/no option 'hwo'. Did you mean 'how'/)
    expect(() => one.join(one, {} as never)).toThrow(/which columns must agree/)
    expect(() => one.join([] as never, { on: 'id' })).toThrow(/another frame/)
    expect(() => one.pivot({ index: 'id', column: 'x' } as never)).toThrow(/Did you mean 'columns'/)
  })

  it('says how many rows there would be before memory ends', () => {
    const many = Frame.fromColumns({ id: new Int32Array(60_000) })
    expect(() => many.join(many, { on: 'id' })).toThrow('would have 3600000000 rows')
    expect(many.join(many, { on: 'id', how: 'semi' }).numRows).toBe(60_000)
  })
})

describe('pivoting', () => {
  it('has a cell for each pair of row and name, and no other value', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('text', 'whole', 'truth', 'when'), (records, name) => {
        const index = name === 'whole' ? 'text' : 'whole'
        const wide = frameOf(records).pivot({ index, columns: name, values: 'x', aggregate: 'max' })
        const titles = [...new Set(records.map(record => keyOf(record, [name])))]
        const groups = [...new Set(records.map(record => keyOf(record, [index])))]
        expect(wide.shape).toEqual([groups.length, titles.length + 1])
        titles.forEach((title, column) => {
          groups.forEach((group, at) => {
            const values = records
              .filter(record => keyOf(record, [name]) === title && keyOf(record, [index]) === group)
              .flatMap(({ x }) => (x === null || Number.isNaN(x) ? [] : [x]))
            expect(wide.columns[column + 1]?.at(at)).toBe(values.length === 0 ? null : Math.max(...values))
          })
        })
      }),
    )
  })
})

describe('different values', () => {
  it('are counted by what they are: NaN, infinity and nothing in lists differ', () => {
    const lists = [[Number.NaN], [null], [Number.POSITIVE_INFINITY], ['NaN'], [Number.NaN]]
    const frame = Frame.fromColumns({ l: lists }, { dtypes: { l: 'object' } })
    expect(frame.unique('l')).toHaveLength(4)
    expect(frame.valueCounts('l').column('count').toArray()).toEqual([2, 1, 1, 1])
  })
})
