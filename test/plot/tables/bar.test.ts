import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'

const bars = (figure: ReturnType<typeof plot.bar>) => figure.data.map(({ x, y }) => [x, y])

describe('bars', () => {
  it('show what a server counted, in its order', () => {
    const counted = Frame.fromColumns({ program: ['VASP', 'exciting'], count: [3, 9] })
    const figure = plot.bar(counted)
    expect(bars(figure)).toEqual([
      [
        ['VASP', 'exciting'],
        [3, 9],
      ],
    ])
    expect(figure.layout.xaxis?.title?.text).toBe('Program')
    expect(figure.alt).toBe('Bars of Count by Program: 2 categories, largest exciting with 9')
  })

  it('count rows, most first, and share them on request', () => {
    const rows = ['a', 'b', 'b', 'b'].map(kind => ({ kind }))
    expect(bars(plot.bar(rows))).toEqual([
      [
        ['b', 'a'],
        [3, 1],
      ],
    ])
    expect(bars(plot.bar(rows, { normalized: true }))).toEqual([
      [
        ['b', 'a'],
        [0.75, 0.25],
      ],
    ])
  })

  it('show values with their unit, in the order of the rows or by size', () => {
    const rows = [
      { formula: 'GaAs', gap: quantity(1.4, 'eV') },
      { formula: 'BeO', gap: quantity(10.6, 'eV') },
    ]
    const figure = plot.bar(rows, { x: 'formula', y: 'gap' })
    expect(figure.data[0]?.x).toEqual(['GaAs', 'BeO'])
    expect(figure.layout.yaxis?.title?.text).toBe('Gap (eV)')
    expect(plot.bar(rows, { x: 'formula', y: 'gap', sort: 'value' }).data[0]?.x).toEqual(['BeO', 'GaAs'])
    expect(plot.bar(rows, { x: 'formula', y: 'gap', sort: 'name' }).data[0]?.x).toEqual(['BeO', 'GaAs'])
  })

  it('stand for several values as asked, and say so', () => {
    const rows = [1, 2, 9].map(y => ({ x: 'Si', y }))
    const of = (aggregate: 'mean' | 'sum' | 'median' | 'min' | 'max') => plot.bar(rows, { x: 'x', y: 'y', aggregate })
    expect((['mean', 'sum', 'median', 'min', 'max'] as const).map(how => of(how).data[0]?.y?.[0])).toEqual([
      4, 12, 2, 1, 9,
    ])
    expect(notesOf(of('mean').layout)).toEqual(['Bars are the means of several values.'])
  })

  it('stack what adds up, and set other values side by side', () => {
    const rows = [
      { x: 'a', y: 1, kind: 'p' },
      { x: 'a', y: 2, kind: 'q' },
    ]
    expect(plot.bar(rows, { x: 'x', color: 'kind' }).layout['barmode']).toBe('stack')
    expect(plot.bar(rows, { x: 'x', y: 'y', color: 'kind' }).layout['barmode']).toBe('group')
    expect(plot.bar(rows, { x: 'x', color: 'kind', log: true }).layout['barmode']).toBe('group')
    expect(plot.bar(rows, { x: 'x', y: 'y', color: 'kind' }).data.map(({ name }) => name)).toEqual(['p', 'q'])
  })

  it('lie down where labels are long or many, and say what is left out', () => {
    const long = plot.bar([
      { kind: 'a very long name of a program '.repeat(4) },
      { kind: 'another one that is rather long as well' },
      { kind: 'a third one, long too, so that there is no room' },
    ])
    expect(long.data[0]?.['orientation']).toBe('h')
    expect(String(long.data[0]?.y?.[0]).length).toBeLessThan(40)
    const many = plot.bar(Array.from({ length: 45 }, (_, index) => ({ kind: `k${index}` })))
    expect(many.data[0]?.y?.length).toBe(30)
    expect(notesOf(many.layout)).toEqual(['15 more are left out.'])
    expect(plot.bar([{ kind: 'a' }], { orientation: 'horizontal' }).data[0]?.['orientation']).toBe('h')
  })

  it('name what has no value', () => {
    const figure = plot.bar({ x: ['a', 'b', null], y: [1, Number.NaN, 3] }, { x: 'x', y: 'y' })
    expect(figure.data[0]?.x).toEqual(['a', 'b', 'missing'])
    expect(figure.data[0]?.y).toEqual([1, null, 3])
    expect(notesOf(figure.layout)).toEqual(['No value for: b.'])
    for (const source of [[], { x: [], y: [] }, { x: ['a'], y: [null] }]) {
      expect(notesOf(plot.bar(source, { x: 'x', y: 'y' }).layout)).toEqual(['There are no values to draw.'])
    }
  })

  it('keep words apart that look alike when cut, and words that are names in JavaScript', () => {
    const start = 'one and the same beginning of a name, then '
    const figure = plot.bar([`${start}a`, `${start}b`, '__proto__', 'constructor', ' '].map(kind => ({ kind })))
    expect(new Set(figure.data[0]?.y).size).toBe(5)
    expect(figure.toSvg()).toContain('__proto__')
    expect(figure.toSvg()).not.toContain('NaN')
  })

  it('refuse words as values, and impossible numbers of bars', () => {
    expect(() => plot.bar([{ x: 'a', y: 'b' }], { x: 'x', y: 'y' })).toThrow(QueryError)
    for (const max of [0, -1, 1.5, Number.NaN]) expect(() => plot.bar([{ x: 'a' }], { max })).toThrow(QueryError)
  })

  it('say in words what foreign markup is, and in figures what it shows', () => {
    const figure = plot.bar([{ kind: '<b>x</b> & co' }])
    expect(figure.alt).toContain('largest <b>x</b> & co with 1')
    expect(figure.data[0]?.['customdata']).toEqual(['&lt;b&gt;x&lt;/b&gt; &amp; co'])
    expect(figure.toSvg()).not.toContain('<b>x</b>')
  })

  it('name the column that was meant', () => {
    expect(() => plot.bar([{ formula: 'Si', gap: 1 }], { x: 'fromula' as 'formula' })).toThrow(
      "Did you mean 'formula'?",
    )
  })

  it('convert values to the unit asked for', () => {
    const figure = plot.bar([{ x: 'Si', gap: quantity(1.1, 'eV') }], { x: 'x', y: 'gap', yUnit: 'meV' })
    expect(figure.layout.yaxis?.title?.text).toBe('Gap (meV)')
    expect(Number(figure.data[0]?.y?.[0])).toBeCloseTo(1100, 9)
  })
})
