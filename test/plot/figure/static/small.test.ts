import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { smallSvg } from '../../../../src/plot/figure/static/small/index.js'
import { thinLines } from '../../../../src/plot/figure/static/small/thin-lines.js'
import { expectSamePixels } from '../../pixels.js'

const folder = new URL('../../pictures/', import.meta.url)
const pictures = readdirSync(folder)
  .filter(name => name.endsWith('.svg'))
  .map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

describe('small drawings', () => {
  it.each(pictures)('%s looks the same in fewer characters', (_, svg) => {
    const small = smallSvg(svg)
    expectSamePixels(svg, small)
    expect(small.length).toBeLessThan(svg.length * 0.75)
    expect(small).not.toContain('"')
  })

  it('keep the words of a drawing as they are, entities too', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><title>a</title><g><text x="4" y="20" style="font-size: 12px; fill: rgb(0, 0, 0);">Mg &amp; &lt;O&gt; \'a\'  b</text></g></svg>'
    const small = smallSvg(svg)
    expect(small).toContain("Mg &amp; &lt;O&gt; 'a'  b")
    expect(small).not.toContain('<title>')
    expectSamePixels(svg, small)
  })

  it('keep blanks in a row, which browsers would draw as one where only a group tells to keep them', () => {
    const words = '<text x="4" y="20" style="white-space: pre; fill: rgb(0, 0, 0);">a = 4 Å  b = 5 Å</text>'
    const small = smallSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><g transform="translate(1,1)">${words}</g></svg>`,
    )
    expect(small).toMatch(/<text [^>]*white-space:pre/)
  })

  it('keep a curve that they cannot shorten', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M1,1C2,3 4,5 60,20" style="stroke: #000; fill: none;"/></svg>'
    expect(smallSvg(svg)).toContain('M1,1C2,3 4,5 60,20')
  })
})

describe('lines of many points', () => {
  it('lose those on their way, and keep ends, corners and gaps', () => {
    expect(thinLines('M0,0L1,0.05L2,0L3,0L3,9L3,4M5,5H9V7H8')).toBe('M0,0L3,0L3,9L3,4M5,5L9,5L9,7L8,7')
    expect(thinLines('M0,0L1,0L1,1Z')).toBe('M0,0L1,0L1,1Z')
    expect(thinLines('M0,56v366')).toBe('M0,56v366')
    expect(thinLines('M0,0')).toBe('M0,0')
  })

  it('become few where they are smooth', () => {
    const wave = Array.from({ length: 2000 }, (_, i) => `${i / 4},${(100 * Math.sin(i / 100)).toFixed(2)}`)
    expect(thinLines(`M${wave.join('L')}`).split('L').length).toBeLessThan(160)
  })
})
