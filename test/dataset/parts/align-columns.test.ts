import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignColumns, schemaOf } from '../../../src/dataset/parts/index.js'
import { DataError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`)
const frameOf = (a: unknown[], unit?: string) =>
  Frame.fromColumns({ a, entry_id: ids(a.length) }, unit === undefined ? {} : { units: { a: unit } })
const align = (first: Frame, later: Frame) => alignColumns(later, schemaOf(first, 'v1'), 3)
const aligned = (first: Frame, later: Frame) => align(first, later).columns[0]

describe('the columns of a later part', () => {
  it('are in the units of the first', () => {
    const column = aligned(frameOf([1, 2], 'eV'), frameOf([1], 'joule'))
    expect(column?.unit?.name).toBe('electron_volt')
    expect(column?.at(0)).toBeCloseTo(6.241509e18, -13)
    expect(aligned(frameOf([[1, 2]], 'angstrom'), frameOf([[1e-10]], 'meter'))?.toArray()).toEqual([
      [expect.closeTo(1, 12)],
    ])
  })

  it('have the types of the first: whole numbers become others, and missing columns are missing', () => {
    const column = aligned(frameOf([1.5, 2]), frameOf([1, null, -3]))
    expect([column?.dtype, column?.toArray()]).toEqual(['float64', [1, null, -3]])
    const lists = aligned(frameOf([[1.5]]), frameOf([[1], null, []]))
    expect([lists?.dtype, lists?.toArray()]).toEqual(['list<float64>', [[1], null, []]])
    for (const first of [
      frameOf([1.5], 'eV'),
      frameOf(['a']),
      frameOf([true]),
      frameOf([[1]]),
      frameOf([new Date(0)]),
    ]) {
      for (const later of [Frame.fromColumns({ entry_id: ids(2) }), frameOf([null, null])]) {
        const missing = aligned(first, later)
        expect(missing?.dtype).toBe(schemaOf(first, 'v1')[0]?.dtype)
        expect(missing?.unit?.name).toBe(first.column('a').unit?.name)
        expect(missing?.toArray()).toEqual([null, null])
      }
    }
  })

  it('are whole only where the schema says so, and where they count', () => {
    const types = (path?: string) =>
      [frameOf([1, 2]), frameOf([[1]])].map(frame => {
        const columns = frame.columns.map(column => (path === undefined ? column : column.with({ path })))
        return schemaOf(new Frame(columns, frame.numRows), 'v1')[0]?.dtype
      })
    expect(types()).toEqual(['int32', 'list<int32>'])
    expect(types('results.material.n_elements')).toEqual(['int32', 'list<int32>'])
    expect(types('results.properties.electronic.band_gap.value')).toEqual(['float64', 'list<float64>'])
    expect(types('data.of_a_schema.of_its_own')).toEqual(['float64', 'list<float64>'])
    expect(schemaOf(frameOf([1], 'eV'), 'v1')[0]?.dtype).toBe('float64')
  })

  it.each([
    ['other numbers', [1, 2], [3, 4.5], /'a' is float64 in part 3, at the entry e1 \(4\.5\), and int32 in the first/],
    ['texts', [1.5], [null, 'x'], /'a' is string in part 3, at the entry e1/],
    ['lists', [1.5], [[1]], /list/],
    ['single values', [['a']], ['a'], /in part 3, at the entry e0/],
    ['lists of others', [['a']], [[1]], /in part 3, at the entry e0/],
    ['dates', ['a'], [new Date(0)], /date in part 3/],
  ])('that have %s are refused with part, entry and column', (_, first, later, message) => {
    const work = () => align(frameOf(first), frameOf(later))
    expect(work).toThrow(DataError)
    expect(work).toThrow(message)
  })

  it('with another dimension, or without a unit, are refused', () => {
    expect(() => align(frameOf([1], 'eV'), frameOf([1], 'meter'))).toThrow(
      /in meter in part 3.*in electron_volt in the first/,
    )
    expect(() => align(frameOf([1], 'eV'), frameOf([1]))).toThrow(/in part 3/)
    expect(() => align(frameOf([1]), frameOf([1], 'eV'))).toThrow(/in part 3/)
  })

  it('that the first does not have are named', () => {
    const later = Frame.fromColumns({ a: [1], b: [2], c: [null], entry_id: ids(1) })
    expect(align(frameOf([1]), later).leftOut).toEqual(['b'])
  })

  it('keep every value, or are refused, whatever they are', () => {
    const values = fc.array(
      fc.oneof(fc.constant(null), fc.integer(), fc.double(), fc.string(), fc.boolean(), fc.array(fc.double())),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [first, later] = [frameOf(one), frameOf(other)]
        try {
          const column = aligned(first, later)
          expect(column?.dtype).toBe(schemaOf(first, 'v1')[0]?.dtype)
          expect(column?.toArray()).toEqual(later.column('a').toArray())
        } catch (error) {
          if (!(error instanceof DataError)) throw error
          expect(later.column('a').nullCount).toBeLessThan(other.length)
        }
      }),
    )
  })
})
