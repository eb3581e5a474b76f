import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reciprocalLattice } from '../../../src/math/lattice.js'
import { kPath } from '../../../src/properties/k-path/k-path.js'
import type { PathPoints } from '../../../src/properties/schema/records/path-points.js'

type Point = readonly [number, number, number]

/** Points at equal distances from one point to another, both included. */
function line(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) =>
    from.map((x, axis) => x + (((to[axis] as number) - x) * step) / steps),
  ) as unknown as Point[]
}

function pathOf(points: readonly Point[], more: Partial<PathPoints> = {}): PathPoints {
  return {
    count: points.length,
    points: Float64Array.from(points.flat()),
    segments: [points.length],
    labels: points.map(() => undefined),
    reciprocalCell: undefined,
    ...more,
  }
}

const [gamma, x, u, k, l]: Point[] = [
  [0, 0, 0],
  [0.5, 0, 0.5],
  [0.625, 0.25, 0.625],
  [0.375, 0.375, 0.75],
  [0.5, 0.5, 0.5],
] as [Point, Point, Point, Point, Point]
const points = { gamma: gamma as Point, x: x as Point, u: u as Point, k: k as Point, l: l as Point }
const fcc = reciprocalLattice([0, 2, 2, 2, 0, 2, 2, 2, 0])

describe('a path through reciprocal space', () => {
  const long = [
    ...line(points.l, points.gamma, 10),
    ...line(points.gamma, points.x, 10),
    ...line(points.x, points.u, 10),
    ...line(points.k, points.gamma, 10),
  ]

  it('has distances in 1/Å with 2π', () => {
    const { distances, unit } = kPath(pathOf(long), { cell: fcc })
    const a = 4
    expect(unit).toBe('1/angstrom')
    expect(distances[10]).toBeCloseTo((2 * Math.PI * Math.sqrt(3)) / 2 / a, 12)
    expect((distances[20] as number) - (distances[10] as number)).toBeCloseTo((2 * Math.PI) / a, 12)
  })

  it('lifts the pen between U and K of one long list, and adds no length there', () => {
    const path = kPath(pathOf(long), { cell: fcc })
    expect(path.breaks).toEqual([31])
    expect(path.distances[31]).toBe(path.distances[30])
    expect(path.indices).toHaveLength(long.length - 2)
  })

  it('is the same from segments of two points, with a repeated X and U→K as a segment', () => {
    const pairs = long.slice(1).flatMap((to, index) => [long[index] as Point, to])
    const labels = pairs.map(point => Object.entries(points).find(([, place]) => place === point)?.[0])
    const path = kPath(pathOf(pairs, { segments: pairs.map((_, i) => (i % 2 ? 0 : 2)).filter(Boolean), labels }), {
      cell: fcc,
    })
    const one = kPath(pathOf(long), { cell: fcc })
    expect(path.breaks).toEqual(one.breaks)
    expect(path.distances).toEqual(one.distances)
  })

  it('names its places: Γ in every spelling and without a name, both names at a break', () => {
    const names = new Map([
      [0, 'L'],
      [10, '\\Gamma'],
      [21, 'X'],
      [32, 'U'],
      [33, 'K'],
    ])
    const path = kPath(pathOf(long, { labels: long.map((_, index) => names.get(index)) }), { cell: fcc })
    expect(path.labels.map(({ label }) => label)).toEqual(['L', 'Γ', 'X', 'U|K', 'Γ'])
    expect(path.labels.map(({ index }) => index)).toEqual([0, 10, 20, 30, 41])
    for (const { distance, index } of path.labels) expect(distance).toBe(path.distances[index])
  })

  it('gives the middle of several neighbors their common name', () => {
    const ten = line(points.gamma, points.x, 10)
    const labels = ten.map((_, index) => (index >= 4 && index <= 6 ? 'Σ' : undefined))
    expect(kPath(pathOf(ten, { labels })).labels.at(-1)).toMatchObject({ label: 'Σ', index: 5 })
  })

  it('breaks off between segments, but goes on where a segment only leaves out its first point', () => {
    const [one, two] = [line(points.gamma, points.x, 10), line(points.k, points.gamma, 10)]
    const joined = pathOf([...one, ...two], { segments: [11, 11] })
    expect(kPath(joined).breaks).toEqual([11])
    expect(kPath(pathOf(one, { segments: [5, 6] })).breaks).toEqual([])
  })

  it('counts fractions without a cell, and steps without coordinates', () => {
    expect(kPath(pathOf(line(points.gamma, [0, 0, 0.5], 5)))).toMatchObject({ unit: 'fractional' })
    expect(kPath(pathOf(line(points.gamma, [0, 0, 0.5], 5))).distances.at(-1)).toBeCloseTo(0.5, 12)
    const unplaced = kPath({ ...pathOf(long.slice(0, 4)), points: undefined })
    expect(unplaced).toMatchObject({ unit: 'steps', distances: Float64Array.of(0, 1, 2, 3), labels: [] })
  })

  it('keeps both of two points at one place that have different values', () => {
    const path = kPath(pathOf(long), { isSame: () => false })
    expect(path.indices).toHaveLength(long.length)
    expect(path.distances[11]).toBe(path.distances[10])
  })

  it('reads 200 000 points', () => {
    const many = line(points.gamma, points.x, 200_000)
    expect(kPath(pathOf(many)).distances.at(-1)).toBeCloseTo(Math.SQRT1_2, 9)
  })

  it('adds up the lengths of its pieces, whatever they are', () => {
    const coordinate = fc.integer({ min: -4, max: 4 }).map(value => value / 4)
    const point = fc.tuple(coordinate, coordinate, coordinate)
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 6 }), pieces => {
        fc.pre(pieces.every(([from, to]) => Math.hypot(...from.map((value, i) => value - (to[i] as number))) > 0))
        fc.pre(pieces.slice(1).every(([from], index) => from.some((value, i) => value !== pieces[index]?.[1][i])))
        const lists = pieces.map(([from, to]) => line(from, to, 12))
        const labels = lists.flatMap(list => list.map((_, index) => (index % 12 === 0 ? 'P' : undefined)))
        const path = kPath(pathOf(lists.flat(), { segments: lists.map(list => list.length), labels }), { cell: fcc })
        const lengths = pieces.map(([from, to]) =>
          Math.hypot(
            ...[0, 1, 2].map(axis =>
              from.reduce(
                (sum, value, row) => sum + ((to[row] as number) - value) * (fcc[3 * row + axis] as number),
                0,
              ),
            ),
          ),
        )
        expect(path.distances.at(-1)).toBeCloseTo(
          lengths.reduce((sum, length) => sum + length, 0),
          9,
        )
        expect(path.breaks).toHaveLength(pieces.length - 1)
      }),
    )
  })
})
