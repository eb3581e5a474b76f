import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'

const rows = [
  { x: 'a', y: 'p', value: 1 },
  { x: 'a', y: 'p', value: 3 },
  { x: 'a', y: 'p', value: 11 },
  { x: 'b', y: 'q', value: 4 },
]

type Map = ReturnType<typeof plot.heatmap>

const cellsOf = (figure: Map) => (figure.data[0]?.z ?? []) as (number | null)[][]
const barOf = (figure: Map) => (figure.data[0]?.['colorbar'] ?? {}) as { title?: { text: string }; ticktext?: string[] }

describe('a map of values', () => {
  it('counts rows, cells without any blank', () => {
    const figure = plot.heatmap(rows)
    expect(figure.data[0]?.z).toEqual([
      [3, null],
      [null, 1],
    ])
    expect(figure.data[0]?.['text']).toEqual([
      ['3', ''],
      ['', '1'],
    ])
  })

  it('shows several values as one', () => {
    const of = (aggregate: 'mean' | 'median' | 'min' | 'max' | 'sum' | 'count') =>
      cellsOf(plot.heatmap(rows, { color: 'value', aggregate }))[0]?.[0]
    expect((['mean', 'median', 'min', 'max', 'sum', 'count'] as const).map(of)).toEqual([5, 3, 1, 11, 15, 3])
    const title = (figure: Map) => barOf(figure).title?.text
    expect(title(plot.heatmap(rows, { color: 'value', aggregate: 'median' }))).toBe('Median of value')
    expect(title(plot.heatmap(rows, { color: 'value', colorTitle: 'Gap' }))).toBe('Gap')
  })

  it('parts many numbers into intervals, every row in a cell', () => {
    const pair = fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 100 }), pairs => {
        const figure = plot.heatmap({ x: pairs.map(([x]) => x), y: pairs.map(([, y]) => y) })
        const cells = cellsOf(figure).flat()
        expect(cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)).toBe(pairs.length)
      }),
      { numRuns: 40 },
    )
  })

  it('takes a matrix with units', () => {
    const z = [quantity([1, 2], 'eV'), quantity([3, Number.NaN], 'eV')]
    const figure = plot.heatmap({ x: ['a', 'b'], y: ['p', 'q'], z }, { colorUnit: 'meV', colorTitle: 'Energy' })
    expect(figure.data[0]?.z).toEqual([
      [1000, 2000],
      [3000, null],
    ])
    expect(barOf(figure).title?.text).toBe('Energy (meV)')
  })

  it('refuses a matrix that its labels do not fit', () => {
    expect(() => plot.heatmap({ x: ['a'], y: ['p'], z: [[1, 2]] })).toThrow('1 rows of 2 values')
    expect(() => plot.heatmap({ x: ['a', 'a'], y: ['p'], z: [[1, 2]] })).toThrow('same label')
  })

  it('colors by the logarithm, what has none blank', () => {
    const figure = plot.heatmap({ x: ['a', 'b', 'c'], y: ['p'], z: [[0, 10, 1000]] }, { log: true })
    expect(figure.data[0]?.z).toEqual([[null, 1, 3]])
    expect(notesOf(figure.layout)).toEqual(['1 cells of zero and below have no logarithm.'])
    expect(barOf(figure).ticktext).toEqual(['10', '100', '1000'])
  })

  it('says what is missing', () => {
    expect(notesOf(plot.heatmap([]).layout)[0]).toBe('There are no rows to draw.')
    expect(notesOf(plot.heatmap({ x: ['a'], y: ['b'], v: [null] }, { color: 'v' }).layout)).toEqual([
      'No cell has a value.',
    ])
    expect(notesOf(plot.heatmap({ x: ['a', null], y: ['b', 'c'] }).layout)).toEqual([
      '1 rows without both coordinates are left out.',
    ])
    expect(plot.heatmap({ x: [null], y: [null] }).toSvg()).not.toContain('NaN')
  })

  it('refuses words as values, means of nothing, and impossible intervals', () => {
    expect(() => plot.heatmap(rows, { color: 'x' })).toThrow(QueryError)
    expect(() => plot.heatmap(rows, { aggregate: 'mean' })).toThrow("aggregate: 'mean' needs values")
    expect(() => plot.heatmap(rows, { bins: 0 })).toThrow(QueryError)
  })

  it('draws one cell and dates', () => {
    expect(plot.heatmap([{ x: 1, y: 2 }]).data[0]).toMatchObject({ z: [[1]], zmin: 0, zmax: 2 })
    const dates = Array.from({ length: 50 }, (_, day) => ({ x: new Date(Date.UTC(2026, 0, 1 + day)), y: 'all' }))
    expect(plot.heatmap(dates).layout.xaxis?.type).toBe('date')
  })

  it('shows rows of a matrix in one unit, whichever they come in', () => {
    const z = [quantity([1], 'eV'), quantity([1000], 'meV')]
    const figure = plot.heatmap({ x: ['a'], y: ['p', 'q'], z })
    expect(figure.data[0]?.z).toEqual([[1], [1]])
    expect(barOf(figure).title?.text).toBe('eV')
  })

  it('takes columns of which one is called z', () => {
    const source = { x: ['a', 'b'], y: ['p', 'q'], z: [quantity(1, 'eV'), quantity(2, 'eV')] }
    expect(cellsOf(plot.heatmap(source, { color: 'z' }))).toEqual([
      [1, null],
      [null, 2],
    ])
  })

  it('refuses more cells than a screen has places for', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index}`)
    expect(() => plot.heatmap({ x: words, y: words })).toThrow('100000 columns and 100000 rows')
  })

  it('names the column that was meant', () => {
    expect(() => plot.heatmap(rows, { color: 'values' as 'value' })).toThrow("Did you mean 'value'?")
  })

  it('keeps a mean of great numbers, and leaves out great whole ones that are none', () => {
    const great = { x: ['a', 'a'], y: ['p', 'p'], v: [1.7e308, 1.7e308] }
    expect(cellsOf(plot.heatmap(great, { color: 'v' }))).toEqual([[1.7e308]])
    expect(cellsOf(plot.heatmap({ ...great, v: [10n ** 400n, 2n] }, { color: 'v' }))).toEqual([[2]])
  })
})
