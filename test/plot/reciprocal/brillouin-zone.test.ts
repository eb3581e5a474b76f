import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  combination,
  cross,
  dot,
  fractional,
  type Matrix,
  reciprocalOf,
  type Vector,
  vectorsOf,
} from '../../../src/math/vectors.js'
import type { Section } from '../../../src/metainfo/index.js'
import { numbersOf } from '../../../src/plot/archive/read.js'
import { atomsOf } from '../../../src/plot/archive/system.js'
import { plot } from '../../../src/plot/index.js'
import { foldedPath, inZone } from '../../../src/plot/reciprocal/folded-path.js'
import { labelShifts } from '../../../src/plot/reciprocal/label-places.js'
import { reciprocalCell } from '../../../src/plot/reciprocal/reciprocal-cell.js'
import { type Zone, zoneOf } from '../../../src/plot/reciprocal/zone.js'
import { zonePath } from '../../../src/plot/reciprocal/zone-path.js'
import { archiveWith, entryOf } from '../entries.js'

const materials = ['Si', 'C_diamond', 'GaAs', 'MgO', 'BaO', 'AlP', 'BN', 'BeO', 'TiO2']

const length = (u: Vector) => Math.sqrt(dot(u, u))
const apart = (u: Vector, v: Vector) => Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2])
const isInside = (point: Vector, { faces }: Zone) =>
  faces.every(({ beyond }) => dot(point, beyond) <= dot(beyond, beyond) * 0.5011)

function zoneAndPath(name: string) {
  const lattice = reciprocalCell(entryOf(`${name}_bands`)) as NonNullable<ReturnType<typeof reciprocalCell>>
  const zone = zoneOf(lattice.vectors)
  return { zone, cell: lattice.vectors, path: zonePath(lattice.bands, lattice.vectors, zone) }
}

