import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { combination, difference, dot, lengthOf, type Vector } from '../../../src/math/vectors.js'
import type { BrillouinZone } from '../../../src/properties/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { twins } from '../entries.js'

const materials = ['Si', 'C_diamond', 'GaAs', 'MgO', 'BaO', 'AlP', 'BN', 'BeO', 'TiO2']

const zoneOf = (name: string) => properties.brillouinZone(entryOf(`${name}_bands`)) as BrillouinZone
const rowsOf = (value: { magnitude: Float64Array[] }) => value.magnitude.map(row => [...row] as unknown as Vector)
const apart = (u: Vector, v: Vector) => lengthOf(difference(u, v))
const isInside = (point: Vector, { faces }: BrillouinZone) =>
  faces.every(({ beyond }) => {
    const normal = [...beyond.magnitude] as unknown as Vector
    return dot(point, normal) <= dot(normal, normal) * 0.5011
  })

describe('the Brillouin zone of an entry', () => {
  it.each(materials)('%s has (2π)³/V, whether the archive counts 2π or not', name => {
    const volume = properties.structure(entryOf(`${name}_bands`))?.volume?.magnitude as number
    expect(zoneOf(name).volume.magnitude / ((2 * Math.PI) ** 3 / volume)).toBeCloseTo(1, 6)
    expect(zoneOf(name).volume.to('1/nm**3').magnitude / zoneOf(name).volume.magnitude).toBeCloseTo(1000, 6)
  })

  it.each(materials)('%s has its path in it', name => {
    const zone = zoneOf(name)
    const points = rowsOf(zone.path?.kPoints as never)
    expect(points.length).toBeGreaterThan(20)
    for (const point of points) expect(isInside(point, zone)).toBe(true)
    for (const line of zone.path?.lines ?? [])
      for (const point of rowsOf(line)) expect(isInside(point, zone)).toBe(true)
  })

  it.each(materials.slice(0, -1))('%s has X and L in the middle of faces, K and U on edges', name => {
    const zone = zoneOf(name)
    const placeOf = (label: string) =>
      [...(zone.path?.points.find(point => point.label === label)?.position.magnitude ?? [])] as unknown as Vector
    const middles = (corners: number) =>
      zone.faces
        .filter(face => face.corners.length === corners)
        .map(({ beyond }) => [...beyond.magnitude].map(x => x / 2) as unknown as Vector)
    const nearest = (point: Vector, points: Vector[]) => Math.min(...points.map(other => apart(point, other)))
    const size = Math.cbrt(zone.volume.magnitude)
    expect(nearest(placeOf('X'), middles(4)) / size).toBeLessThan(1e-6)
    expect(nearest(placeOf('L'), middles(6)) / size).toBeLessThan(1e-6)
    expect(lengthOf(placeOf('Γ'))).toBeLessThan(1e-9)
    const corners = rowsOf(zone.corners)
    const edges = zone.edges.map(({ ends: [one, other] }) =>
      combination([corners[one] as Vector, corners[other] as Vector], [0.5, 0.5]),
    )
    for (const label of ['K', 'U']) expect(nearest(placeOf(label), edges) / size).toBeLessThan(0.03)
  })

  it('says what it was read from, and is a table of corners', () => {
    const zone = zoneOf('Si')
    expect([zone.dimensions, zone.faces.length, zone.edges.length, zone.cell]).toEqual([3, 14, 36, 'original'])
    expect(zone.corners.shape).toEqual([24, 3])
    expect(zone.source.calculation).toBe('run[0].calculation[1]')
    expect(properties.brillouinZone(entryOf('Si_bands'))?.toFrame().shape).toEqual([24, 4])
    // √3 · 2π / 5.4 Å
    expect(lengthOf(rowsOf(zone.reciprocalLattice)[0] as Vector)).toBeCloseTo((Math.sqrt(3) * 2 * Math.PI) / 5.4, 6)
    expect(JSON.parse(JSON.stringify(zone))).toMatchObject({
      dimensions: 3,
      volume: { magnitude: zone.volume.magnitude },
    })
  })

  it('is undefined for a molecule', () => {
    expect(properties.brillouinZone(entryOf('H2O/'))).toBeUndefined()
    expect(properties.brillouinZone(open({}))).toBeUndefined()
  })

  it('refuses a calculation that is not there', () => {
    expect(() => properties.brillouinZone(entryOf('Si_bands'), { calculation: 9 })).toThrow(/found no calculation 9/)
    expect(() => properties.brillouinZone(entryOf('Si_bands'), { cell: 'cubic' as never })).toThrow(/cell/)
  })

  it('is left out where a calculation refers to a structure that is not there: no other cell is taken', () => {
    const system = { atoms: atomsOf(3) }
    const entry = open({ run: [{ system: [system], calculation: [{ system_ref: '/run/0/system/7' }] }] })
    expect(properties.brillouinZone(entry)).toBeUndefined()
  })
})

