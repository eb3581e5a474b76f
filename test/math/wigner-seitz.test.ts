import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { obtuseSuperbase, shortened } from '../../src/math/lattice-reduction.js'
import {
  combination,
  cross,
  dot,
  dualVectors,
  lengthOf,
  type Matrix,
  scaled,
  sum,
  type Vector,
} from '../../src/math/vectors.js'
import { type WignerSeitzCell, wignerSeitzCell } from '../../src/math/wigner-seitz.js'

const cubicF: Matrix = [
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
]
const cubicI: Matrix = [
  [-1, 1, 1],
  [1, -1, 1],
  [1, 1, -1],
]

const determinant = ([a, b, c]: Matrix) => Math.abs(dot(a, cross(b, c)))

/** Computes the volume from the corners alone: pyramids over the faces, whose tip is the origin. */
function volumeOfFaces({ corners, faces }: WignerSeitzCell): number {
  return faces.reduce((total, face) => {
    const [first, ...rest] = face.corners.map(corner => corners[corner] as Vector)
    const pyramids = rest
      .slice(1)
      .map((corner, index) => dot(first as Vector, cross(rest[index] as Vector, corner)) / 6)
    return total + Math.abs(pyramids.reduce((sum, volume) => sum + volume, 0))
  }, 0)
}

const number = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(number, number, number)
const shortest = (cell: Matrix) => Math.min(...shortened(cell).map(lengthOf))

/** Cells whose vectors span a volume. */
const lattice = fc
  .tuple(vector, vector, vector)
  .filter(cell => determinant(cell) > 0.05 && shortest(cell) > 0.05) as fc.Arbitrary<Matrix>

/** Cells up to a thousand times as long as wide in either direction, and skew ones: other vectors of the same lattices. */
const anyShape = fc
  .tuple(lattice, fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 3, maxLength: 3 }), skews())
  .map(([cell, exponents, skew]) =>
    skewed(cell.map((row, i) => scaled(row, 10 ** (exponents[i] as number))) as never, skew),
  )

function skews() {
  const pair = fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: -3, max: 3 })).filter(([i, j]) => i !== j)
  return fc.array(pair, { maxLength: 3 })
}

/** Adds whole multiples of vectors to others. */
function skewed(cell: Matrix, steps: readonly (readonly [number, number, number])[]): Matrix {
  return steps.reduce<Matrix>(
    (rows, [i, j, count]) =>
      rows.map((row, index) => (index === i ? sum(row, scaled(rows[j] as Vector, count)) : row)) as unknown as Matrix,
    cell,
  )
}

const isClosed = ({ corners, edges, faces }: WignerSeitzCell) =>
  corners.length - edges.length + faces.length === 2 && edges.every(edge => edge.faces.length === 2)

