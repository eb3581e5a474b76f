import { cellVolume, inverse } from '../../math/lattice.js'
import type { Atoms } from '../schema/records/atoms.js'

/** A crystal as it is compared with others: its cell up to scale, and the fractional positions of its species. */
export interface CrystalShape {
  /** The scalar products of the lattice vectors, of a cell that is scaled to the volume 1. */
  readonly metric: Float64Array
  /** The cell's volume in Å³. */
  readonly volume: number
  readonly species: readonly string[]
  /** The fractional coordinates of each atom, one after the other. */
  readonly fractions: Float64Array
}

/** Returns the shape of a crystal; `undefined` for atoms without three lattice vectors. A partly occupied site is a species of its own. */
export function shapeOf({ species, labels, positions, lattice, occupancies }: Atoms): CrystalShape | undefined {
  if (!lattice) return undefined
  const volume = cellVolume(lattice)
  const scale = volume ** (-2 / 3)
  const metric = new Float64Array(9)
  for (let i = 0; i < 9; i++) metric[i] = scale * product(lattice, Math.floor(i / 3), i % 3)
  // Particles that are no atoms of a known element differ by their names.
  const names = species.map((one, index) => {
    const name = one === 'X' ? (labels[index] as string) : one
    const share = occupancies?.[index] ?? 1
    return share === 1 ? name : `${name} ${share}`
  })
  return { metric, volume, species: names, fractions: fractionsOf(positions, lattice) }
}

const product = (lattice: ArrayLike<number>, a: number, b: number) =>
  [0, 1, 2].reduce((sum, axis) => sum + (lattice[3 * a + axis] as number) * (lattice[3 * b + axis] as number), 0)

function fractionsOf(positions: Float64Array, lattice: Float64Array): Float64Array {
  const inverted = inverse(lattice)
  return Float64Array.from(positions, (_, index) => {
    const [atom, axis] = [3 * Math.floor(index / 3), index % 3]
    return [0, 1, 2].reduce((sum, i) => sum + (positions[atom + i] as number) * (inverted[3 * i + axis] as number), 0)
  })
}

/** The largest difference of scalar products of two cells of volume 1: about half of a percent of a length, or 0.6 degrees. */
const shapeTolerance = 0.012

/** The largest distance of two atoms that are at the same place, in units of the cube root of the volume per atom. */
const placeTolerance = 0.05

/**
 * Returns true when two crystals have the same atoms at the same fractional positions in cells of the same shape, whatever their
 * volume: up to the order of the atoms and to a shift of the origin. The same lattice given by other vectors counts as another.
 */
export function sameStructure(a: CrystalShape, b: CrystalShape): boolean {
  if (a.species.length !== b.species.length || countsOf(a) !== countsOf(b)) return false
  if (a.metric.some((value, index) => Math.abs(value - (b.metric[index] as number)) > shapeTolerance)) return false
  const [first] = rarest(a)
  if (first === undefined) return true
  return rarest(b).some(other => matches(a, b, shiftBetween(a, first, b, other)))
}

/**
 * Returns the number of shifts of the origin that leave a crystal as it is: 1 for a primitive cell, 4 for the cube of a
 * face-centered lattice.
 */
export function translationCount(shape: CrystalShape): number {
  const [first] = rarest(shape)
  if (first === undefined) return 1
  return rarest(shape).filter(other => matches(shape, shape, shiftBetween(shape, first, shape, other))).length
}

function countsOf({ species }: CrystalShape): string {
  return JSON.stringify([...species].sort())
}

/** Returns the atoms of the species that has the fewest. */
function rarest({ species }: CrystalShape): number[] {
  const bySpecies = new Map<string, number[]>()
  species.forEach((name, index) => {
    const list = bySpecies.get(name)
    if (list) list.push(index)
    else bySpecies.set(name, [index])
  })
  return [...bySpecies].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))[0]?.[1] ?? []
}

type Shift = readonly [number, number, number]

const shiftBetween = (a: CrystalShape, first: number, b: CrystalShape, other: number): Shift =>
  [0, 1, 2].map(
    axis => (b.fractions[3 * other + axis] as number) - (a.fractions[3 * first + axis] as number),
  ) as unknown as Shift

/** Returns true when each atom, shifted, lies at an atom of its own of the other crystal. */
function matches(a: CrystalShape, b: CrystalShape, shift: Shift): boolean {
  const free = new Set(b.species.keys())
  const limit = placeTolerance ** 2 / a.species.length ** (2 / 3)
  return a.species.every((name, atom) => {
    const isThere = (other: number) =>
      free.has(other) && b.species[other] === name && squaredDistance(a, atom, b, other, shift) < limit
    // Mostly both crystals have their atoms in the same order.
    const found = isThere(atom) ? atom : [...free].find(isThere)
    return found !== undefined && free.delete(found)
  })
}

/** Returns the squared distance to the closest periodic image, in a cell of volume 1. */
function squaredDistance(a: CrystalShape, atom: number, b: CrystalShape, other: number, shift: Shift): number {
  const [x, y, z] = shift.map((by, axis) => {
    const difference = (b.fractions[3 * other + axis] as number) - (a.fractions[3 * atom + axis] as number) - by
    return difference - Math.round(difference)
  }) as [number, number, number]
  const m = a.metric as unknown as readonly number[]
  const [xx = 0, xy = 0, xz = 0, , yy = 0, yz = 0, , , zz = 0] = m
  return x * x * xx + y * y * yy + z * z * zz + 2 * (x * y * xy + x * z * xz + y * z * yz)
}
