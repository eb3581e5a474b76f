import { describe, expect, it } from 'vitest'
import '../../../src/display/index.js'
import { DataError, TimeoutError } from '../../../src/errors/index.js'
import { guarded } from '../../../src/plot/figure/guarded.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { Figure, figureHtmlParts, type Layout, plot, type Trace } from '../../../src/plot/index.js'
import { present } from '../../../src/present.js'
import { entryOf } from '../entries.js'

const figureOf = (data: Trace[], layout: Layout = {}) => new Figure({ data, layout, alt: 'Words.' })
const line = { x: [1, 2], y: [1, 3] }
/** Plotly does not look whether a path has any data. */
const undrawable = () => figureOf([line], { shapes: [{ type: 'path' }] })

describe('a figure that Plotly cannot draw', () => {
  it('is an error of ours, and the next one is drawn', () => {
    expect(() => undrawable().toSvg()).toThrow(DataError)
    expect(() => undrawable().toSvg()).toThrow(/^The figure cannot be drawn: .*\.\nLook at figure.data/)
    expect(() => undrawable().toPng()).toThrow(DataError)
    expect(figureOf([line]).toSvg()).toMatch(/^<svg /)
  })

  it('shows its words and the reason in a page, which still has its data', () => {
    const { image, note, json } = figureHtmlParts(undrawable())
    expect([image, note]).toEqual([undefined, expect.stringMatching(/^The figure cannot be drawn: /)])
    expect(json.data).toHaveLength(1)
    const bundle = present(undrawable())
    expect(bundle?.['text/html']).toContain('The figure cannot be drawn')
    expect(bundle?.['text/plain']).toMatch(/^Words\.\nThe figure cannot be drawn/)
    expect(undrawable().toHtml()).toContain('The figure cannot be drawn')
  })

  it('that holds itself, or is no data at all, is one too', () => {
    const circle: Trace = { ...line }
    circle['self'] = circle
    expect(() => figureOf([circle]).toSvg()).toThrow('it is nested too deeply, or holds itself')
    expect(() => JSON.stringify(figureOf([circle]))).toThrow(DataError)
    const figure = figureOf([line])
    figure.data = 'nothing' as never
    expect(() => figure.toSvg()).toThrow(DataError)
    expect(() => figure.toHtml()).toThrow(DataError)
  })

  it('of an impossible size says so', () => {
    for (const width of [0, -1, Number.NaN, 1e308, '700' as never]) {
      expect(() => figureOf([line], { width }).toSvg()).toThrow(/^The width of the figure's layout is .*; it must be/)
    }
    expect(() => figureOf([line]).toSvg({ width: 0 })).toThrow('The option width of figure.toSvg is 0')
    expect(() => figureOf([line]).toPng({ width: 20_000, height: 20_000, scale: 1 })).toThrow('at most 50 million')
    expect(figureHtmlParts(figureOf([line], { width: 0 })).note).toContain('The width')
  })
})

describe('work that does not end', () => {
  it('is stopped, also what it would do at last', () => {
    const done: string[] = []
    const forever = () => {
      done.push('begun')
      try {
        for (;;);
      } finally {
        done.push('ended')
      }
    }
    expect(() => guarded(forever, { usual: 0.05, max: 0.1 })).toThrow(TimeoutError)
    expect(done).toEqual(['begun', 'begun'])
    expect(guarded(() => guarded(() => 5))).toBe(5)
  })

  it('is stopped before it fills the memory', () => {
    const kept: unknown[] = []
    const fill = () => {
      for (;;) kept.push(Array.from({ length: 100 }, (_, index) => ({ index })))
    }
    const limits = { usual: 0.3, max: 60, memory: 1e5 }
    expect(() => guarded(fill, limits)).toThrow('it takes more memory than any picture needs')
  })

  it('is begun anew where it was only slow', () => {
    let times = 0
    const slowAtFirst = () => {
      times++
      for (const end = performance.now() + 200; times === 1 && performance.now() < end; );
      return times
    }
    expect(guarded(slowAtFirst, { usual: 0.05, max: 5, memory: 1e12 })).toBe(2)
  })
})

describe('numbers that Plotly cannot reckon with', () => {
  it('are left out, or zero, with a note', () => {
    const figure = figureOf([{ x: [1, 2, 3], y: Float64Array.of(1e308, 5e-324, 4) }], { xaxis: { range: [-1e308, 5] } })
    const { data, layout } = figure.toJSON()
    expect(data[0]?.y).toEqual([null, 0, 4])
    expect(layout.xaxis?.range).toEqual([null, 5])
    expect(notesOf(layout)).toEqual([
      'Numbers beyond ±10<sup>300</sup> are left out.',
      'Numbers below 10<sup>−300</sup> are drawn as zero.',
    ])
    expect(figure.toSvg()).toContain('are left out')
    expect(figure.data[0]?.y).toEqual(Float64Array.of(1e308, 5e-324, 4))
  })

  it('change nothing where there are none', () => {
    const { layout } = figureOf([line], { xaxis: { range: [0, 1e300] } }).toJSON()
    expect(layout).toEqual({ xaxis: { range: [0, 1e300] } })
  })

  it('need few ticks beside a color bar of hundreds of decades', () => {
    const figure = plot.periodicTable({ O: 1e-300, Si: 1e300 }, { log: true })
    const bar = figure.data.at(-1)?.['colorbar'] as { tickvals: number[] }
    expect(bar.tickvals.length).toBeLessThanOrEqual(12)
    expect(bar.tickvals[0]).toBe(-300)
    expect(figure.toSvg()).toContain('1e')
  })
})

describe('what Plotly draws by a graphics card alone', () => {
  const scene = { type: 'scatter3d', x: [1], y: [1], z: [1] }

  it('is left out of static pictures with a note, or refused at once', () => {
    expect(figureOf([line, scene]).toSvg()).toContain('Not in this static picture: scatter3d.')
    expect(() => figureOf([scene]).toSvg()).toThrow('There is no static picture of scatter3d')
    expect(figureHtmlParts(figureOf([scene])).note).toContain('scatter3d')
    const projected = new Figure({ data: [scene], layout: {}, still: { data: [line], layout: {} }, alt: '' })
    expect(projected.toSvg()).toMatch(/^<svg /)
  })

  it('is thinned where there are very many points, whatever draws them', () => {
    const x = Float64Array.from({ length: 20_000 }, (_, index) => index)
    expect(figureOf([{ x, y: x, mode: 'markers' }]).toSvg()).toContain('Picture of every 5th point')
  })
})

describe('what jsdom lacks', () => {
  it('is not missed by arrows', () => {
    const svg = figureOf([line], {
      annotations: [{ text: 'here', x: 1, y: 1, showarrow: true, ax: 40, ay: -40 }],
    }).toSvg()
    expect(svg).toContain('here')
    expect(svg).toMatch(/class="annotation-arrow-g"/)
  })
})

describe('characters that XML has no word for', () => {
  it('are not in the file', () => {
    const svg = figureOf([line], { title: { text: 'a\u0007b\ud800c' } }).toSvg()
    expect(svg).toContain('>abc<')
    expect(figureOf([line], { title: { text: 'a\u0007b' } }).toPng().length).toBeGreaterThan(1000)
  })
})

describe('dates and large integers in data', () => {
  it('reach Plotly as it reads them', () => {
    const x = [new Date('2026-01-01T00:00:00Z'), new Date(Number.NaN)]
    const { data } = figureOf([{ x, y: [5n, 2n ** 60n] }]).toJSON()
    expect(data[0]).toMatchObject({ x: ['2026-01-01T00:00:00.000Z', null], y: [5, 2 ** 60] })
  })
})

describe('band structures with their gap', () => {
  it('are drawn as PNG, deep levels outside of the picture', () => {
    const png = plot.bands(entryOf('MgO_bands'), { gap: true }).toPng()
    expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map(letter => letter.charCodeAt(0)))
  })
})
