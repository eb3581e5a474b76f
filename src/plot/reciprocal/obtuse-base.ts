import { dot, type Matrix, scaled, sum, type Vector } from '../../math/vectors.js'

/** The greatest number of rounds; a cell that is not flat needs fewer. */
const maxRounds = 1000

/**
 * Returns four vectors that span the lattice, have the sum 0 and form no acute angle with each other (Selling's
 * reduction). Each plane that bounds the Wigner–Seitz cell belongs to a sum of some of them (Delaunay; Conway and Sloane,
 * 1992).
 */
export function obtuseBase(cell: Matrix): Vector[] {
  const [a, b, c] = shortened(cell)
  let base: Vector[] = [a, b, c, scaled(sum(sum(a, b), c), -1)]
  const nearlyRight = 1e-12 * Math.max(...base.map(vector => dot(vector, vector)))
  for (let round = 0; round < maxRounds; round++) {
    const pair = acutePair(base, nearlyRight)
    if (!pair) return base
    base = reduced(base, pair)
  }
  return base
}

/** Shortens each vector by whole multiples of the others; without this, long vectors need many of Selling's steps. */
function shortened(cell: Matrix): Matrix {
  let vectors = cell
  for (let round = 0; round < maxRounds; round++) {
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

/** Reverses the first vector of a pair and adds it to the two that are not in the pair: the sum remains 0. */
function reduced(base: readonly Vector[], [first, second]: [number, number]): Vector[] {
  const firstVector = base[first] as Vector
  return base.map((vector, index) => {
    if (index === first) return scaled(firstVector, -1)
    return index === second ? vector : sum(vector, firstVector)
  })
}

/** Returns the fourteen sums of one, two or three vectors of an obtuse base: all that can bound the Wigner–Seitz cell. */
export function boundingVectors(cell: Matrix): Vector[] {
  const base = obtuseBase(cell)
  return Array.from({ length: 14 }, (_, index) =>
    base
      .filter((_, place) => ((index + 1) >> place) & 1)
      .reduce<Vector>((total, vector) => sum(total, vector), [0, 0, 0]),
  )
}
