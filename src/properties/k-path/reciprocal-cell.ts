import { cellVolume, reciprocalLattice } from '../../math/lattice.js'

/** The reciprocal cell of a path. */
export interface PathCell {
  /** b1, b2, b3 row by row, in 1/Å, with 2π; `undefined` when the archive has no cell. */
  readonly vectors: Float64Array | undefined
  /** Where it comes from, in words. */
  readonly origin: string
  /** What was assumed, and what is odd. */
  readonly notes: readonly string[]
}

/** What is known of the cell of a path. */
export interface KnownCell {
  /** The reciprocal cell that is stored with the path, in 1/Å. Archives do not say whether it contains 2π. */
  stored: Float64Array | undefined
  /** The lattice vectors of the structure that was calculated, in Å. */
  lattice: Float64Array | undefined
  /** True when the schema stores reciprocal cells with 2π (`data`); without it by default, as NOMAD's older parsers. */
  hasTwoPi?: boolean
}

const twoPiCubed = (2 * Math.PI) ** 3

/**
 * Returns the reciprocal cell of a path, with 2π: the stored one, else that of the structure.
 *
 * Whether the stored one contains 2π is decided by the structure: the volumes of both cells have the product 1 without it,
 * and (2π)³ with it, or a whole multiple when one of both cells is a supercell of the other.
 */
export function pathCell({ stored, lattice, hasTwoPi = false }: KnownCell): PathCell {
  const volume = lattice?.length === 9 ? cellVolume(lattice) : 0
  if (!(stored?.length === 9 && cellVolume(stored) > 1e-9)) {
    if (!(volume > 1e-6)) return { vectors: undefined, origin: 'none', notes: [withoutCell] }
    return { vectors: reciprocalLattice(lattice as Float64Array), origin: 'the lattice of the structure', notes: [] }
  }
  const decided = volume > 1e-6 ? decidedTwoPi(cellVolume(stored) * volume) : undefined
  const isComplete = decided ?? hasTwoPi
  return {
    vectors: isComplete ? stored : stored.map(value => value * 2 * Math.PI),
    origin: `the reciprocal cell of the archive, stored ${isComplete ? 'with' : 'without'} 2π`,
    notes: decided === undefined ? [assumption(isComplete, volume > 1e-6)] : [],
  }
}

const withoutCell = 'The archive has no cell of the path: distances along it are in fractional coordinates.'

function assumption(isComplete: boolean, hasLattice: boolean): string {
  const reason = hasLattice
    ? 'The reciprocal cell of the path does not fit the cell of the structure'
    : 'The archive has no cell to compare the reciprocal cell of the path with'
  return `${reason}: it is taken as ${isComplete ? 'containing' : 'lacking'} 2π.`
}

/** Returns true when the product of both volumes needs 2π, false when it needs none; `undefined` when neither fits. */
function decidedTwoPi(product: number): boolean | undefined {
  const [without, complete] = [multiplicity(product), multiplicity(product / twoPiCubed)]
  if (without === undefined && complete === undefined) return undefined
  return (complete ?? Number.POSITIVE_INFINITY) < (without ?? Number.POSITIVE_INFINITY)
}

/** Returns n for a number that is n or 1/n, within one part in a thousand; `undefined` for another one. */
function multiplicity(ratio: number): number | undefined {
  const most = Math.max(ratio, 1 / ratio)
  return Math.abs(most / Math.round(most) - 1) < 1e-3 ? Math.round(most) : undefined
}