describe('the points nearest to the origin', () => {
  it.each([
    [
      'a cube of a simple cubic lattice',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      8,
      6,
      12,
    ],
    ['a truncated octahedron of a body-centered one (reciprocal to fcc)', cubicI, 24, 14, 36],
    ['a rhombic dodecahedron of a face-centered one (reciprocal to bcc)', cubicF, 14, 12, 24],
    [
      'a hexagonal prism',
      [
        [1, 0, 0],
        [-0.5, Math.sqrt(3) / 2, 0],
        [0, 0, 1.6],
      ],
      12,
      8,
      18,
    ],
    [
      'a hexagonal prism of a cell rounded to four digits',
      [
        [1, 0, 0],
        [-0.5, 0.866, 0],
        [0, 0, 1.6],
      ],
      12,
      8,
      18,
    ],
    [
      'a flat plate of a slab',
      [
        [2.5, 0, 0],
        [-1.25, 1.25 * Math.sqrt(3), 0],
        [0, 0, 0.05],
      ],
      12,
      8,
      18,
    ],
    [
      'a plate of a slab a million times as long as wide',
      [
        [1e6, 0, 0],
        [0, 1e6, 0],
        [0, 0, 1],
      ],
      8,
      6,
      12,
    ],
    [
      'fourteen faces of a triclinic one',
      [
        [1, 0.1, 0.2],
        [0.15, 1.1, 0.3],
        [0.2, 0.25, 1.2],
      ],
      24,
      14,
      36,
    ],
  ] as [string, Matrix, number, number, number][])('are %s', (_, cell, corners, faces, edges) => {
    const zone = wignerSeitzCell(cell)
    expect([zone.corners.length, zone.faces.length, zone.edges.length]).toEqual([corners, faces, edges])
    expect(isClosed(zone)).toBe(true)
  })

  it('are closed around every lattice, and fill its volume: 2 000 flat, long and skew cells', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(anyShape, cell => {
        expect(isClosed(wignerSeitzCell(cell))).toBe(true)
        const exact = wignerSeitzCell(cell, 1e-12)
        expect(isClosed(exact)).toBe(true)
        // The determinant of skew vectors has lost digits: that of short ones of the same lattice has not.
        const volume = determinant(shortened(cell) as unknown as Matrix)
        expect(Math.abs(volumeOfFaces(exact) / volume - 1)).toBeLessThan(1e-9)
        expect(Math.abs(exact.volume / volume - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 2000 },
    )
  })

  it('are the same for every choice of lattice vectors', () => {
    fc.assert(
      fc.property(lattice, skews(), (cell, steps) => {
        const [one, other] = [wignerSeitzCell(cell, 1e-9), wignerSeitzCell(skewed(cell, steps), 1e-9)]
        expect(other.corners.length).toBe(one.corners.length)
        for (const corner of other.corners) {
          const nearest = Math.min(...one.corners.map(known => lengthOf(sum(known, scaled(corner, -1)))))
          expect(nearest).toBeLessThan(1e-7)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('have no corner that is nearer to another point of the lattice', () => {
    fc.assert(
      fc.property(lattice, cell => {
        const { corners } = wignerSeitzCell(cell, 1e-12)
        const near = [-2, -1, 0, 1, 2]
        const base = obtuseSuperbase(cell).slice(1)
        for (const corner of corners) {
          for (const i of near) {
            for (const j of near) {
              for (const k of near) {
                const point = combination(base, [i, j, k])
                expect(dot(corner, point)).toBeLessThanOrEqual((dot(point, point) / 2) * (1 + 1e-9) + 1e-9)
              }
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are closed around cells that are nearly regular, however small the difference', () => {
    const regular = fc.constantFrom(cubicF, cubicI)
    const shift = fc.double({ min: -0.5, max: 0.5, noNaN: true })
    const shifts = fc.array(shift, { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(regular, fc.integer({ min: -14, max: -1 }), shifts, (base, exponent, noise) => {
        const cell = base.map((row, i) => row.map((x, j) => x + (noise[3 * i + j] as number) * 10 ** exponent))
        expect(isClosed(wignerSeitzCell(cell as unknown as Matrix))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('belong to a crystal by (2π)³/V', () => {
    fc.assert(
      fc.property(lattice, cell => {
        const reciprocal = dualVectors(cell).map(row => scaled(row, 2 * Math.PI))
        const expected = (2 * Math.PI) ** 3 / determinant(cell)
        expect(Math.abs(wignerSeitzCell(reciprocal).volume / expected - 1)).toBeLessThan(1e-9)
      }),
    )
  })
})

describe('the points nearest to the origin of a lattice of fewer dimensions', () => {
  it('are a hexagon or a rectangle in the plane, with their corners in order', () => {
    const hexagon = wignerSeitzCell([
      [1, 0, 0],
      [-0.5, Math.sqrt(3) / 2, 0],
    ])
    expect([hexagon.corners.length, hexagon.faces.length, hexagon.dimensions]).toEqual([6, 6, 2])
    expect(hexagon.volume).toBeCloseTo(Math.sqrt(3) / 2, 12)
    for (const corner of hexagon.corners) expect(lengthOf(corner)).toBeCloseTo(1 / Math.sqrt(3), 12)
    const square = wignerSeitzCell([
      [0, 2, 0],
      [0, 2, 3],
    ])
    expect([square.corners.length, square.edges.length]).toEqual([4, 4])
    expect(square.volume).toBeCloseTo(6, 12)
  })

  it('fill the area of every flat lattice', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const area = lengthOf(cross(a, b))
        fc.pre(area > 0.05 && Math.min(...shortened([a, b]).map(lengthOf)) > 0.05)
        const { corners, edges } = wignerSeitzCell([a, b], 1e-12)
        const triangles = corners.map((corner, index) => cross(corners.at(index - 1) as Vector, corner))
        expect(lengthOf(triangles.reduce(sum)) / 2 / area).toBeCloseTo(1, 9)
        expect(edges.length).toBe(corners.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('are a line from midway to midway of a chain', () => {
    const { corners, faces, edges, volume } = wignerSeitzCell([[0, 0, 4]])
    expect(corners.map(([, , z]) => z).sort()).toEqual([-2, 2])
    expect([faces.length, edges.length, volume]).toEqual([2, 1, 4])
  })
})
