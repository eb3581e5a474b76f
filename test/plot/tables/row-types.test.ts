import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { plot } from '../../../src/plot/index.js'

// What these tests hold is checked by the compiler: that a cell with such a line runs at all.
describe('the types of what figures of tables take', () => {
  const frame = Frame.fromRows([{ formula: 'MgO', volume: 9, gap: 5 }])
  const rows = [{ formula: 'MgO', volume: 9, gap: 5 }]

  it('leave a row of a frame all of its columns, whatever other options name', () => {
    const figure = plot.scatter(frame, { x: 'volume', y: 'gap', hover: row => row.formula })
    expect(figure.data[0]?.['text']).toEqual(['MgO'])
    plot.box(frame, { x: 'formula', y: row => row.gap / row.volume, hover: ['formula'] })
    plot.bar(frame, { x: 'formula', y: row => row.gap })
    plot.histogram(frame, { x: row => row.gap, color: 'formula' })
    plot.heatmap(frame, { x: 'formula', y: 'formula', color: row => row.gap })
  })

  it('know the members of rows that are written down', () => {
    plot.scatter(rows, { x: 'volume', y: row => row.gap })
    // @ts-expect-error there is no such member
    expect(() => plot.scatter(rows, { x: 'volume', y: 'gpa' })).toThrow("'gpa'")
    // @ts-expect-error there is no such member
    expect(() => plot.scatter(rows, { x: 'volume', y: row => row.gpa })).toBeDefined()
  })

  it('take columns by name, and nothing', () => {
    plot.scatter({ a: [1], b: [2] }, { x: 'a', y: 'b', hover: ['a'] })
    expect(plot.scatter([], { x: 'a', y: 'b' }).alt).toContain('0 points')
  })
})
