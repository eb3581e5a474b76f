import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortened } from '../../../src/plot/figure/shortened.js'
import { Figure, type Layout, plot, type Trace } from '../../../src/plot/index.js'
import { entryOf } from '../entries.js'
import { expectSamePixels } from '../pixels.js'

const even = (length: number, start: number, step: number) => Float64Array.from({ length }, (_, i) => start + i * step)
const line = (trace: Trace, layout: Layout = {}) => shortened({ data: [trace], layout }).data[0] as Trace

describe('a long line in JSON', () => {
  const y = even(101, 0, 0).map((_, i) => Math.sin(i / 7))

  it('has its even coordinates as start and distance', () => {
    expect(line({ x: even(101, -10, 0.2), y })).toMatchObject({ x0: -10, dx: 0.2 })
    expect(line({ x: y, y: even(101, 5, -0.1) })).toMatchObject({ y0: 5, dy: -0.1 })
    expect(line({ x: even(101, -10, 0.2), y })).not.toHaveProperty('x')
  })

  it('keeps one array where both are evenly spaced', () => {
    const short = line({ x: even(101, 0, 1), y: even(101, 0, 2) })
    expect(short).toMatchObject({ y0: 0, dy: 2 })
    expect(short.x).toHaveLength(101)
  })

  it.each<[string, Trace, Layout]>([
    ['marks', { x: even(101, 0, 1), y, mode: 'lines+markers' }, {}],
    ['bars', { x: even(101, 0, 1), y, type: 'bar' }, {}],
    ['stacked areas', { x: even(101, 0, 1), y, stackgroup: 'one' }, {}],
    ['a logarithmic axis', { x: even(101, 1, 1), y }, { xaxis: { type: 'log' } }],
    ['an axis of dates', { x: even(101, 1, 1), y }, { xaxis: { type: 'date' } }],
    ['an axis of words', { x: Array.from(y, (_, i) => `k${i}`), y }, {}],
    ['gaps', { x: [...even(100, 0, 1), Number.NaN], y }, {}],
    ['uneven steps', { x: even(101, 0, 1).map(value => value ** 2), y }, {}],
    ['few points', { x: even(20, 0, 1), y: y.subarray(0, 20) }, {}],
  ])('keeps its coordinates with %s', (_, trace, layout) => {
    expect(line(trace, layout).x).toHaveLength(trace.x?.length ?? 0)
  })

  it('is rounded to what its axis shows, and not by more', () => {
    const core = Float64Array.from([-1800, ...even(99, -10, 0.2).map(value => value + 0.00312345)])
    const x = core.map((_, i) => i ** 2)
    expect(line({ x, y: core }, { yaxis: { range: [-10, 10] } }).y?.[5]).toBe(-9.1969)
    expect(line({ x, y: core }).y?.[5]).toBe(-9.2)
  })

  it('keeps six digits of each number on a logarithmic axis', () => {
    const values = even(101, 0, 1).map(index => 1.23456789 * 10 ** -index)
    expect(line({ x: y, y: values }, { yaxis: { type: 'log' } }).y?.[40]).toBe(1.23457e-40)
  })

  it('reads the axis that it belongs to', () => {
    const trace = { x: even(101, 0, 1).map(value => value ** 2), y: y.map(value => value + 1 / 3), yaxis: 'y2' }
    expect(line(trace, { yaxis2: { type: 'log' } }).y?.[0]).toBe(0.333333)
  })

  it('never moves a point by more than a thirty-thousandth of what is shown', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 21, maxLength: 60 })
    fc.assert(
      fc.property(numbers, values => {
        const x = values.map((_, index) => index ** 2)
        const { y: short, y0, dy } = line({ x, y: values }) as { y?: number[]; y0?: number; dy?: number }
        const span = Math.max(...values) - Math.min(...values)
        const at = (index: number) => short?.[index] ?? Number(y0) + index * Number(dy)
        return values.every((value, index) => Math.abs(at(index) - value) <= span / 30_000)
      }),
    )
  })
})

describe('a figure made of its own JSON', () => {
  it.each([
    ['a density of states', () => plot.dos(entryOf('Fe_spin_dos'))],
    ['one with energy to the right', () => plot.dos(entryOf('C_diamond_dos'), { orientation: 'horizontal' })],
    ['bands', () => plot.bands(entryOf('Si_bands'))],
    ['bands and a density of states', () => plot.bandsDos(entryOf('MgO_bands'), { dos: entryOf('MgO_dos') })],
  ])('looks the same: %s', (_, make) => {
    const figure = make()
    // Plotly leaves out points of a line that hardly count, and which ones hangs by a hair.
    figure.data = figure.data.map(trace => ({ ...trace, line: { ...(trace['line'] as object), simplify: false } }))
    const { data, layout } = JSON.parse(JSON.stringify(figure))
    // Where a line turns sharply, the last point of its tip hangs by a hair too.
    expectSamePixels(new Figure({ data, layout, alt: '' }).toSvg(), figure.toSvg(), { except: 2 })
  })
})
