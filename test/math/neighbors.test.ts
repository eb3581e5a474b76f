import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAverage, blocksOf } from '../../src/math/block-average.js'
import { minimumImage } from '../../src/math/minimum-image.js'
import { visitNeighbors } from '../../src/math/neighbors.js'
import { periodicBasis, reducedVectors } from '../../src/math/reduced-lattice.js'
import { straightLine } from '../../src/math/straight-line.js'

type Rows = [number, number, number][]

const primitive: Record<string, { rows: Rows; shells: [number, number][] }> = {
  fcc: {
    rows: [
      [0, 0.5, 0.5],
      [0.5, 0, 0.5],
      [0.5, 0.5, 0],
    ],
    shells: [
      [Math.sqrt(0.5), 12],
      [1, 6],
      [Math.sqrt(1.5), 24],
      [Math.sqrt(2), 12],
    ],
  },
  bcc: {
    rows: [
      [-0.5, 0.5, 0.5],
      [0.5, -0.5, 0.5],
      [0.5, 0.5, -0.5],
    ],
    shells: [
      [Math.sqrt(0.75), 8],
      [1, 6],
      [Math.sqrt(2), 12],
    ],
  },
  sc: {
    rows: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    shells: [
      [1, 6],
      [Math.sqrt(2), 12],
      [Math.sqrt(3), 8],
      [2, 6],
    ],
  },
}

/** Changes of the basis with the determinant 1: each row plus a whole number of times another one. */
const sameLattice = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: -4, max: 4 })), { maxLength: 5 })

function skewed(rows: Rows, changes: readonly (readonly [number, number, number])[]): Rows {
  const made = rows.map(row => [...row]) as Rows
  for (const [one, other, factor] of changes) {
    if (one === other) continue
    made[one] = (made[one] as number[]).map(
      (value, axis) => value + factor * ((made[other] as number[])[axis] as number),
    ) as [number, number, number]
  }
  return made
}

function distancesOf(positions: readonly number[], rows: Rows | undefined, radius: number, periodic?: boolean[]) {
  const found: number[] = []
  visitNeighbors({ positions, lattice: rows?.flat(), periodic }, radius, (_, __, distance) => found.push(distance))
  return found.sort((a, b) => a - b)
}

