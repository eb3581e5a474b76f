import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import '../../../src/display/index.js'
import { Frame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { Figure, figureHtmlParts, plot } from '../../../src/plot/index.js'
import { present } from '../../../src/present.js'
import { quantity } from '../../../src/units/index.js'

const numbers = (values: unknown) => Array.from(values as ArrayLike<number>)

const parabola = () => plot.scatter({ x: Float64Array.of(1, 2, 3), y: Float64Array.of(1, 4, Number.NaN) })

describe('a figure', () => {
  it('is plain data, and free to edit', () => {
    const figure = parabola()
    figure.layout.xaxis = { ...figure.layout.xaxis, range: [0, 5] }
    const { data, layout } = JSON.parse(JSON.stringify(figure))
    expect(data[0].x).toEqual([1, 2, 3])
    expect(data[0].y).toEqual([1, 4, null])
    expect(layout.xaxis.range).toEqual([0, 5])
  })

  it('says in words what it shows', () => {
    expect(inspect(parabola())).toBe('Figure: Y against X, 2 points')
    expect(String(parabola())).toBe('Y against X, 2 points')
  })

  it('draws itself as SVG and as PNG, the same each time', () => {
    const svg = parabola().toSvg()
    expect(svg).toMatch(/^<svg /)
    expect(svg).toBe(parabola().toSvg())
    expect([...parabola().toPng().subarray(1, 4)]).toEqual([...'PNG'].map(letter => letter.charCodeAt(0)))
    expect(parabola().toSvg({ width: 300, height: 200 })).toContain('width="300" height="200"')
  })

  it('gives a page that needs no network', () => {
    const page = parabola().toHtml()
    expect(page).toContain('<img src="data:image/svg+xml,')
    expect(page.match(/<\/script>/g)?.length).toBe(page.match(/<script/g)?.length)
    expect(page.length).toBeGreaterThan(3_000_000)
  })

  it('stays under ten kilobytes when it is small', () => {
    const figure = plot.scatter({
      x: Array.from({ length: 100 }, (_, i) => i / 7),
      y: Array.from({ length: 100 }, (_, i) => Math.sin(i)),
    })
    expect(JSON.stringify(figureHtmlParts(figure).json).length).toBeLessThan(10_000)
    expect(present(figure)?.['text/plain']).toContain('100 points')
  })
})

describe('long lines', () => {
  const length = 100_000
  const x = Float64Array.from({ length }, (_, i) => i)
  const y = Float64Array.from({ length }, (_, i) => (i === 77_777 ? 50 : i === 33_333 ? Number.NaN : Math.sin(i / 500)))

  it('are thinned with a note, peaks and gaps kept', () => {
    const figure = plot.scatter({ x, y }, { mode: 'lines' })
    const { data, layout } = figure.toJSON()
    expect(data[0]?.x?.length).toBeLessThanOrEqual(5000)
    expect(data[0]?.y).toContain(50)
    expect(data[0]?.y).toContain(null)
    expect(notesOf(layout)[0]).toContain('thinned')
    expect(figure.data[0]?.x?.length).toBe(length)
  })

  it('are kept whole on request', () => {
    const figure = plot.scatter({ x, y }, { mode: 'lines' })
    figure.pointLimit = false
    expect(figure.toJSON().data[0]?.y?.length).toBe(length)
  })

  it('of marks go to the graphics card, and a part of them into the static picture', () => {
    const figure = plot.scatter({ x, y })
    expect(figure.data[0]?.type).toBe('scattergl')
    const { image } = figureHtmlParts(figure)
    expect(image).toMatch(/^data:image\/svg\+xml,/)
    expect(image?.length).toBeLessThan(300_000)
  })
})

describe('the static picture of a page', () => {
  const z = Array.from({ length: 150 }, (_, row) => Array.from({ length: 150 }, (_, column) => Math.sin(row * column)))
  const map = new Figure({ data: [{ type: 'heatmap', z }], layout: {}, alt: 'A map.' })

  it('is the shorter of SVG and PNG, or what is asked for', () => {
    const [auto, svg, png] = (['auto', 'svg', 'png'] as const).map(format => figureHtmlParts(map, { format }).image)
    expect(svg).toMatch(/^data:image\/svg\+xml,/)
    expect(png).toMatch(/^data:image\/png;base64,/)
    expect(svg?.length).toBeGreaterThan(100_000)
    expect(auto).toBe((svg as string).length < (png as string).length ? svg : png)
    expect(auto).toBe(png)
  })
})

describe('units on the axes', () => {
  it('come from the quantities, in the units that people use', () => {
    const rows = [{ e: quantity(1.602176634e-19, 'joule'), v: quantity(1e-30, 'meter ** 3') }]
    const { data, layout } = plot.scatter(rows, { x: 'v', y: 'e', xTitle: 'Volume', yTitle: 'Energy' })
    expect([layout.xaxis?.title?.text, layout.yaxis?.title?.text]).toEqual(['Volume (Å³)', 'Energy (eV)'])
    expect(numbers(data[0]?.y)[0]).toBeCloseTo(1, 12)
  })

  it('stay as somebody chose them, or as the call names them', () => {
    const rows = [{ x: 1, y: quantity(1, 'hartree') }]
    expect(plot.scatter(rows).layout.yaxis?.title?.text).toBe('Y (Ha)')
    expect(plot.scatter(rows, { yUnit: 'meV' }).layout.yaxis?.title?.text).toBe('Y (meV)')
    expect(plot.scatter([{ x: 1, y: quantity(1, 'joule') }], { unitSystem: 'SI' }).layout.yaxis?.title?.text).toBe(
      'Y (J)',
    )
  })

  it('come from the columns of a frame', () => {
    const frame = Frame.fromRows([{ formula: 'MgO', gap: quantity(5, 'eV') }])
    const figure = plot.scatter(frame, { x: 'formula', y: 'gap' })
    expect(figure.layout.yaxis?.title?.text).toBe('Gap (eV)')
    expect(numbers(figure.data[0]?.y)).toEqual([5])
    expect(figure).toBeInstanceOf(Figure)
  })
})
