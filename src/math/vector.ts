/** A vector in three dimensions. */
export type Vector = readonly [number, number, number]

/** Three vectors, such as those of a lattice. */
export type Matrix = readonly [Vector, Vector, Vector]

/** Returns three vectors that are given row by row. */
export function vectorsOf(rows: ArrayLike<number>): Matrix {
  const row = (index: number) => [rows[3 * index], rows[3 * index + 1], rows[3 * index + 2]] as unknown as Vector
  return [row(0), row(1), row(2)]
}

export const dot = (u: Vector, v: Vector) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
export const scaled = (u: Vector, factor: number): Vector => [u[0] * factor, u[1] * factor, u[2] * factor]
export const added = (u: Vector, v: Vector): Vector => [u[0] + v[0], u[1] + v[1], u[2] + v[2]]
export const difference = (u: Vector, v: Vector): Vector => [u[0] - v[0], u[1] - v[1], u[2] - v[2]]
export const lengthOf = (u: Vector) => Math.hypot(u[0], u[1], u[2])
export const cross = (u: Vector, v: Vector): Vector => [
  u[1] * v[2] - u[2] * v[1],
  u[2] * v[0] - u[0] * v[2],
  u[0] * v[1] - u[1] * v[0],
]

/** Returns the sum of vectors, each times its factor: x a + y b + z c. */
export function combination(vectors: readonly Vector[], factors: readonly number[]): Vector {
  return vectors.reduce<Vector>((total, vector, index) => added(total, scaled(vector, factors[index] as number)), zero)
}

const zero: Vector = [0, 0, 0]

/** Returns the coordinates of a point in units of three vectors. */
export function coordinatesIn([a, b, c]: Matrix, point: Vector): Vector {
  const volume = dot(a, cross(b, c))
  return [dot(point, cross(b, c)) / volume, dot(point, cross(c, a)) / volume, dot(point, cross(a, b)) / volume]
}

/**
 * Returns the dual vectors of one, two or three independent vectors, in the space that these span: dual i times vector j is
 * 1 when i = j, else 0. They are not finite when the vectors are not independent.
 */
export function dualVectors(vectors: readonly Vector[]): Vector[] {
  const [a, b, c] = vectors
  if (a && b && c) {
    const volume = dot(a, cross(b, c))
    return [cross(b, c), cross(c, a), cross(a, b)].map(vector => scaled(vector, 1 / volume))
  }
  if (a && b) {
    const normal = cross(a, b)
    const square = dot(normal, normal)
    return [cross(b, normal), cross(normal, a)].map(vector => scaled(vector, 1 / square))
  }
  return a ? [scaled(a, 1 / dot(a, a))] : []
}
