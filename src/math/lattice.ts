import { reciprocalVectors, vectorsOf } from './vectors.js'

/** Returns the volume that three vectors span, given row by row. */
export function cellVolume(vectors: ArrayLike<number>): number {
  return Math.abs(determinant(vectors))
}

/** Returns the determinant of a 3 × 3 matrix, given row by row: positive for three right-handed rows. */
export function determinant(matrix: ArrayLike<number>): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = Array.from(matrix)
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}

/** Returns the inverse of a 3 × 3 matrix, row by row. Its values are not finite when the rows span no volume. */
export function inverse(matrix: ArrayLike<number>): Float64Array {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = Array.from(matrix)
  const adjugate = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
  const factor = 1 / determinant(matrix)
  return Float64Array.from(adjugate, value => value * factor)
}

/**
 * Returns the reciprocal lattice of three vectors, row by row, with 2π: row i times column j of the lattice is 2π when they
 * are equal, else 0.
 */
export function reciprocalLattice(vectors: ArrayLike<number>): Float64Array {
  return Float64Array.from(reciprocalVectors(vectorsOf(vectors)).flat())
}
