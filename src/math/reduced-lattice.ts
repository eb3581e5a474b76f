import { shortened } from './lattice-reduction.js'
import { cross, dot, scaled, sum, type Vector } from './vectors.js'

/**
 * Returns the shortest vectors that span the same lattice as one to three given ones (Minkowski reduction; Semaev, in:
 * Cryptography and Lattices, 2001).
 */
export function reducedVectors(vectors: readonly Vector[]): Vector[] {
  const reduced = shortened(vectors)
  let hasChanged = true
  // Rounding errors could make two equally short vectors take turns, so a change must be larger than these.
  for (let round = 0; hasChanged && round < 1000; round++) {
    hasChanged = false
    for (let index = 0; index < reduced.length; index++) {
      const own = reduced[index] as Vector
      const shorter = shorterVector(
        own,
        reduced.filter((_, other) => other !== index),
      )
      if (dot(shorter, shorter) >= dot(own, own) * (1 - 1e-12)) continue
      reduced[index] = shorter
      hasChanged = true
    }
  }
  return reduced
}

/** Returns the shortest of a vector plus −1, 0 or 1 times each of the others. */
function shorterVector(vector: Vector, others: readonly Vector[]): Vector {
  const candidates = others.reduce<Vector[]>(
    (all, other) => all.flatMap(one => [-1, 0, 1].map(factor => sum(one, scaled(other, factor)))),
    [vector],
  )
  return candidates.reduce((best, one) => (dot(one, one) < dot(best, best) * (1 - 1e-12) ? one : best), vector)
}

/** A basis of space in which a structure repeats along some vectors. */
export interface PeriodicBasis {
  /** Nine numbers, row by row. The vectors along which nothing repeats are of length 1 and at right angles to the others. */
  readonly vectors: Float64Array
  /** True for each vector along which the structure repeats. */
  readonly periodic: readonly boolean[]
}

/** Returns the reduced vectors along which a structure repeats, and vectors of length 1 for the rest of space. */
export function periodicBasis(lattice: ArrayLike<number> | undefined, periodic: readonly boolean[]): PeriodicBasis {
  const vectors = [0, 1, 2]
    .filter(axis => lattice !== undefined && periodic[axis] === true)
    .map(axis => [0, 1, 2].map(column => Number(lattice?.[3 * axis + column])) as unknown as Vector)
    .filter(vector => dot(vector, vector) > 0)
  const basis = reducedVectors(vectors)
  const count = basis.length
  while (basis.length < 3) basis.push(perpendicular(basis))
  return { vectors: Float64Array.from(basis.flat()), periodic: [0, 1, 2].map(index => index < count) }
}

/** Returns a vector of length 1 at right angles to up to two others. */
function perpendicular(others: readonly Vector[]): Vector {
  const axes: Vector[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]
  const [first, second] = others
  const candidates = second ? [cross(first as Vector, second)] : first ? axes.map(axis => cross(first, axis)) : axes
  const longest = candidates.reduce((best, one) => (dot(one, one) > dot(best, best) ? one : best))
  const length = Math.sqrt(dot(longest, longest))
  return scaled(longest, 1 / length)
}
