import { type Quantity, quantity } from '../../units/index.js'
import { type BandPath, bandPath } from '../k-path/band-path.js'
import { type KPath, kPath } from '../k-path/k-path.js'
import { type PathCell, pathCell } from '../k-path/reciprocal-cell.js'
import type { SystemReader } from '../schema/reader.js'
import type { PhononBandsRecord } from '../schema/records/phonon-bands.js'

/** The measure of distances along a path. */
export type PathCoordinates = 'cartesian' | 'fractional'

/** A phonon dispersion along a path. */
export interface PhononBands {
  /** The path: its points, their distances in 1/Å (with 2π), its breaks and its named places. */
  readonly path: BandPath
  /** [k][branch] in THz, NaN for a missing one; imaginary modes are negative. */
  readonly frequencies: Quantity<'frequency', Float64Array[]>
  /** Those notes of the property that are about the dispersion alone. */
  readonly notes: readonly string[]
}

/** A dispersion in plain numbers. */
export interface BandCurves {
  readonly path: KPath
  /** The frequencies of each branch at each point of the path. */
  readonly branches: readonly Float64Array[]
  readonly cell: PathCell
  readonly notes: readonly string[]
}

/** Frequencies at one place that differ by less than this (in THz) are the same. */
const closest = 1e-3

/**
 * Places the points of a dispersion along their path.
 *
 * The reciprocal cell is the stored one, else that of the structure with a third as many atoms as there are branches: archives of
 * phonons also contain the supercell in which forces were calculated.
 */
export function bandCurves(
  { path, branches }: PhononBandsRecord,
  { system, coordinates }: { system: SystemReader | undefined; coordinates: PathCoordinates },
): BandCurves {
  const cell = pathCell({ stored: path.reciprocalCell, lattice: system?.atoms()?.lattice })
  const isCartesian = coordinates === 'cartesian'
  const isSame = (one: number, other: number) =>
    branches.every(branch => !(Math.abs((branch[one] as number) - (branch[other] as number)) > closest))
  const placed = kPath(path, { cell: isCartesian ? cell.vectors : undefined, isSame })
  const kept = branches.map(branch => Float64Array.from(placed.indices, index => branch[index] as number))
  const notes = path.points ? (isCartesian ? cell.notes : []) : [withoutPoints]
  return { path: placed, branches: kept, cell, notes }
}

const withoutPoints = 'The archive has no wave vectors of the path: its points have equal distances.'

/** Returns the dispersion of a property from its curves. */
export function phononBands({ path, branches, cell, notes }: BandCurves): PhononBands {
  const rows = path.indices.map((_, k) => Float64Array.from(branches, branch => branch[k] as number))
  return {
    path: bandPath(path, cell),
    frequencies: quantity(rows, 'terahertz') as Quantity<'frequency', Float64Array[]>,
    notes,
  }
}
