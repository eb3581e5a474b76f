import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differentPlaces } from './different-places.js'

const names = ['line', 'bands', 'dos', 'heatmap', 'structure']
const pictures = names.map(
  name => [name, readFileSync(new URL(`pictures/${name}.svg`, import.meta.url), 'utf8')] as const,
)
const withCurves = pictures.filter(([name]) => ['line', 'bands', 'dos'].includes(name))

describe('a picture looks the same', () => {
  it.each(pictures)('when the colors of %s are rounded differently', (_, svg) => {
    const rounded = svg.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_all, ...colors: string[]) => {
      const [red, green, blue] = colors.slice(0, 3).map(color => (Number(color) > 0 ? Number(color) - 1 : 1))
      return `rgb(${red}, ${green}, ${blue})`
    })
    expect(rounded).not.toBe(svg)
    expect(differentPlaces(svg, rounded)).toEqual([])
  })

  it.each(withCurves)('when the points of the curves of %s are rounded differently', (_, svg) => {
    const rounded = svg.replace(/(<path class="js-line"[^>]* d=")([^"]*)/g, (_all, start: string, path: string) => {
      return start + path.replace(/\d+\.\d+/g, number => (Number(number) + 0.01).toFixed(2))
    })
    expect(rounded).not.toBe(svg)
    expect(differentPlaces(svg, rounded)).toEqual([])
  })
})

describe('a picture looks different', () => {
  it.each(pictures)('when a label of %s is missing', (_, svg) => {
    const labels = [...svg.matchAll(/<text[^>]*>.*?<\/text>/g)].map(([label]) => label)
    expect(labels.length).toBeGreaterThan(0)
    for (const label of [labels[labels.length >> 1] as string, labels.at(-1) as string])
      expect(differentPlaces(svg, svg.replace(label, ''))).not.toEqual([])
  })

  it.each(pictures)('when %s has another word', (_, svg) => {
    const other = svg.replace(/(<text[^>]*>)[^<]+(<\/text>)/, '$1other$2')
    expect(other).not.toBe(svg)
    expect(differentPlaces(svg, other)).not.toEqual([])
  })

  it.each(withCurves)('when a curve of %s moves by two pixels', (_, svg) => {
    const curve = curveIn(svg)
    const moved = svg.replace(curve, curve.replace('<path ', '<path transform="translate(0,2)" '))
    expect(differentPlaces(svg, moved)).not.toEqual([])
  })

  it.each(withCurves)('when a curve of %s has another color', (_, svg) => {
    const curve = curveIn(svg)
    const other = svg.replace(curve, curve.replace(/stroke: rgb\([^)]*\)/, 'stroke: rgb(200, 60, 160)'))
    expect(other).not.toBe(svg)
    expect(differentPlaces(svg, other)).not.toEqual([])
  })

  it.each(withCurves)('when a line of the grid of %s is missing', (_, svg) => {
    const other = svg.replace(/<path class="[xy]grid crisp"[^>]*>/, '')
    expect(other).not.toBe(svg)
    expect(differentPlaces(svg, other)).not.toEqual([])
  })

  it('when it has another size', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"></svg>'
    expect(differentPlaces(svg, svg.replace('90', '80'))).toEqual(['the size, 90 × 30 or 80 × 30'])
  })
})

/** The curve in the middle of the list: those at its ends may lie outside of the axes. */
function curveIn(svg: string): string {
  const curves = [...svg.matchAll(/<path class="js-line"[^>]*>/g)]
  return (curves[curves.length >> 1] as RegExpMatchArray)[0]
}
