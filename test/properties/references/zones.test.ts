import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { reciprocalLattice } from '../../../src/math/lattice.js'
import { wignerSeitzCell } from '../../../src/math/wigner-seitz.js'
import { open } from '../../metainfo/open.js'
import { golden } from './golden.js'

interface Zone {
  name: string
  lattice: number[][]
  faces: number
  corners: number
  volume: number
  area: number
  innerRadius: number
  outerRadius: number
}
type Vector = [number, number, number]

const { cases } = golden<{ cases: Zone[] }>('zones')

describe('zones of all Bravais lattices and of skew cells, as pymatgen builds them', () => {
  it.each(cases)('agree: $name', zone => {
    const reciprocal = reciprocalLattice(zone.lattice.flat())
    const rows = [0, 3, 6].map(start => Array.from(reciprocal.subarray(start, start + 3)) as Vector)
    const cell = wignerSeitzCell(rows)
    const corners = cell.corners as readonly Vector[]
    expect([cell.faces.length, corners.length]).toEqual([zone.faces, zone.corners])
    expect(cell.volume / zone.volume).toBeCloseTo(1, 8)
    expect(Math.max(...corners.map(corner => Math.hypot(...corner))) / zone.outerRadius).toBeCloseTo(1, 8)
    expect(
      Math.min(...cell.faces.map(({ beyond }) => Math.hypot(...(beyond as Vector)) / 2)) / zone.innerRadius,
    ).toBeCloseTo(1, 8)
    const area = cell.faces.reduce((sum, face) => sum + areaOf(face.corners.map(index => corners[index] as Vector)), 0)
    expect(area / zone.area).toBeCloseTo(1, 8)
  })

  it.each(cases)('$name, of an entry', ({ lattice, faces, corners, volume }) => {
    const atoms = {
      labels: ['Si'],
      positions: [[0, 0, 0]],
      lattice_vectors: lattice.map(row => row.map(value => value * 1e-10)),
      periodic: [true, true, true],
    }
    const zone = properties.brillouinZone(open({ run: [{ system: [{ atoms }] }] }))
    expect([zone?.faces.length, zone?.corners.shape[0]]).toEqual([faces, corners])
    expect((zone?.volume.magnitude ?? Number.NaN) / volume).toBeCloseTo(1, 8)
  })
})

function areaOf([first, ...others]: readonly Vector[]): number {
  const from = (point: Vector) => point.map((value, axis) => value - (first?.[axis] as number)) as Vector
  return others.slice(1).reduce((sum, point, index) => {
    const [a, b] = [from(others[index] as Vector), from(point)]
    return sum + Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]) / 2
  }, 0)
}
