import { cross, dot, type Matrix, scaled, type Vector, vectorsOf } from '../../../math/vectors.js'
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
  const axes = ([0, 1, 2] as const).map(axis => (given && length(given[axis]) > 0 ? given[axis] : undefined))
  const missing = [0, 1, 2].filter(axis => axes[axis] === undefined)
  const whole = completed(axes, positions)
  const notes =
    missing.length === 0
      ? []
      : [`no lattice vector ${missing.map(axis => 'abc'[axis]).join(' ')} is stored: a box with ${vacuum} A of vacuum`]
  const [a, b, c] = whole
  if (dot(a, cross(b, c)) > 0) return { vectors: whole, notes }
  return { vectors: [b, a, c], notes: [...notes, 'lattice vectors a and b swapped to be right-handed'] }
}

function completed(axes: readonly (Vector | undefined)[], positions: Float64Array): Matrix {
  const full = [...axes]
  for (let axis = 0; axis < 3; axis++) {
    if (full[axis]) continue
    const direction = perpendicular(full.filter(vector => vector !== undefined))
    full[axis] = scaled(direction, extent(positions, direction) + vacuum)
  }
  return full as unknown as Matrix
}

/** Returns a direction perpendicular to none, one or two vectors. */
function perpendicular([first, second]: readonly Vector[]): Vector {
  if (!first) return [1, 0, 0]
  if (second) return unit(cross(first, second))
  // The axis that is farthest from the vector.
  const smallest = first
    .map(Math.abs)
    .reduce((best, value, axis, all) => (value < (all[best] as number) ? axis : best), 0)
  return unit(cross(first, [0, 1, 2].map(axis => Number(axis === smallest)) as unknown as Vector))
}

const length = (vector: Vector) => Math.sqrt(dot(vector, vector))
const unit = (vector: Vector) => scaled(vector, 1 / length(vector))

function extent(positions: Float64Array, direction: Vector): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let from = 0; from < positions.length; from += 3) {
    const place = dot(Array.from(positions.subarray(from, from + 3)) as unknown as Vector, direction)
    low = Math.min(low, place)
    high = Math.max(high, place)
  }
  return Math.max(0, high - low)
}
