import { dot, type Matrix, scaled, sum, type Vector } from '../structure/lattice.js'

/** More rounds than any cell that is not flat takes. */
const mostRounds = 1000

/**
 * Four vectors that add up to nothing, span the lattice and form no acute angle with each other: Selling's reduction. The
 * planes that bound a Wigner–Seitz cell all belong to sums of some of them (Delaunay; Conway and Sloane, 1992).
 */
export function obtuseBase(cell: Matrix): Vector[] {
  const [a, b, c] = shortened(cell)
  let base: Vector[] = [a, b, c, scaled(sum(sum(a, b), c), -1)]
  const nearlyRight = 1e-12 * Math.max(...base.map(vector => dot(vector, vector)))
  for (let round = 0; round < mostRounds; round++) {
    const pair = acutePair(base, nearlyRight)
    if (!pair) return base
    base = flipped(base, pair)
  }
  return base
}

/** The lattice with each vector shortened by whole multiples of the others: Selling's steps alone are many for long ones. */
function shortened(cell: Matrix): Matrix {
  let vectors = cell
  for (let round = 0; round < mostRounds; round++) {
    const before = vectors
    for (const [i, j] of pairs) {
      const [long, short] = [vectors[i], vectors[j]]
      const count = Math.round(dot(long, short) / dot(short, short))
      if (count !== 0 && dot(long, long) >= dot(short, short)) {
        vectors = vectors.map((one, index) =>
          index === i ? sum(long, scaled(short, -count)) : one,
        ) as unknown as Matrix
      }
    }
    if (vectors === before) break
  }
  return vectors
}

const pairs = [0, 1, 2].flatMap(i => [0, 1, 2].flatMap(j => (i === j ? [] : [[i, j] as const]))) as [
  0 | 1 | 2,
  0 | 1 | 2,
][]

function acutePair(base: readonly Vector[], limit: number): [number, number] | undefined {
  for (let i = 0; i < base.length; i++) {
    for (let j = i + 1; j < base.length; j++) {
      if (dot(base[i] as Vector, base[j] as Vector) > limit) return [i, j]
    }
  }
  return undefined
}

/** The first of a pair turns round, the second stays, and both others take up the difference. */
function flipped(base: readonly Vector[], [first, second]: [number, number]): Vector[] {
  const turned = base[first] as Vector
  return base.map((vector, index) => {
    if (index === first) return scaled(turned, -1)
    return index === second ? vector : sum(vector, turned)
  })
}

/** The fourteen sums of one, two or three of an obtuse base: all that can bound the cell of points nearest to the origin. */
export function boundingVectors(cell: Matrix): Vector[] {
  const base = obtuseBase(cell)
  return Array.from({ length: 14 }, (_, index) =>
    base
      .filter((_, place) => ((index + 1) >> place) & 1)
      .reduce<Vector>((total, vector) => sum(total, vector), [0, 0, 0]),
  )
}
