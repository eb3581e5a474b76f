import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broadenedCurve, rangeWithTails } from '../../../src/properties/spectrum/broadening.js'

const area = (x: Float64Array, y: Float64Array) =>
  x.reduce(
    (sum, at, index) =>
      index === 0
        ? sum
        : sum + ((at - (x[index - 1] as number)) * ((y[index] as number) + (y[index - 1] as number))) / 2,
    0,
  )

describe('broadened lines', () => {
  it('have the area of their sticks, and half their height at half their width', () => {
    const number = fc.double({ min: 0.1, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), number, (lines, width) => {
        const [positions, heights] = [lines.map(([at]) => at), lines.map(([, height]) => height)]
        const curve = broadenedCurve({ positions, heights }, { shape: 'gaussian', width }, [-30, 40])
        const total = heights.reduce((sum, height) => sum + height, 0)
        expect(area(curve.positions, curve.values) / total).toBeCloseTo(1, 2)
      }),
    )
    for (const shape of ['gaussian', 'lorentzian'] as const) {
      const { positions, values } = broadenedCurve({ positions: [5], heights: [1] }, { shape, width: 1 }, [0, 10])
      const at = (place: number) => values[positions.indexOf(place)] as number
      expect(at(5.5) / at(5)).toBeCloseTo(0.5, 12)
    }
  })

  it('keep positive positions above zero', () => {
    expect(rangeWithTails([0.3, 4], { shape: 'gaussian', width: 1 })).toEqual([0.3 / 3, 6])
    expect(rangeWithTails([-1, 4], { shape: 'lorentzian', width: 1 })).toEqual([-6, 9])
    expect(rangeWithTails([], { shape: 'gaussian', width: 1 })).toEqual([0, 1])
  })
})