const atomsOf = (edge: number, more: object = {}) => ({
  labels: ['C'],
  positions: [[0, 0, 0]],
  lattice_vectors: [
    [edge * 1e-10, 0, 0],
    [0, edge * 1e-10, 0],
    [0, 0, 20e-10],
  ],
  ...more,
})

describe('the Brillouin zone of fewer dimensions', () => {
  it('is a polygon for a sheet, and says so', () => {
    const sheet = open({ run: [{ system: [{ atoms: atomsOf(2.5, { periodic: [true, true, false] }) }] }] })
    const zone = properties.brillouinZone(sheet)
    expect(zone).toMatchObject({ dimensions: 2, notes: [expect.stringContaining('its zone is a polygon')] })
    expect(zone?.volume.magnitude).toBeCloseTo(((2 * Math.PI) / 2.5) ** 2, 9)
    expect(zone?.volume.to('1/nm**2').magnitude).toBeCloseTo(100 * ((2 * Math.PI) / 2.5) ** 2, 6)
    expect([zone?.corners.shape, zone?.reciprocalLattice.shape]).toEqual([
      [4, 3],
      [2, 3],
    ])
  })

  it('is a line for a chain', () => {
    const chain = open({ run: [{ system: [{ atoms: atomsOf(2.5, { periodic: [false, false, true] }) }] }] })
    const zone = properties.brillouinZone(chain)
    expect(zone).toMatchObject({ dimensions: 1, notes: [expect.stringContaining('its zone is a line')] })
    expect(zone?.volume.magnitude).toBeCloseTo((2 * Math.PI) / 20, 12)
  })
})

describe('the Brillouin zone of the primitive cell', () => {
  const half = 2e-10
  const cube = [
    [4e-10, 0, 0],
    [0, 4e-10, 0],
    [0, 0, 4e-10],
  ]
  const primitive = [
    [0, half, half],
    [half, 0, half],
    [half, half, 0],
  ]
  const turned = [
    [2 * half, 0, 0],
    [half, Math.sqrt(3) * half, 0],
    [half, half / Math.sqrt(3), 2 * half * Math.sqrt(2 / 3)],
  ].map(row => row.map(x => x / Math.SQRT2))
  const crystal = (smallest: number[][]) => {
    const segment = {
      kpoints: [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
      ],
      endpoints_labels: ['Γ', 'R'],
      energies: [[[0], [0]]],
    }
    const symmetry = [
      {
        system_primitive: [
          { periodic: [true, true, true], labels: ['Al'], positions: [[0, 0, 0]], lattice_vectors: smallest },
        ],
      },
    ]
    const periodic = [true, true, true]
    const atoms = { labels: ['Al'], positions: [[0, 0, 0]], lattice_vectors: cube, periodic }
    return open({
      run: [
        {
          system: [{ atoms, symmetry, is_representative: true }],
          calculation: [{ system_ref: '/run/0/system/0', band_structure_electronic: [{ segment: [segment] }] }],
        },
      ],
    })
  }

  it('is four times as large as that of the cube of an fcc crystal, which says that it holds four', () => {
    const entry = crystal(primitive)
    const own = properties.brillouinZone(entry)
    expect(own).toMatchObject({ primitiveCells: 4, notes: [expect.stringContaining('of 4 primitive cells')] })
    expect(own?.faces.length).toBe(6)
    const small = properties.brillouinZone(entry, { cell: 'primitive' })
    expect(small).toMatchObject({ cell: 'primitive', primitiveCells: 1, notes: [] })
    expect(small?.faces.length).toBe(14)
    expect((small?.volume.magnitude as number) / (own?.volume.magnitude as number)).toBeCloseTo(4, 9)
    expect(small?.path?.points.map(({ label }) => label)).toEqual(['Γ', 'R'])
  })

  it('has no path where the archive turned the primitive cell', () => {
    const small = properties.brillouinZone(crystal(turned), { cell: 'primitive' })
    expect(small?.faces.length).toBe(14)
    expect(small?.path).toBeUndefined()
    expect(small?.notes.join()).toContain('turned against the cell of the path')
  })

  it('is undefined where the archive has no primitive cell', () => {
    const bare = open({
      run: [{ system: [{ atoms: { labels: ['Al'], positions: [[0, 0, 0]], lattice_vectors: cube } }] }],
    })
    expect(properties.brillouinZone(bare)?.primitiveCells).toBeUndefined()
    expect(properties.brillouinZone(bare, { cell: 'primitive' })).toBeUndefined()
  })
})

describe('the Brillouin zone in both schemas', () => {
  it.skipIf(twins().length === 0).each(twins())(`is the same: $name ${needsShared}`, ({ run, data }) => {
    const [old, today] = [properties.brillouinZone(run), properties.brillouinZone(data)]
    expect(today?.corners.shape).toEqual(old?.corners.shape)
    if (old && today) expect(today.volume.magnitude / old.volume.magnitude).toBeCloseTo(1, 5)
    expect(today?.path === undefined).toBe(old?.path === undefined)
  })
})
