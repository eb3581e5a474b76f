import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeTrapezoid, interpolated } from '../../src/math/trapezoid.js'

describe('the integral by the trapezoidal rule', () => {
  it('is exact for straight lines', () => {
    const [x, y] = [
      [0, 1, 3, 6],
      [1, 3, 7, 13],
    ]
    expect([...cumulativeTrapezoid(x, y)]).toEqual([0, 2, 12, 42])
  })

  it('is that of both parts of a curve', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 20 }), y => {
        const x = y.map((_, index) => index ** 1.5)
        const middle = Math.floor(y.length / 2)
        const all = cumulativeTrapezoid(x, y)
        const second = cumulativeTrapezoid(x.slice(middle), y.slice(middle))
        expect(all.at(-1)).toBeCloseTo((all[middle] as number) + (second.at(-1) as number), 9)
      }),
    )
  })
})

describe('the value between the points of a curve', () => {
  it('lies on the straight line between them, and nowhere outside', () => {
    const [x, y] = [
      [0, 1, 3],
      [1, 3, -1],
    ]
    expect([0, 0.5, 1, 2, 3].map(at => interpolated(x, y, at))).toEqual([1, 2, 3, 1, -1])
    expect([-1, 4].map(at => interpolated(x, y, at))).toEqual([Number.NaN, Number.NaN])
  })
})