describe('the Brillouin zone of an archive', () => {
  it.each(materials)('%s has (2π)³/V, whether the archive counts 2π or not', name => {
    const { zone } = zoneAndPath(name)
    const atoms = atomsOf(entryOf(`${name}_bands`)) as Section
    const [a, b, c] = vectorsOf(numbersOf(atoms, 'lattice_vectors', 'angstrom') as Float64Array)
    expect(zone.volume / ((2 * Math.PI) ** 3 / Math.abs(dot(a, cross(b, c))))).toBeCloseTo(1, 6)
  })

  it.each(materials)('%s has its path in it', name => {
    const { zone, path, cell } = zoneAndPath(name)
    expect(path?.points.length).toBeGreaterThan(20)
    for (const point of path?.points ?? []) expect(isInside(point, zone)).toBe(true)
    for (const line of path?.lines ?? []) for (const point of line) expect(isInside(point, zone)).toBe(true)
    expect(fractional(cell, combination(cell, [0.1, 0.2, 0.3]))[2]).toBeCloseTo(0.3, 9)
  })

  it.each(materials.slice(0, -1))('%s has X and L in the middle of faces, K and U on edges', name => {
    const { zone, path } = zoneAndPath(name)
    const placeOf = (label: string) => path?.places.find(place => place.label === label)?.place as Vector
    const middleOf = (corners: number) =>
      zone.faces
        .filter(face => face.corners.length === corners)
        .map(({ beyond }) => beyond.map(x => x / 2) as unknown as Vector)
    const nearest = (point: Vector, points: Vector[]) => Math.min(...points.map(other => apart(point, other)))
    const size = Math.cbrt(zone.volume)
    expect(nearest(placeOf('X'), middleOf(4)) / size).toBeLessThan(1e-6)
    expect(nearest(placeOf('L'), middleOf(6)) / size).toBeLessThan(1e-6)
    expect(length(placeOf('Γ'))).toBeLessThan(1e-9)
    const edges = zone.edges.map(({ ends }) =>
      combination([zone.corners[ends[0]], zone.corners[ends[1]], [0, 0, 0]] as Matrix, [0.5, 0.5, 0]),
    )
    for (const name of ['K', 'U']) expect(nearest(placeOf(name), edges) / size).toBeLessThan(0.03)
  })

  it('is the truncated octahedron of silicon, with the lengths of its vectors', () => {
    const { alt, layout } = plot.brillouinZone(entryOf('Si_bands'))
    expect(alt).toBe('Brillouin zone of Si: 14 faces, 24 corners, volume 6.301 1/Å³, with a path through L, Γ, X, U, K')
    // √3 · 2π / 5.4 Å
    expect(layout.annotations?.[0]?.text).toContain(((Math.sqrt(3) * 2 * Math.PI) / 5.4).toFixed(3))
  })

  it('leaves out what is not wanted', () => {
    const count = (options: object) => plot.brillouinZone(entryOf('Si_bands'), options).data.length
    expect(count({ path: false, vectors: false })).toBe(2)
    expect(count({ path: false })).toBe(5)
    expect(count({})).toBe(7)
    expect(plot.brillouinZone(entryOf('Si_bands'), { path: false }).layout.annotations).toHaveLength(1)
  })

  it('stands alone, with a note, where there is no path, and says when the cell is not primitive', () => {
    const figure = plot.brillouinZone(entryOf('MgO_a4p').run[0]?.system[0] as never)
    expect(figure.layout.annotations?.map(({ text }) => text).join()).toContain('no path is drawn')
    const cube = crystal([
      [4e-10, 0, 0],
      [0, 4e-10, 0],
      [0, 0, 4e-10],
    ])
    const words = plot.brillouinZone(cube).layout.annotations?.map(({ text }) => text)
    expect(words?.join()).toContain('holds 4 primitive cells')
  })

  it('refuses what has no lattice, and survives a flat one', () => {
    expect(() => plot.brillouinZone(entryOf('H2O/'))).toThrow(/no lattice in H2O/)
    expect(() =>
      plot.brillouinZone(
        archiveWith({
          run: [{ system: [{ atoms: { labels: ['X'], positions: [[0, 0, 0]], lattice_vectors: [[0]] } }] }],
        }),
      ),
    ).toThrow(/no lattice/)
  })

  it('shows the words of an archive as words', () => {
    const segment = {
      kpoints: [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      endpoints_labels: ['<img src=x>', '%{x}'],
      energies: [[[0], [0]]],
    }
    const entry = archiveWith({
      run: [
        {
          system: [{ atoms: { labels: ['X'], positions: [[0, 0, 0]], lattice_vectors: cubeOf(3e-10) } }],
          calculation: [{ system_ref: '#/run/0/system/0', band_structure_electronic: [{ segment: [segment] }] }],
        },
      ],
    })
    const figure = plot.brillouinZone(entry, { title: '<b>' })
    expect(JSON.stringify(figure)).not.toMatch(/<img|%\{x\}|"<b>"/)
    expect(figure.toSvg()).not.toContain('<img')
  })
})

const cubeOf = (edge: number) => [
  [edge, 0, 0],
  [0, edge, 0],
  [0, 0, edge],
]

/** A face-centerd crystal in its conventional cell. */
function crystal(cell: number[][]) {
  const primitive = [
    [0, 2e-10, 2e-10],
    [2e-10, 0, 2e-10],
    [2e-10, 2e-10, 0],
  ]
  return archiveWith({
    run: [
      {
        system: [
          {
            atoms: { labels: ['Al'], positions: [[0, 0, 0]], lattice_vectors: cell },
            symmetry: [{ system_primitive: [{ lattice_vectors: primitive, labels: ['Al'], positions: [[0, 0, 0]] }] }],
          },
        ],
      },
    ],
  })
}

describe('a path through the zone', () => {
  const cell = reciprocalOf([
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0.2],
  ])
  const zone = zoneOf(cell)
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

describe('names of points', () => {
  it('stand apart from each other and from lines', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 12, y: 0 },
    ]
    const shifts = labelShifts(
      points,
      [
        [
          { x: 0, y: -50 },
          { x: 0, y: 0 },
        ],
      ],
      15,
    )
    const [first, second] = shifts.map((shift, index) => ({
      x: shift.x + (points[index]?.x ?? 0),
      y: shift.y + (points[index]?.y ?? 0),
    })) as [{ x: number; y: number }, { x: number; y: number }]
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(20)
    expect(shifts[0]?.x).toBeLessThan(0)
  })
})
