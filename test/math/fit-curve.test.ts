import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitCurve, leastSquares } from '../../src/math/index.js'

describe('a linear least-squares problem', () => {
  it('has the solution and the covariance of a straight line', () => {
    // y = a + b·x at x = 0 … 3: closed formulas of linear regression.
    const x = [0, 1, 2, 3]
    const fit = leastSquares(
      x.map(value => [1, value]),
      [1, 2.9, 5.1, 7],
    )
    expect(fit?.parameters[0]).toBeCloseTo(0.97, 12)
    expect(fit?.parameters[1]).toBeCloseTo(2.02, 12)
    expect(fit?.inverse[0]?.[0]).toBeCloseTo(14 / 20, 12)
    expect(fit?.inverse[0]?.[1]).toBeCloseTo(-6 / 20, 12)
    expect(fit?.inverse[1]?.[1]).toBeCloseTo(4 / 20, 12)
  })

  it('keeps digits that normal equations lose (Läuchli)', () => {
    const small = 1e-9
    const matrix = [
      [1, 1, 1],
      [small, 0, 0],
      [0, small, 0],
      [0, 0, small],
    ]
    for (const value of leastSquares(matrix, [3, small, small, small])?.parameters ?? [])
      expect(value).toBeCloseTo(1, 5)
  })

  it('is undefined for columns that depend on one another, and for too few rows', () => {
    const matrix = [
      [1, 2],
      [2, 4],
      [3, 6],
    ]
    expect(leastSquares(matrix, [1, 2, 3])).toBeUndefined()
    expect(leastSquares([[1, 2]], [1])).toBeUndefined()
    expect(leastSquares([[0], [0]], [1, 1])).toBeUndefined()
  })
})

describe('a curve fit', () => {
  const decay = (x: number, [size = 0, rate = 0]: readonly number[]) => size * Math.exp(-rate * x)
  const x = [0, 0.5, 1, 1.5, 2, 3]

  it('finds the parameters of exact points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (size, rate) => {
          const fit = fitCurve(decay, { x, y: x.map(value => decay(value, [size, rate])) }, { start: [1, 1] })
          expect(fit?.parameters[0]).toBeCloseTo(size, 6)
          expect(fit?.parameters[1]).toBeCloseTo(rate, 6)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('has the covariance that scipy.optimize.curve_fit has', () => {
    // scipy 1.17.1: curve_fit(lambda x, a, b: a * exp(-b * x), x, y, p0=[1, 1])
    const y = [2.01, 1.2, 0.75, 0.43, 0.28, 0.1]
    const fit = fitCurve(decay, { x, y }, { start: [1, 1] })
    expect(fit?.parameters[0]).toBeCloseTo(2.00580715, 6)
    expect(fit?.parameters[1]).toBeCloseTo(1.00475373, 6)
    expect(Math.sqrt(fit?.covariance?.[0]?.[0] as number)).toBeCloseTo(0.01313852, 6)
    expect(Math.sqrt(fit?.covariance?.[1]?.[1] as number)).toBeCloseTo(0.01252083, 6)
  })

  it('has no covariance for as many points as parameters', () => {
    const fit = fitCurve(decay, { x: [0, 1], y: [2, 1] }, { start: [1, 1] })
    expect(fit?.parameters[1]).toBeCloseTo(Math.LN2, 8)
    expect(fit?.covariance).toBeUndefined()
  })
})
