import { minimum } from './extremes.js'
import { inverse } from './lattice.js'
import { periodicBasis } from './reduced-lattice.js'

/** Changes a vector (three numbers) to the shortest one that differs from it by vectors of a lattice. */
export type MinimumImage = (vector: Float64Array) => void

/**
 * Returns the function that finds the shortest periodic image of a difference of positions, in any lattice, however skew.
 *
 * @param lattice three vectors, row by row
 * @param periodic the vectors along which the structure repeats
 */
export function minimumImage(
  lattice: ArrayLike<number> | undefined,
  periodic: readonly boolean[] = [true, true, true],
): MinimumImage {
  const basis = periodicBasis(lattice, periodic)
  const count = basis.periodic.filter(Boolean).length
  if (count === 0) return () => undefined
  const { vectors } = basis
  const inverted = inverse(vectors)
  const rows = Array.from({ length: count }, (_, index) => index)
  const shortest = minimum(
    rows.map(row =>
      Math.hypot(vectors[3 * row] as number, vectors[3 * row + 1] as number, vectors[3 * row + 2] as number),
    ),
  )
  // A vector shorter than half of the shortest lattice vector has no shorter image.
  const certain = (shortest / 2) ** 2
  const shifts = combinations(rows.map(row => vectors.subarray(3 * row, 3 * row + 3)))
  return vector => {
    for (const row of rows) {
      let fraction = 0
      for (let axis = 0; axis < 3; axis++) fraction += (vector[axis] as number) * (inverted[3 * axis + row] as number)
      const turns = Math.round(fraction)
      if (turns !== 0)
        for (let axis = 0; axis < 3; axis++) (vector[axis] as number) -= turns * (vectors[3 * row + axis] as number)
    }
    const [x, y, z] = vector as unknown as [number, number, number]
    let best = x * x + y * y + z * z
    if (best <= certain) return
    for (const [a, b, c] of shifts) {
      const length = (x + a) ** 2 + (y + b) ** 2 + (z + c) ** 2
      if (length >= best * (1 - 1e-12)) continue
      best = length
      vector.set([x + a, y + b, z + c])
    }
  }
}

/** Returns all sums of −1, 0 or 1 times each vector, without zero. */
function combinations(vectors: readonly Float64Array[]): (readonly [number, number, number])[] {
  const all = vectors.reduce<number[][]>(
    (sums, vector) =>
      sums.flatMap(sum =>
        [-1, 0, 1].map(factor => sum.map((value, axis) => value + factor * (vector[axis] as number))),
      ),
    [[0, 0, 0]],
  )
  return all.filter(sum => sum.some(value => value !== 0)) as unknown as [number, number, number][]
}
