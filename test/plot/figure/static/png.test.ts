import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DataError } from '../../../../src/errors/index.js'
import { pngOf } from '../../../../src/plot/figure/static/png.js'
import { openRasterizer } from '../../../../src/plot/figure/static/rasterizer.js'
import { Stopped, within } from '../../../../src/plot/figure/static/time-limit.js'

const svg = (content: string, size = 'width="60" height="30"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`
const far = '<path d="M0,1986L408,1986" style="stroke: #000; fill: none;" clip-path="url(#c)"/>'
const clip = '<defs><clipPath id="c"><rect width="60" height="30"/></clipPath></defs>'

/** Width, height and the number of bytes that the points take, of a PNG file. */
function read(png: Uint8Array): { width: number; height: number; bytes: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const parts: Uint8Array[] = []
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (name === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const bytes = inflateSync(Buffer.concat(parts)).length
  return { width: view.getUint32(16), height: view.getUint32(20), bytes }
}

const rasterizer = openRasterizer()

/** How many points of a drawing are not white. */
function inked(content: string): number {
  const { pixels } = rasterizer.pixels(svg(content), 4, '#fff')
  return pixels.reduce((sum, value, index) => sum + (index % 4 === 0 && value < 128 ? 1 : 0), 0)
}

describe('a PNG picture', () => {
  it('has as many points as its size and scale say', () => {
    expect(read(pngOf(svg('<rect width="9" height="9"/>'), 2))).toEqual({
      width: 120,
      height: 60,
      bytes: 60 * (1 + 4 * 120),
    })
    expect(read(pngOf(svg('<rect width="9" height="9"/>').replaceAll('"', "'"), 1))).toMatchObject({
      width: 60,
      height: 30,
    })
  })

  it('is drawn with shapes far outside, on which resvg stops', () => {
    expect(() => openRasterizer().png(svg(clip + far), 1)).toThrow(/unreachable/)
    expect(read(pngOf(svg(clip + far), 1))).toMatchObject({ width: 60 })
    const group = `<g transform="translate(0,900)" style="opacity: 0.5;"><path d="M0,0h5"/><text x="3" y="9">deep</text></g>`
    expect(() => openRasterizer().png(svg(group), 1)).toThrow(/unreachable/)
    expect(read(pngOf(svg(group), 1))).toMatchObject({ width: 60 })
  })

  it('fails with an error of ours, and the next one is drawn', () => {
    expect(() => pngOf(svg('<text>\u0007</text>'), 1)).toThrow(DataError)
    expect(() => pngOf('nonsense', 1)).toThrow(DataError)
    expect(() => pngOf(svg('', 'width="0" height="0"'), 1)).toThrow(/cannot be drawn as PNG: .*size.*\n.*toSvg/)
    expect(() => pngOf(svg('', 'width="20000" height="20000"'), 1)).toThrow(
      /20000 × 20000 points; .* at most 50 million/,
    )
    expect(read(pngOf(svg(''), 1))).toMatchObject({ width: 60 })
  })

  it('that is stopped midway does no harm when its memory is collected', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const heavy = svg('<path d="M0,0h60v30Z" style="fill: red;"/>', 'width="3000" height="3000" viewBox="0 0 60 30"')
    const stopped = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4].map(seconds => {
      const one = openRasterizer()
      expect(() => within(seconds, () => [1, 1, 1, 1, 1].map(scale => one.png(heavy, scale)))).toThrow(Stopped)
      return one
    })
    collect()
    await setTimeout(20)
    expect(stopped).toHaveLength(6)
    expect(read(pngOf(svg(''), 1))).toMatchObject({ width: 60 })
  })

  it('draws the signs of physics with its own font, upright, italic and bold', () => {
    const empty = inked('<text x="5" y="20" style="font-family: Nowhere; font-size: 16px;"> </text>')
    const nothing = inked('<text x="5" y="20" style="font-size: 16px;">\ue000</text>')
    expect(empty).toBe(0)
    for (const sign of 'ΓΔΣΩαβγεπσμħÅåö−×·±°′″…∞→↑↓²³₂₃⁻¹ℓ') {
      const upright = inked(
        `<text x="5" y="20" style="font-family: Helvetica, sans-serif; font-size: 16px;">${sign}</text>`,
      )
      expect([sign, upright > 5 && upright !== nothing]).toEqual([sign, true])
    }
    const words = ['', 'font-style: italic;', 'font-weight: bold;'].map(style =>
      inked(`<text x="5" y="20" style="font-size: 16px; ${style}">BαV</text>`),
    )
    expect(new Set(words).size).toBe(3)
    // One sign that a style lacked would take it from the whole text.
    const beside = (style: string) => inked(`<text x="2" y="20">Å³ ⁻¹₂ ħ ≤ <tspan style="${style}">B</tspan></text>`)
    expect(new Set([beside(''), beside('font-style: italic;'), beside('font-weight: bold;')]).size).toBe(3)
    expect(Math.min(...words)).toBeGreaterThan(100)
  })
})
