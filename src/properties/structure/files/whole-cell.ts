import {
  completedBasis,
  cross,
  dot,
  lengthOf,
  type Matrix,
  scaled,
  type Vector,
  vectorsOf,
} from '../../../math/vectors.js'
import type { Atoms } from '../../schema/records/atoms.js'

/** A cell with three right-handed vectors, as files of crystals need it, and what was done for it. */
export interface WholeCell {
  readonly vectors: Matrix
  /** What the reader of the file has to know. */
  readonly notes: readonly string[]
}

/** The empty space in Å that is left along a vector that is made up. */
const vacuum = 15

/**
 * Returns three right-handed lattice vectors. Cartesian positions stay as they are: of a left-handed cell two vectors are swapped,
 * because an inversion would make the mirror image. A vector that is missing (of sheets, chains and molecules) is
 * perpendicular to the others, and leaves 15 Å of empty space.
 */
export function wholeCell({ vectors, positions }: Pick<Atoms, 'vectors' | 'positions'>): WholeCell {
  const given = vectors && vectorsOf(vectors)
  const axes = ([0, 1, 2] as const).map(axis => (given && lengthOf(given[axis]) > 0 ? given[axis] : undefined))
  const missing = [0, 1, 2].filter(axis => axes[axis] === undefined)
  const whole = boxAround(axes, positions)
  const notes =
    missing.length === 0
      ? []
      : [`no lattice vector ${missing.map(axis => 'abc'[axis]).join(' ')} is stored: a box with ${vacuum} A of vacuum`]
  const [a, b, c] = whole
  if (dot(a, cross(b, c)) > 0) return { vectors: whole, notes }
  const [madeUp] = missing
  if (madeUp !== undefined) {
    const turned = whole.map((vector, axis) => (axis === madeUp ? scaled(vector, -1) : vector))
    return { vectors: turned as unknown as Matrix, notes }
  }
  return { vectors: [b, a, c], notes: [...notes, 'lattice vectors a and b swapped to be right-handed'] }
}

/** Leaves empty space along the vectors that are made up. */
function boxAround(axes: readonly (Vector | undefined)[], positions: Float64Array): Matrix {
  const basis = completedBasis(axes)
  return basis.map((vector, axis) =>
    axes[axis] ? vector : scaled(vector, extent(positions, vector) + vacuum),
  ) as unknown as Matrix
}

function extent(positions: Float64Array, direction: Vector): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let from = 0; from < positions.length; from += 3) {
    const place = dot(Array.from(positions.subarray(from, from + 3)) as unknown as Vector, direction)
    low = Math.min(low, place)
    high = Math.max(high, place)
  }
  return Math.max(0, high - low)
}
