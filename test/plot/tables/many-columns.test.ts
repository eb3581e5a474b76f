import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'

const rows = [
  { volume: quantity(10, 'angstrom ** 3'), gap: 1, atoms: 2, constant: 1, program: 'VASP' },
  { volume: quantity(20, 'angstrom ** 3'), gap: null, atoms: 4, constant: 1, program: 'GPAW' },
  { volume: quantity(30, 'angstrom ** 3'), gap: 3, atoms: 8, constant: 1, program: 'VASP' },
]

describe('pairs', () => {
  it('draw each pair once and each column alone, by group', () => {
    const figure = plot.pairs(rows, { columns: ['volume', 'gap', 'atoms'], color: 'program' })
    expect(figure.data.filter(({ type }) => type === 'bar').length).toBe(6)
    expect(figure.data.filter(({ type }) => type === 'scatter').length).toBe(6)
    expect((figure.layout['xaxis'] as { title: { text: string } }).title.text).toBe('Volume (Å³)')
    expect(figure.data.filter(({ showlegend }) => showlegend).map(({ name }) => name)).toEqual(['VASP', 'GPAW'])
  })

  it('take all columns of numbers that differ', () => {
    expect(plot.pairs(Frame.fromRows(rows)).data.filter(({ type }) => type === 'bar').length).toBe(3)
    expect(plot.pairs(rows).data.filter(({ type }) => type === 'bar').length).toBe(3)
  })

  it('draw an even selection of very many rows', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, index) => index)
    const figure = plot.pairs({ x, y: x.map(Math.sin), z: x.map(Math.cos) })
    const marks = figure.data.filter(({ type }) => type === 'scattergl').map(trace => trace.x?.length ?? 0)
    expect(marks.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(15_000)
    expect(notesOf(figure.layout)).toEqual(['One of every 20 rows is drawn.'])
  })

  it('refuse one column, too many, and words', () => {
    expect(() => plot.pairs(rows, { columns: ['gap'] })).toThrow('2 to 6 columns; it was given 1')
    const seven = Object.fromEntries([...'abcdefg'].map((name, index) => [name, [index, 2 * index + 1]]))
    expect(() => plot.pairs(seven)).toThrow(QueryError)
    expect(() => plot.pairs(rows, { columns: ['gap', 'program'] })).toThrow("'Program' holds words")
    expect(() => plot.pairs(rows, { columns: ['gap', 'volum' as 'volume'] })).toThrow("Did you mean 'volume'")
  })

  it('say that there is nothing to draw', () => {
    expect(notesOf(plot.pairs([]).layout)).toEqual(['There are no values to draw.'])
    expect(plot.pairs({ a: [null], b: [Number.NaN] }, { columns: ['a', 'b'] }).toSvg()).toContain('no values')
    expect(plot.pairs({ a: [1, 1], b: [2, 2] }, { columns: ['a', 'b'] }).toSvg()).not.toContain('NaN')
  })
})

describe('parallel coordinates', () => {
  it('draw a line for each row, with gaps where values are missing', () => {
    const figure = plot.parallel(rows, { columns: ['program', 'volume', 'gap'] })
    expect(figure.data[0]?.x).toEqual([0, 1, 2, null, 0, 1, 2, null, 0, 1, 2, null])
    expect(figure.data[0]?.y).toEqual([1, 0, 0, null, 0, 0.5, null, null, 1, 1, 1, null])
    expect(figure.layout.annotations?.map(({ text }) => text)).toContain('Volume (Å³)')
  })

  it('shade by numbers, and part by words', () => {
    const shaded = plot.parallel(rows, { columns: ['volume', 'atoms'], color: 'gap' })
    expect(shaded.data.length).toBe(4)
    expect(shaded.data.at(-1)?.['marker']).toMatchObject({ color: [1, 3], showscale: true })
    expect(
      plot.parallel(rows, { columns: ['volume', 'atoms'], color: 'program' }).data.map(({ name }) => name),
    ).toEqual(['VASP', 'GPAW'])
  })

  it('draw constant columns and dates, and say when rows are left out', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ at: new Date(index * 1e9), same: 1, gap: index % 7 }))
    const figure = plot.parallel(many, { columns: ['at', 'same', 'gap'] })
    expect(notesOf(figure.layout)).toEqual(['One of every 13 rows is drawn.'])
    expect(figure.data[0]?.y?.[1]).toBe(0.5)
    expect(notesOf(plot.parallel([]).layout)).toEqual(['There are no values to draw.'])
    expect(plot.parallel({ a: [null], b: [null] }, { columns: ['a', 'b'], color: 'a' }).toSvg()).toContain('no values')
  })
})
