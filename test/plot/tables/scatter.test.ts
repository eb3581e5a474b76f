import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { Frame, type Row } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'

describe('a scatter plot', () => {
  const rows = ['MgO', 'LiF', 'NaCl'].map((x, index) => ({
    x,
    y: index,
    kind: index === 1 ? 'a' : 'b',
    entry_id: `id${index}`,
  }))

  it('keeps words in the order of the rows, whatever their colors', () => {
    expect(plot.scatter(rows, { color: 'kind' }).layout.xaxis).toMatchObject({
      type: 'category',
      categoryarray: ['MgO', 'LiF', 'NaCl'],
    })
  })

  it('names the entry of each point', () => {
    expect(plot.scatter(Frame.fromRows(rows)).data[0]?.text).toEqual([
      'Entry id: id0',
      'Entry id: id1',
      'Entry id: id2',
    ])
    expect(plot.scatter(rows, { hover: [] }).data[0]?.text).toBeUndefined()
  })

  it('takes numbers that look like words, and dates', () => {
    expect(plot.scatter({ x: ['1', '2'], y: [1n, 2n] }).layout.xaxis?.type).toBe('category')
    const dates = plot.scatter({ x: [new Date('2026-01-01'), new Date(Number.NaN)], y: [1, 2] })
    expect(dates.layout.xaxis?.type).toBe('date')
    expect(dates.data[0]?.x).toEqual(['2026-01-01T00:00:00.000Z', null])
  })

  it('links points to addresses of the web, and to no others', () => {
    const links = ['https://example.org/a?b=1&c="><img>', 'javascript:alert(1)', null, ' data:text/html,x']
    const figure = plot.scatter({ x: [1, 2, 3, 4], y: [1, 2, 3, 4], link: links }, { link: 'link', yLog: true })
    const texts = figure.layout.annotations?.map(({ text }) => text)
    expect(texts).toEqual(['<a href="https://example.org/a?b=1&amp;c=%22%3E%3Cimg%3E" target="_blank">●</a>'])
    expect(figure.layout.annotations?.[0]).toMatchObject({ x: 1, y: 0, hovertext: 'X: 1<br>Y: 1' })
  })

  it('links no more than a hundred points', () => {
    const many = Array.from({ length: 101 }, (_, x) => ({ x, y: x, link: 'https://example.org/' }))
    expect(notesOf(plot.scatter(many, { link: 'link' }).layout)[0]).toContain('up to 100 points')
    expect(
      plot.scatter(many.slice(1), { link: row => `https://example.org/${row.x}` }).layout.annotations?.length,
    ).toBe(100)
  })

  it('says which points logarithmic axes have no place for', () => {
    const source = { x: [-1, 0, 1, 10, null], y: [1, 2, 0, 4, 5] }
    const figure = plot.scatter(source, { xLog: true, yLog: true })
    expect(notesOf(figure.layout)).toEqual(['3 points of zero and below have no place on a logarithmic axis.'])
    expect(figure.alt).toBe('Y against X, 1 points')
    const none = plot.scatter({ x: [0], y: [1] }, { xLog: true })
    expect(notesOf(none.layout)[0]).toContain('1 points of zero and below')
    expect(none.toSvg()).not.toContain('NaN')
  })

  it('says that there are no points', () => {
    for (const source of [[], { x: [], y: [] }, { x: [null, 1], y: [2, Number.NaN] }, { x: [10n ** 400n], y: [1] }]) {
      expect(notesOf(plot.scatter(source).layout)).toEqual(['No points: every pair of values misses one.'])
    }
  })

  it('names the column that was meant', () => {
    expect(() => plot.scatter([{ volume: 1, y: 1 }], { x: 'volmue' as 'volume' })).toThrow(QueryError)
    expect(() => plot.scatter([{ volume: 1, y: 1 }], { x: 'volmue' as 'volume' })).toThrow("Did you mean 'volume'?")
    expect(() => plot.scatter({ x: [1, 2], y: [1] })).toThrow('x has 2 values and y has 1')
  })

  it('names the column that a function of the row meant', () => {
    const frame = Frame.fromRows([{ volume: 1, y: 1 }])
    expect(() => plot.scatter(frame, { x: (row: Row) => row.volmue })).toThrow("Did you mean 'volume'?")
    expect(() => plot.scatter(frame, { x: 'volume', hover: (row: Row) => `${row.volmue}` })).toThrow(
      "Did you mean 'volume'?",
    )
    expect(
      plot.scatter(frame, { x: (row: Row) => row.volume * 2, hover: (row: Row) => `${row.y}` }).data[0]?.x,
    ).toEqual([2])
  })

  it('takes units from columns, or those named', () => {
    const source = { x: quantity([1.602176634e-19], 'joule'), y: [quantity(1e-10, 'meter')] }
    const titles = ({ layout }: ReturnType<typeof plot.scatter>) => [
      layout.xaxis?.title?.text,
      layout.yaxis?.title?.text,
    ]
    expect(titles(plot.scatter(source))).toEqual(['X (eV)', 'Y (Å)'])
    const named = plot.scatter(source, { xTitle: 'Gap', xUnit: 'meV', yUnit: 'nm' })
    expect(titles(named)).toEqual(['Gap (meV)', 'Y (nm)'])
    expect(Number(named.data[0]?.x?.[0])).toBeCloseTo(1000, 9)
    expect(Number(named.data[0]?.y?.[0])).toBeCloseTo(0.1, 12)
  })

  it('gathers groups beyond those that differ in color or mark, and loses no point', () => {
    const many = Array.from({ length: 3000 }, (_, x) => ({ x, y: x, kind: x < 100 ? 'often' : `k${x}` }))
    const { data } = plot.scatter(many, { color: 'kind' })
    expect(data.length).toBe(40)
    expect(data.at(-1)?.name).toBe('2862 others')
    expect(data.flatMap(({ x }) => Array.from(x as number[])).sort((a, b) => a - b)).toEqual(many.map(({ x }) => x))
    const looks = data.map(({ marker }) => JSON.stringify(marker))
    expect(new Set(looks).size).toBe(40)
  })

  it('keeps thousands of words apart that are cut to the same name', { timeout: 10_000 }, () => {
    const x = Array.from({ length: 20_000 }, (_, index) => `one/and/the/same/folder/of/calculations/${index}`)
    const figure = plot.scatter({ x, y: x.map((_, index) => index) })
    expect(new Set(figure.data[0]?.x as string[]).size).toBe(20_000)
  })
})
