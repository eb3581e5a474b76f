/** The lengths of the lattice vectors in Å, and the angles between them in degrees. */
export interface LatticeParameters {
  a: number
  b: number
  c: number
  alpha: number
  beta: number
  gamma: number
}

/** Three vectors, such as those of a lattice. */
export type Matrix = readonly [Vector, Vector, Vector]
export type Vector = readonly [number, number, number]

/** Returns the lattice vectors of a cell that is given row by row. */
export function vectorsOf(cell: ArrayLike<number>): Matrix {
  const row = (index: number) => [cell[3 * index], cell[3 * index + 1], cell[3 * index + 2]] as unknown as Vector
  return [row(0), row(1), row(2)]
}

/** Returns numbers as rows of three, such as x, y, z of each atom. The rows are views of the list. */
export function rowsOfThree(values: Float64Array): Float64Array[] {
  return Array.from({ length: values.length / 3 }, (_, row) => values.subarray(3 * row, 3 * row + 3))
}

export const dot = (u: Vector, v: Vector) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
export const scaled = (u: Vector, factor: number): Vector => [u[0] * factor, u[1] * factor, u[2] * factor]
export const sum = (u: Vector, v: Vector): Vector => [u[0] + v[0], u[1] + v[1], u[2] + v[2]]
export const cross = (u: Vector, v: Vector): Vector => [
  u[1] * v[2] - u[2] * v[1],
  u[2] * v[0] - u[0] * v[2],
  u[0] * v[1] - u[1] * v[0],
]

export const difference = (u: Vector, v: Vector): Vector => [u[0] - v[0], u[1] - v[1], u[2] - v[2]]
export const lengthOf = (u: Vector) => Math.hypot(u[0], u[1], u[2])

/** Returns the sum of vectors, each times its factor: x a + y b + z c. */
export function combination(vectors: readonly Vector[], factors: readonly number[]): Vector {
  return vectors.reduce<Vector>(
    (total, vector, index) => sum(total, scaled(vector, factors[index] as number)),
    [0, 0, 0],
  )
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

/** Returns the fractional coordinates of a point: in units of the lattice vectors. */
export function fractional([a, b, c]: Matrix, point: Vector): Vector {
  const volume = dot(a, cross(b, c))
  return [dot(point, cross(b, c)) / volume, dot(point, cross(c, a)) / volume, dot(point, cross(a, b)) / volume]
}

/**
 * Returns the reciprocal vectors of one, two or three independent vectors, with bᵢ · aⱼ = 2π δᵢⱼ. They are not finite when the
 * vectors are not independent.
 */
export function reciprocalVectors(vectors: readonly Vector[]): Vector[] {
  return dualVectors(vectors).map(vector => scaled(vector, 2 * Math.PI))
}

/** Returns the lengths of the lattice vectors and the angles between them. */
export function latticeParameters([a, b, c]: Matrix): LatticeParameters {
  const length = (u: Vector) => Math.sqrt(dot(u, u))
  const angle = (u: Vector, v: Vector) =>
    (Math.acos(Math.max(-1, Math.min(1, dot(u, v) / (length(u) * length(v))))) * 180) / Math.PI
  return { a: length(a), b: length(b), c: length(c), alpha: angle(b, c), beta: angle(a, c), gamma: angle(a, b) }
}

/**
 * Returns three independent vectors: those that there are, and perpendicular ones of length 1 in place of those that are
 * missing. All vectors that there are must be independent.
 */
export function completedBasis(vectors: readonly (Vector | undefined)[]): Matrix {
  const full = [vectors[0], vectors[1], vectors[2]]
  for (let axis = 0; axis < 3; axis++) full[axis] ??= perpendicular(full.filter(vector => vector !== undefined))
  return full as unknown as Matrix
}

/** Returns a direction that is perpendicular to none, one or two vectors. */
function perpendicular([first, second]: readonly Vector[]): Vector {
  if (!first) return [1, 0, 0]
  const [x, y, z] = first.map(Math.abs) as [number, number, number]
  // The axis that is farthest from the direction of a single vector.
  const farthest: Vector = x <= y && x <= z ? [1, 0, 0] : y <= z ? [0, 1, 0] : [0, 0, 1]
  const direction = cross(first, second ?? farthest)
  return scaled(direction, 1 / lengthOf(direction))
}
