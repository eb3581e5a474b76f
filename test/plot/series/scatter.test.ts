import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'

describe('a scatter plot', () => {
  const rows = ['MgO', 'LiF', 'NaCl'].map((x, index) => ({
    x,
    y: index,
    kind: index === 1 ? 'a' : 'b',
    entry_id: `id${index}`,
  }))

  it('keeps words in the order of the rows, whatever their colours', () => {
    expect(plot.scatter(rows, { colour: 'kind' }).layout.xaxis).toMatchObject({
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
})
