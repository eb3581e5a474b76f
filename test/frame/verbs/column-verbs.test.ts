import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { quantity } from '../../../src/units/index.js'

const oxides = () =>
  Frame.fromRows(
    [
      { formula: 'MgO', gap: 7.8, atoms: 2, when: new Date(2) },
      { formula: 'ZnO', gap: null, atoms: 4, when: new Date(5) },
      { formula: 'CaO', gap: Number.NaN, atoms: 3, when: null },
      { formula: null, gap: 3.4, atoms: null, when: new Date(1) },
    ],
    { units: { gap: 'eV' } },
  )

describe('the shape of a frame', () => {
  it('is its rows and columns', () => {
    expect(oxides().shape).toEqual([4, 4])
    expect(Frame.fromRows([]).shape).toEqual([0, 0])
  })
})

describe('statistics of a column', () => {
  it('leave missing values and NaN out', () => {
    const gap = oxides().column('gap')
    expect([gap.min(), gap.max(), gap.mean(), gap.median(), gap.sum()]).toEqual([3.4, 7.8, 5.6, 5.6, 11.2])
    expect(gap.std()).toBeCloseTo(4.4 / Math.SQRT2, 12)
    expect(gap.variance()).toBeCloseTo(4.4 ** 2 / 2, 12)
    expect(gap.quantile(0.25)).toBeCloseTo(4.5, 12)
    expect(gap.minus(gap.min()).toArray()).toEqual([4.4, null, Number.NaN, 0])
    expect(gap.to('meV').max()).toBe(7800)
  })

  it('compare dates and texts, too', () => {
    expect(oxides().column('when').max()).toEqual(new Date(5))
    expect(oxides().column('when').min()).toEqual(new Date(1))
    expect([oxides().column('formula').min(), oxides().column('formula').max()]).toEqual(['CaO', 'ZnO'])
  })

  it('of nothing are NaN, of no dates null', () => {
    const none = oxides().head(0)
    for (const name of ['min', 'max', 'mean', 'median', 'sum', 'std', 'variance'] as const)
      expect(none.column('gap')[name]()).toBeNaN()
    expect(none.column('when').max()).toBeNull()
    expect(oxides().head(1).column('gap').std()).toBeNaN()
  })

  it('refuse what has none', () => {
    expect(() => oxides().column('formula').mean()).toThrow(/needs numbers, and the column 'formula' holds string/)
    expect(() => oxides().column('gap').quantile(95)).toThrow(/is 95; it must be a number from 0 to 1/)
    expect(() =>
      Frame.fromRows([{ l: [1] }])
        .column('l')
        .max(),
    ).toThrow(/no order/)
  })

  it('agree with describe and with groups', () => {
    const numbers = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6 })), { minLength: 1 })
    fc.assert(
      fc.property(numbers, values => {
        const frame = Frame.fromColumns({ x: values, k: values.map(() => 1) }, { dtypes: { x: 'float64' } })
        const column = frame.column('x')
        const grouped = frame.groupBy('k', {
          mean: { mean: 'x' },
          std: { std: 'x' },
          min: { min: 'x' },
          max: { max: 'x' },
          median: { median: 'x' },
          sum: { sum: 'x' },
        })
        const described = frame.describe().row(0) ?? {}
        const own = {
          mean: column.mean(),
          std: column.std(),
          min: column.min(),
          max: column.max(),
          median: column.median(),
        }
        for (const [name, value] of Object.entries(own)) {
          const expected = Number.isNaN(value) ? null : value
          expect(grouped.column(name).at(0)).toBe(expected)
          expect(described[name]).toEqual(expected === null ? null : expect.closeTo(value as number, 6))
        }
        expect(grouped.column('sum').at(0) ?? Number.NaN).toBe(column.sum())
      }),
    )
  })
})

describe('fillNulls', () => {
  it('fills missing values, in the unit of the column, and leaves NaN', () => {
    const filled = oxides().fillNulls({ gap: quantity(500, 'meV'), formula: 'unknown', when: new Date(9), atoms: 0.5 })
    expect(filled.column('gap').toArray()).toEqual([7.8, 0.5, Number.NaN, 3.4])
    expect(filled.column('gap').unit?.name).toBe('electron_volt')
    expect(filled.column('formula').at(3)).toBe('unknown')
    expect(filled.column('when').at(2)).toEqual(new Date(9))
    expect(filled.column('atoms').schema).toEqual({ name: 'atoms', dtype: 'float64' })
    expect(oxides().fillNulls({ gap: 0 }).column('gap').nullCount).toBe(0)
    expect(
      Frame.fromColumns({ x: [null, null] })
        .fillNulls({ x: 'a' })
        .column('x')
        .toArray(),
    ).toEqual(['a', 'a'])
  })

  it('refuses what does not fit', () => {
    expect(() => oxides().fillNulls({ gpa: 0 })).toThrow(/Did you mean 'gap'/)
    expect(() => oxides().fillNulls({ gap: 'none' })).toThrow(
      "The column 'gap' holds float64; its missing values cannot be a string.",
    )
    expect(() => oxides().fillNulls({ formula: 0 })).toThrow(/cannot be a number/)
    expect(() => oxides().fillNulls({ gap: quantity(1, 'm') })).toThrow(/meter/)
    expect(() => oxides().fillNulls({ gap: null })).toThrow(/missing itself/)
    expect(() => oxides().fillNulls(0 as never)).toThrow(/values by column/)
    const none = Frame.fromColumns({ gap: [null] }, { units: { gap: 'eV' } })
    expect(() => none.fillNulls({ gap: 'none' })).toThrow(/cannot be a string/)
  })
})

describe('corr', () => {
  const frame = Frame.fromColumns({
    x: [1, 2, 3, 4, null],
    y: [2, 4, 6, 8, 1],
    z: [4, 3, Number.POSITIVE_INFINITY, 1, 0],
    same: [1, 1, 1, 1, 1],
    formula: ['a', 'b', 'c', 'd', 'e'],
  })

  it('has a row and a column for each column of numbers', () => {
    const found = frame.corr()
    expect(found.columnNames).toEqual(['column', 'x', 'y', 'z', 'same'])
    expect(found.column('column').toArray()).toEqual(['x', 'y', 'z', 'same'])
    expect(found.column('x').toArray()).toEqual([
      expect.closeTo(1, 14),
      expect.closeTo(1, 14),
      expect.closeTo(-1, 14),
      Number.NaN,
    ])
    expect(found.column('z').at(0)).toBe(found.column('x').at(2))
    expect(frame.corr('x', 'y').shape).toEqual([2, 3])
  })

  it('refuses columns that hold no numbers, or are not there', () => {
    expect(() => frame.corr('x', 'formula')).toThrow(/needs numbers/)
    expect(() => frame.corr(['x', 'zz'])).toThrow(/no column 'zz'/)
  })
})
