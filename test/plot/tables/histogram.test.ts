import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'

const heights = (figure: ReturnType<typeof plot.histogram>) => figure.data.map(trace => Array.from(trace.y as number[]))
const total = (figure: ReturnType<typeof plot.histogram>) =>
  heights(figure)
    .flat()
    .reduce((sum, count) => sum + count, 0)

describe('a histogram', () => {
  it('counts every finite value once, whatever the intervals', () => {
    const values = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(null)), { maxLength: 80 })
    fc.assert(
      fc.property(values, fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }), (x, bins) => {
        const figure = plot.histogram({ x }, bins === undefined ? {} : { bins })
        expect(total(figure)).toBe(x.filter(Number.isFinite).length)
      }),
    )
  })

  it('counts values in given intervals, and says how many lie outside', () => {
    const figure = plot.histogram({ x: [0, 0.5, 1, 1.5, 2, 9] }, { bins: [0, 1, 2] })
    expect(heights(figure)).toEqual([[2, 3]])
    expect(notesOf(figure.layout)).toEqual(['1 values lie outside of the intervals.'])
    expect(figure.data[0]?.['customdata']).toEqual(['0 to 1', '1 to 2'])
  })

  it('has an area of one when normalized', () => {
    const x = quantity([1, 2, 2, 3, 7], 'eV')
    const figure = plot.histogram({ x }, { normalized: true, bins: [0, 2, 8] })
    expect(figure.layout.yaxis?.title?.text).toBe('Density (1/eV)')
    expect(heights(figure)).toEqual([[1 / 5 / 2, 4 / 5 / 6]])
  })

  it('shows each group of overlaid ones with an area of its own', () => {
    const rows = [1, 1.5, 2.5, 1.2].map((x, index) => ({ x, kind: index < 3 ? 'a' : 'b' }))
    const stacked = plot.histogram(rows, { color: 'kind', bins: [1, 2, 3], normalized: true })
    const overlaid = plot.histogram(rows, {
      color: 'kind',
      bins: [1, 2, 3],
      normalized: true,
      arrangement: 'overlaid',
    })
    expect(heights(stacked)).toEqual([
      [0.5, 0.25],
      [0.25, 0],
    ])
    expect(heights(overlaid)).toEqual([
      [0, 2 / 3, 2 / 3, 1 / 3, 1 / 3, 0],
      [0, 1, 1, 0, 0, 0],
    ])
    expect(overlaid.data.map(({ mode }) => mode)).toEqual(['lines', 'lines'])
    expect(overlaid.data[0]?.x).toEqual([1, 1, 2, 2, 3, 3])
  })

  it('shows units of the unit system, or the one named', () => {
    const x = quantity([1.602176634e-19, 3.2e-19], 'joule')
    expect(plot.histogram({ x }, { xTitle: 'Gap' }).layout.xaxis?.title?.text).toBe('Gap (eV)')
    expect(plot.histogram({ x }, { xUnit: 'hartree' }).layout.xaxis?.title?.text).toBe('X (Ha)')
  })

  it('leaves out what has no logarithm', () => {
    const figure = plot.histogram({ x: [-1, 0, 1, 10, 100] }, { xLog: true })
    expect(total(figure)).toBe(3)
    expect(notesOf(figure.layout)[0]).toContain('2 values of zero and below')
  })

  it('says what is missing', () => {
    expect(notesOf(plot.histogram({ x: [1, null, Number.NaN] }).layout)).toEqual(['2 of 3 values are missing.'])
    for (const x of [[], [null, null], [Number.NaN, Number.POSITIVE_INFINITY]]) {
      const figure = plot.histogram({ x })
      expect(notesOf(figure.layout)).toEqual(['There are no values to count.'])
      expect(figure.toSvg()).toContain('no values')
    }
    expect(notesOf(plot.histogram([]).layout)).toEqual(['There are no values to count.'])
  })

  it('counts one value and constant ones', () => {
    expect(heights(plot.histogram({ x: [5.43] }))).toEqual([[1]])
    expect(heights(plot.histogram({ x: [3, 3, 3] }))).toEqual([[3]])
    expect(plot.histogram({ x: [3n, 3n, 4n] }).data[0]?.['customdata']).toEqual(['3', '4'])
  })

  it('puts dates on an axis of dates', () => {
    const x = [new Date('2026-01-03'), new Date('2026-01-20'), new Date('2026-05-01'), new Date('nonsense')]
    const figure = plot.histogram({ x }, { bins: 6 })
    expect(figure.layout.xaxis?.type).toBe('date')
    expect(heights(figure)).toEqual([[2, 0, 0, 0, 1]])
    expect(figure.data[0]).toHaveProperty('customdata.0', '2026-01-01 to 2026-02-01')
  })

  it('counts words as bars, most first', () => {
    const figure = plot.histogram([{ x: 'b' }, { x: 'a' }, { x: 'a' }])
    expect(figure.data[0]?.x).toEqual(['a', 'b'])
    expect(figure.data[0]?.y).toEqual([2, 1])
  })

  it('draws what a server counted as it is, empty intervals too', () => {
    const counted = Frame.fromColumns(
      { from: [0, 1, 2], to: [1, 2, 3], count: [4, 0, 2] },
      { units: { from: 'eV', to: 'eV' } },
    )
    const figure = plot.histogram(counted, { xTitle: 'Band gap' })
    expect(heights(figure)).toEqual([[4, 0, 2]])
    expect(figure.layout.xaxis?.title?.text).toBe('Band gap (eV)')
    expect(figure.layout.yaxis?.title?.text).toBe('Entries')
    expect(() => plot.histogram(counted, { bins: 5 })).toThrow(QueryError)
  })

  it('refuses impossible intervals', () => {
    for (const bins of [0, -1, 1.5, 1e9, Number.NaN, [1], [2, 1], [0, 0], [0, Number.NaN]]) {
      expect(() => plot.histogram({ x: [1, 2] }, { bins })).toThrow(QueryError)
    }
    expect(() => plot.histogram({ x: [1, 2] }, { bins: [0, 1], xLog: true })).toThrow('above zero')
    expect(() => plot.histogram({ x: [1, 2], kind: ['a'] }, { color: 'kind' })).toThrow(
      'x has 2 values and color has 1',
    )
  })

  it('keeps the most frequent of very many groups, and the others as one', () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ x: index, kind: `kind ${Math.floor(Math.sqrt(index))}` }))
    const figure = plot.histogram(rows, { color: 'kind' })
    expect(figure.data.length).toBe(8)
    expect(figure.data.at(-1)?.name).toBe('4 others')
    expect(total(figure)).toBe(120)
  })

  it('draws the greatest number, which programs write for missing ones', () => {
    const figure = plot.histogram({ x: [0, Number.MAX_VALUE, 2, 3.5] })
    expect(total(figure)).toBe(4)
    expect(figure.toSvg()).not.toContain('NaN')
  })

  it('names the column that was meant', () => {
    expect(() => plot.histogram([{ gap: 1 }], { x: 'gpa' as 'gap' })).toThrow(QueryError)
    expect(() => plot.histogram([{ band_gap: 1 }], { x: 'bandgap' as 'band_gap' })).toThrow("Did you mean 'band_gap'?")
  })

  it('draws dates that a server counted', () => {
    const [from, to] = [
      ['2026-01-01', '2026-02-01'],
      ['2026-02-01', '2026-03-01'],
    ].map(days => days.map(day => new Date(day))) as [Date[], Date[]]
    const figure = plot.histogram(Frame.fromColumns({ from, to, count: [4, 1] }))
    expect(figure.layout.xaxis?.type).toBe('date')
    expect(heights(figure)).toEqual([[4, 1]])
    expect(figure.data[0]?.['customdata']).toEqual(['2026-01-01 to 2026-02-01', '2026-02-01 to 2026-03-01'])
  })
})