describe('neighbors within a radius', () => {
  it.each(Object.keys(primitive))('are those of %s in a cell of one atom, however skew', name => {
    const { rows, shells } = primitive[name] as (typeof primitive)[string]
    fc.assert(
      fc.property(sameLattice, fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.boolean()), (changes, [at]) => {
        const distances = distancesOf([at, 2 * at, -at], skewed(rows, changes), (shells.at(-1)?.[0] ?? 0) + 0.01)
        for (const [distance, count] of shells) {
          expect(distances.filter(found => Math.abs(found - distance) < 1e-9).length).toBe(count)
        }
        expect(distances.length).toBe(shells.reduce((sum, [, count]) => sum + count, 0))
      }),
      { numRuns: 60 },
    )
  })

  it('are those that a plain loop over images finds, in any cell, periodic along any vectors', () => {
    const coordinate = fc.double({ min: -6, max: 6, noNaN: true })
    const point = fc.tuple(coordinate, coordinate, coordinate)
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 5 }),
        sameLattice,
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        (points, changes, periodic) => {
          const rows = skewed(
            [
              [2.1, 0, 0],
              [0.3, 2.7, 0],
              [-0.4, 0.5, 3.3],
            ],
            changes.slice(0, 2).map(([one, other, factor]) => [one, other, Math.sign(factor)] as const),
          )
          const radius = 3
          const expected: number[] = []
          const shifts = periodic.map(along => (along ? Array.from({ length: 31 }, (_, n) => n - 15) : [0]))
          for (const a of shifts[0] as number[])
            for (const b of shifts[1] as number[])
              for (const c of shifts[2] as number[])
                for (const [i, one] of points.entries())
                  for (const [j, other] of points.entries()) {
                    if (i === j && a === 0 && b === 0 && c === 0) continue
                    const length = Math.hypot(
                      ...[0, 1, 2].map(
                        axis =>
                          (other[axis] as number) -
                          (one[axis] as number) +
                          a * (rows[0]?.[axis] as number) +
                          b * (rows[1]?.[axis] as number) +
                          c * (rows[2]?.[axis] as number),
                      ),
                    )
                    if (length <= radius) expected.push(length)
                  }
          const found = distancesOf(points.flat(), rows, radius, periodic)
          // A distance at the very limit may fall on either side.
          const inside = (all: number[]) => all.filter(value => value < radius - 1e-9)
          expect(inside(found).length).toBe(inside(expected).length)
          for (const [index, value] of expected.sort((a, b) => a - b).entries()) {
            if (value < radius - 1e-9) expect(found[index]).toBeCloseTo(value, 9)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('are none for points that do not repeat, beyond the others', () => {
    expect(distancesOf([0, 0, 0, 3, 4, 0], undefined, 6)).toEqual([5, 5])
    expect(distancesOf([0, 0, 0], undefined, 6)).toEqual([])
  })
})

describe('the shortest image of a vector', () => {
  it('is the shortest of all images, however skew the lattice', () => {
    const coordinate = fc.double({ min: -9, max: 9, noNaN: true })
    fc.assert(
      fc.property(sameLattice, fc.tuple(coordinate, coordinate, coordinate), (changes, vector) => {
        const base: Rows = [
          [3, 0, 0],
          [1.4, 2.6, 0],
          [-1.2, 0.9, 3.1],
        ]
        const shortened = Float64Array.from(vector)
        minimumImage(skewed(base, changes).flat())(shortened)
        let shortest = Number.POSITIVE_INFINITY
        for (let a = -8; a <= 8; a++)
          for (let b = -8; b <= 8; b++)
            for (let c = -8; c <= 8; c++) {
              const image = vector.map(
                (value, axis) =>
                  value +
                  a * (base[0]?.[axis] as number) +
                  b * (base[1]?.[axis] as number) +
                  c * (base[2]?.[axis] as number),
              )
              shortest = Math.min(shortest, Math.hypot(...image))
            }
        expect(Math.hypot(...shortened)).toBeCloseTo(shortest, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves directions alone along which nothing repeats', () => {
    const vector = Float64Array.of(9, 9, 9)
    minimumImage([4, 0, 0, 0, 4, 0, 0, 0, 4], [true, false, true])(vector)
    expect([...vector]).toEqual([1, 9, 1])
    minimumImage(undefined)(vector)
    expect([...vector]).toEqual([1, 9, 1])
  })
})

describe('reduced vectors', () => {
  it('have the lengths of the shortest ones', () => {
    const lengths = (rows: Rows) => rows.map(row => Math.hypot(...row)).sort((a, b) => a - b)
    const far = skewed(primitive.sc?.rows as Rows, [
      [0, 1, 400],
      [1, 2, -300],
      [2, 0, 7],
    ])
    for (const length of lengths(reducedVectors(far) as Rows)) expect(length).toBeCloseTo(1, 9)
  })

  it('are completed at right angles where nothing repeats', () => {
    const { vectors, periodic } = periodicBasis([2, 0, 0, 1, 3, 0, 0, 0, 0], [true, true, true])
    expect(periodic).toEqual([true, true, false])
    expect(Math.abs(vectors[8] as number)).toBe(1)
  })
})

describe('a straight line', () => {
  it('has its slope with the standard error of the scatter', () => {
    // By hand: residuals 0.3, 0.1, −1.1, 0.7, so s² = 1.8/2, and Σ(x − 1.5)² = 5.
    expect(straightLine([0, 1, 2, 3], [1, 3, 4, 8])).toEqual({
      slope: expect.closeTo(2.2, 12),
      intercept: expect.closeTo(0.7, 12),
      slopeError: expect.closeTo(Math.sqrt(0.18), 12),
    })
    expect(straightLine([1, 2, Number.NaN], [1, 3, 9])).toEqual({ slope: 2, intercept: -1, slopeError: undefined })
    expect(straightLine([1, 1], [1, 3])).toBeUndefined()
  })

  it('goes through 200 000 points', () => {
    const x = Float64Array.from({ length: 200_000 }, (_, index) => index)
    expect(
      straightLine(
        x,
        x.map(value => 3 - value / 7),
      )?.slope,
    ).toBeCloseTo(-1 / 7, 12)
  })
})

describe('an average over blocks', () => {
  it('has the standard error of the mean', () => {
    expect(blockAverage([1, 2, Number.NaN, 3, undefined, 4])).toEqual({
      mean: 2.5,
      error: expect.closeTo(Math.sqrt(5 / 3 / 4), 12),
      blocks: 4,
    })
    expect(blockAverage([2])).toEqual({ mean: 2, error: undefined, blocks: 1 })
    expect(blockAverage([Number.NaN])).toBeUndefined()
    expect(blocksOf(10, 3)).toEqual([
      [0, 3],
      [3, 6],
      [6, 10],
    ])
  })
})
