import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plot } from '../../../../src/index.js'
import { Figure } from '../../../../src/plot/index.js'
import { entriesOf, entryOf } from '../../entries.js'
import { textsOf } from '../../shown-texts.js'

const eightPoints = (8 * 96) / 72

describe('a figure for a column', () => {
  const bands = plot.bands(entryOf('Si_bands'), { gap: true, title: 'Silicon' })

  it('is 86 mm wide, with black letters of 8 pt, also for powers of ten', () => {
    for (const figure of [bands, plot.convergence(entryOf('NH3/'), { of: 'forces' })]) {
      const svg = figure.toSvg({ size: 'column' })
      expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeCloseTo((86 / 25.4) * 96, 0)
      const texts = textsOf(svg)
      expect(texts.length).toBeGreaterThan(5)
      for (const { text, size } of texts) expect([text, size]).toEqual([text, expect.closeTo(eightPoints, 1)])
      expect([...svg.matchAll(/<text[^>]*?fill: ([^;]*);/g)].map(([, color]) => color)).not.toContain(
        'rgb(115, 115, 115)',
      )
    }
  })

  it('is a figure that a cell shows, and leaves the one it was made of as it was', () => {
    const before = JSON.stringify(bands.toJSON())
    const printed = bands.withSize('column')
    expect(printed).toBeInstanceOf(Figure)
    expect(printed.alt).toBe(bands.alt)
    expect(printed.layout).toMatchObject({ width: 325, xaxis: { showgrid: false, tickfont: { color: '#000000' } } })
    expect(printed.toSvg()).toBe(bands.toSvg({ size: 'column' }))
    expect(JSON.stringify(bands.toJSON())).toBe(before)
  })

  it('has the results of a fit and all notes below the plot area', () => {
    const svg = plot.equationOfState(entriesOf('MgO_a4p')).toSvg({ size: 'column' })
    const texts = textsOf(svg)
    const axis = texts.find(({ text }) => text === 'Volume (Å³)')
    const words = texts.filter(({ text }) => /Birch–Murnaghan|GPa|residual/.test(text))
    expect(words.length).toBeGreaterThan(1)
    for (const { box } of words) expect(box.top).toBeGreaterThan(axis?.box.top ?? Number.NaN)
  })

  it('keeps its notes', () => {
    const figure = plot.dos(entryOf('Si_elk'))
    expect(figure.notes.length).toBeGreaterThan(0)
    expect(figure.withSize('column').notes).toEqual(figure.notes)
  })

  it('has room for words beside points', () => {
    const rows = { x: [1, 2], y: [1, 2] }
    const figure = plot.scatter(rows)
    figure.layout.xaxis = { ...figure.layout.xaxis, range: [1, 2] }
    for (const trace of figure.data)
      Object.assign(trace, {
        mode: 'markers+text',
        text: ['left of it', 'right of it'],
        textposition: ['middle left', 'middle right'],
      })
    const { range } = figure.withSize('column').layout.xaxis as { range: [number, number] }
    expect(range[0]).toBeLessThan(0.9)
    expect(range[1]).toBeGreaterThan(2.1)
  })

  it('cannot have another size', () => {
    expect(() => bands.withSize('page' as never)).toThrow(/size/)
    expect(() => bands.toSvg({ size: 'page' as never })).toThrow(/size/)
  })
})

describe('a picture file for print', () => {
  const figure = plot.line({ x: [1, 2], y: [1, 2] }, { x: 'x', y: 'y' })
  const chunk = (png: Uint8Array) => {
    const bytes = Buffer.from(png)
    const start = bytes.indexOf('pHYs')
    return start < 0
      ? undefined
      : { x: bytes.readUInt32BE(start + 4), y: bytes.readUInt32BE(start + 8), unit: bytes[start + 12] }
  }

  it('states its points per inch, which give it its width on paper', () => {
    const png = figure.toPng({ size: 'column', dpi: 300 })
    const meters = chunk(png)
    expect(meters).toEqual({ x: 11811, y: 11811, unit: 1 })
    expect((Buffer.from(png).readUInt32BE(16) / 11811) * 1000).toBeCloseTo(86, 0)
    expect(chunk(figure.toPng({ size: 'column' }))?.x).toBe(Math.round(600 / 0.0254))
    expect(chunk(figure.toPng())).toBe(undefined)
  })

  it('has a scale or points per inch, not both', () => {
    expect(() => figure.toPng({ scale: 2, dpi: 300 })).toThrow(/scale and dpi/)
  })

  it('says what is missing for a PDF file', async () => {
    const before = process.env['CHROMIUM']
    process.env['CHROMIUM'] = '/nowhere/chromium'
    try {
      await expect(figure.toPdf()).rejects.toMatchObject({
        name: 'MissingDependencyError',
        hint: expect.stringContaining('CHROMIUM'),
      })
    } finally {
      if (before === undefined) delete process.env['CHROMIUM']
      else process.env['CHROMIUM'] = before
    }
  })

  it.skipIf(!existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium'))(
    'is a PDF of one page in its size, with embedded fonts and no picture of points',
    async () => {
      const text = Buffer.from(await figure.toPdf({ size: 'column' })).toString('latin1')
      expect(text).toMatch(/^%PDF-/)
      expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      const [, width] = /\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(text) ?? []
      expect((Number(width) / 72) * 25.4).toBeCloseTo(86, 0)
      expect(text).toContain('/FontFile2')
      expect(text).not.toContain('/Subtype /Image')
    },
    60_000,
  )
})
