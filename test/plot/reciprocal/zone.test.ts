import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundingVectors } from '../../../src/plot/reciprocal/obtuse-base.js'
import { zoneOf } from '../../../src/plot/reciprocal/zone.js'
import { cross, dot, type Matrix, type Vector } from '../../../src/plot/structure/lattice.js'

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

const number = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(number, number, number)
const shortest = (cell: Matrix) => Math.min(...boundingVectors(cell).map(vector => Math.sqrt(dot(vector, vector))))

/** Cells up to about a hundred times as long as wide. */
const lattice = fc.tuple(vector, vector, vector).filter(cell => determinant(cell) > 0.05 && shortest(cell) > 0.05)

describe('the zone of points nearest to the origin', () => {
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
    ['a truncated octahedron of a body-centerd one (reciprocal to fcc)', cubicI, 24, 14, 36],
    ['a rhombic dodecahedron of a face-centerd one (reciprocal to bcc)', cubicF, 14, 12, 24],
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
  ] as [string, Matrix, number, number, number][])('is %s', (_, cell, corners, faces, edges) => {
    const zone = zoneOf(cell)
    expect([zone.corners.length, zone.faces.length, zone.edges.length]).toEqual([corners, faces, edges])
    expect(zone.edges.every(edge => edge.faces.length === 2)).toBe(true)
  })

  it('has the volume of the cell, whatever the lattice', () => {
    fc.assert(
      fc.property(lattice, cell => {
        expect(Math.abs(zoneOf(cell).volume / determinant(cell) - 1)).toBeLessThan(1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same for every choice of lattice vectors', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (m, n) => {
        const [a, b, c] = cubicI
        const skewed: Matrix = [a, b.map((x, i) => x + m * (a[i] as number)) as unknown as Vector, c]
        const more: Matrix = [
          skewed[0],
          skewed[1],
          c.map((x, i) => x + n * (skewed[1][i] as number)) as unknown as Vector,
        ]
        const zone = zoneOf(more)
        expect([zone.corners.length, zone.faces.length]).toEqual([24, 14])
      }),
    )
  })

  it('holds no corner that is nearer to another point of the lattice', () => {
    fc.assert(
      fc.property(lattice, cell => {
        const { corners, faces } = zoneOf(cell)
        for (const corner of corners) {
          for (const { beyond } of faces) {
            expect(dot(corner, beyond)).toBeLessThan((dot(beyond, beyond) / 2) * (1 + 1e-3) + 1e-3)
          }
        }
        expect(corners.length - zoneOf(cell).edges.length + faces.length).toBe(2)
      }),
    )
  })

  it('closes around cells that are nearly regular, however small the difference', () => {
    const regular = fc.constantFrom(cubicF, cubicI)
    const shift = fc.double({ min: -0.5, max: 0.5, noNaN: true })
    const shifts = fc.array(shift, { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(regular, fc.integer({ min: -14, max: -1 }), shifts, (base, exponent, noise) => {
        const cell = base.map((row, i) => row.map((x, j) => x + (noise[3 * i + j] as number) * 10 ** exponent))
        const { corners, edges, faces } = zoneOf(cell as unknown as Matrix)
        expect(corners.length - edges.length + faces.length).toBe(2)
        expect(edges.every(edge => edge.faces.length === 2)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('belongs to a crystal by (2π)³/V', () => {
    fc.assert(
      fc.property(lattice, ([a, b, c]) => {
        const volume = dot(a, cross(b, c))
        const factor = (2 * Math.PI) / volume
        const reciprocal = [cross(b, c), cross(c, a), cross(a, b)].map(row => row.map(x => x * factor))
        const expected = (2 * Math.PI) ** 3 / Math.abs(volume)
        expect(Math.abs(zoneOf(reciprocal as unknown as Matrix).volume / expected - 1)).toBeLessThan(1e-9)
      }),
    )
  })
})
