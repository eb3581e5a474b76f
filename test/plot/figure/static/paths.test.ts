import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathLength, placeOnPath } from '../../../../src/plot/figure/static/path-length.js'
import { pathSteps } from '../../../../src/plot/figure/static/path-steps.js'
import { smallSvg } from '../../../../src/plot/figure/static/small/index.js'
import { pathBox } from '../../../../src/plot/figure/static/small/path-box.js'

describe('paths', () => {
  it('are read in places, whatever their commands', () => {
    expect(pathSteps('M1,2l3,4h5V0Z')).toEqual([
      { name: 'm', places: [[1, 2]] },
      { name: 'l', places: [[4, 6]] },
      { name: 'l', places: [[9, 6]] },
      { name: 'l', places: [[9, 0]] },
      { name: 'z', places: [[1, 2]] },
    ])
    expect(pathSteps('m1,1 2,2')).toEqual(pathSteps('M1,1L3,3'))
    expect(pathSteps('M0,0C0,1 1,2 2,2S4,3 4,4')?.at(-1)?.places).toEqual([
      [3, 2],
      [4, 3],
      [4, 4],
    ])
    expect(pathSteps('M0,0A5,-6 0 1,1 1e1,-2.5e-1')?.at(-1)).toEqual({
      name: 'a',
      places: [[10, -0.25]],
      radii: [5, 6],
    })
    for (const nonsense of ['5,5', 'M1', 'M1,2L3', 'M1,2Z3', 'nonsense', 'M1,2 3'])
      expect(pathSteps(nonsense)).toBeUndefined()
  })

  it('have a length and places along it', () => {
    expect(pathLength('M0,0h3v4M9,9h1Z')).toBe(9)
    expect(placeOnPath('M0,0h3v4', 5)).toEqual([3, 2])
    expect(placeOnPath('M0,0h3v4', -1)).toEqual([0, 0])
    expect(placeOnPath('M2,1h3', 99)).toEqual([5, 1])
    expect(placeOnPath('', 1)).toEqual([0, 0])
    // A quarter of a circle, after the usual approximation by a curve.
    expect(pathLength('M1,0C1,0.5523 0.5523,1 0,1')).toBeCloseTo(Math.PI / 2, 2)
  })

  it('lie within their box', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })
    const step = fc.tuple(fc.constantFrom('L', 'l', 'C', 'q', 'A'), fc.array(number, { minLength: 7, maxLength: 7 }))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), steps => {
        const size: Record<string, number> = { L: 2, l: 2, C: 6, q: 4, A: 7 }
        const data = `M1,1${steps.map(([name, numbers]) => name + numbers.slice(0, size[name])).join('')}`
        const box = pathBox(data)
        const length = pathLength(data)
        for (const part of [0, 0.3, 0.5, 0.9, 1]) {
          const [x, y] = placeOnPath(data, part * length)
          expect(x).toBeGreaterThanOrEqual((box?.left ?? 0) - 1e-6)
          expect(x).toBeLessThanOrEqual((box?.right ?? 0) + 1e-6)
          expect(y).toBeGreaterThanOrEqual((box?.top ?? 0) - 1e-6)
          expect(y).toBeLessThanOrEqual((box?.bottom ?? 0) + 1e-6)
        }
      }),
    )
  })
})

describe('what lies outside of a picture', () => {
  const picture = (content: string) =>
    smallSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${content}</svg>`)

  it('is left out where it is far, and stays where it might be seen', () => {
    const line = (y: number) => `<path d="M0,${y}h50" style="stroke: #000; fill: none;"/>`
    expect(picture(line(999))).not.toContain('<path')
    expect(picture(line(-999))).not.toContain('<path')
    expect(picture(line(52))).toContain('<path')
    expect(picture(`<g transform="translate(0,-900)">${line(910)}</g>`)).toContain('<path')
    expect(picture(`<g transform="translate(0,-900)">${line(10)}</g>`)).not.toContain('<path')
    expect(picture('<path d="M0,999h50V-999Z" style="fill: #000;"/>')).toContain('<path')
    expect(picture('<text x="5" y="9999" style="fill: #000;">deep</text>')).not.toContain('deep')
    expect(picture('<path d="M0,999 nonsense" style="fill: #000;"/>')).toContain('<path')
  })
})
