import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  combination,
  difference,
  dot,
  fractional,
  lengthOf,
  reciprocalVectors,
  type Vector,
} from '../../../src/math/vectors.js'
import { type WignerSeitzCell, wignerSeitzCell } from '../../../src/math/wigner-seitz.js'
import { foldedPath, inZone } from '../../../src/properties/brillouin-zone/folded-path.js'

const apart = (u: Vector, v: Vector) => lengthOf(difference(u, v))
const isInside = (point: Vector, { faces }: WignerSeitzCell) =>
  faces.every(({ beyond }) => dot(point, beyond) <= dot(beyond, beyond) * 0.5011)

describe('a path through the zone', () => {
  const cell = reciprocalVectors([
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0.2],
  ]) as [Vector, Vector, Vector]
  const zone = wignerSeitzCell(cell)
  const coordinate = fc.double({ min: -2, max: 2, noNaN: true })
  const points = fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 2, maxLength: 6 })

  it('stays in the zone and keeps its length, wherever its points lie', () => {
    fc.assert(
      fc.property(points, path => {
        const given = path.map(point => combination(cell, point))
        const lines = foldedPath(given, zone)
        for (const point of lines.flat()) expect(isInside(point, zone)).toBe(true)
        const total = (line: readonly Vector[]) =>
          line.slice(1).reduce((sum, point, index) => sum + apart(point, line[index] as Vector), 0)
        expect(lines.reduce((sum, line) => sum + total(line), 0)).toBeCloseTo(total(given), 6)
      }),
    )
  })

  it('ends for points however far away', () => {
    expect(isInside(inZone(combination(cell, [1e6 + 0.1, -3e5, 7e5]), zone), zone)).toBe(true)
    expect(inZone([1e300, 0, 0], zone).every(Number.isFinite)).toBe(true)
    expect(
      foldedPath(
        [
          [1e12, 0, 0],
          [-1e12, 5, 1e9],
        ],
        zone,
      ).flat().length,
    ).toBeLessThan(200)
  })

  it('moves points by whole reciprocal vectors only', () => {
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate, coordinate), point => {
        const inside = fractional(cell, inZone(combination(cell, point), zone))
        for (const axis of [0, 1, 2] as const) {
          const moved = inside[axis] - point[axis]
          expect(Math.abs(moved - Math.round(moved))).toBeLessThan(1e-9)
        }
      }),
    )
  })
})
