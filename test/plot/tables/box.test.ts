import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { boxStatistics } from '../../../src/plot/tables/box-statistics.js'
import { quantity } from '../../../src/units/index.js'

const byType = (figure: ReturnType<typeof plot.box>) => figure.data.map(({ type }) => type)

describe('the numbers of a box', () => {
  it('stand in order, the whiskers on values or at the box', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, list => {
        const sorted = Float64Array.from(list).sort()
        const { lower, q1, median, q3, upper } = boxStatistics(sorted)
        const order = [sorted[0] as number, lower, q1, median, q3, upper, sorted.at(-1) as number]
        order.slice(1).forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(order[index] as number)
        })
      }),
    )
  })

  it('are those of NumPy', () => {
    expect(boxStatistics(Float64Array.of(1, 2, 3, 4, 10))).toEqual({
      count: 5,
      q1: 2,
      median: 3,
      q3: 4,
      lower: 1,
      upper: 4,
    })
    expect(boxStatistics(Float64Array.of(1, 2, 3, 4))).toMatchObject({ q1: 1.75, median: 2.5, q3: 3.25 })
  })
})

describe('the numbers of a box on a logarithmic axis', () => {
  it('are measured along it', () => {
    const powers = Float64Array.of(1, 10, 100, 1000, 10_000)
    const { lower, q1, median, q3, upper } = boxStatistics(powers, true)
    expect([q1, median, q3].map(value => Math.log10(value))).toEqual([1, 2, 3])
    expect([lower, upper]).toEqual([1, 10_000])
  })
})

describe('boxes', () => {
  const rows = [1, 2, 3, 4, 10].map((gap, index) => ({
    program: 'VASP',
    gap: quantity(gap, 'eV'),
    entry_id: `id${index}`,
  }))

  it('show values beyond the whiskers as points that name their entry', () => {
    const figure = plot.box(rows, { x: 'program', y: 'gap' })
    expect(byType(figure)).toEqual(['box', 'scatter', 'scatter'])
    expect(figure.data[2]?.y).toEqual([10])
    expect(figure.data[2]?.text).toEqual(['VASP<br>Gap (eV): 10<br>Entry id: id4'])
    expect(figure.data[1]?.text?.[0]).toContain('Quartiles: 2 and 4 eV')
    expect(figure.layout.yaxis?.title?.text).toBe('Gap (eV)')
    expect(plot.box(rows, { y: 'gap', points: 'none' }).data.length).toBe(2)
    expect(plot.box(rows, { y: 'gap', points: 'all' }).data[2]?.y?.length).toBe(5)
  })

  it('give way to the values where these are fewer than five', () => {
    const figure = plot.box(rows.slice(1), { x: 'program', y: 'gap' })
    expect(byType(figure)).toEqual(['scatter'])
    expect(notesOf(figure.layout)).toEqual(['Groups of fewer than five values are shown value by value.'])
  })

  it('stand in the order asked for', () => {
    const three = [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ].map(([x, y]) => ({ x, y }))
    const ticks = (sort: 'rows' | 'median' | 'name') => plot.box(three, { x: 'x', sort }).layout.xaxis?.['ticktext']
    expect(ticks('rows')).toEqual(['c', 'a', 'b'])
    expect(ticks('median')).toEqual(['a', 'b', 'c'])
    expect(ticks('name')).toEqual(['a', 'b', 'c'])
  })

  it('say what is missing', () => {
    const figure = plot.box({ x: ['a', 'b'], y: [1, null] }, { x: 'x' })
    expect(notesOf(figure.layout)[0]).toBe('No value for: b.')
    for (const source of [[], { y: [] }, { y: [null, Number.NaN] }]) {
      expect(notesOf(plot.box(source).layout)).toEqual(['There are no values to draw.'])
      expect(plot.box(source).toSvg()).not.toContain('NaN')
    }
    expect(notesOf(plot.box({ y: [0, 1, 2] }, { log: true }).layout)[1]).toContain('1 values of zero')
  })

  it('are drawn of constant values, and refuse words', () => {
    expect(plot.box({ y: [2, 2, 2, 2, 2, 2] }).data[0]?.['q1']).toEqual([2])
    expect(() => plot.box({ y: ['a', 'b'] })).toThrow(QueryError)
    expect(() => plot.box({ y: [1, 2] }, { max: 0 })).toThrow(QueryError)
  })
})
