import { exactDot } from './exact-dot.js'
import { dot, scaled, sum, type Vector } from './vectors.js'

/** The greatest number of rounds; lattices whose numbers are not at the edge of double precision need far fewer. */
const maxRounds = 1000

/** Cosines below this are zero. In flat cells a larger limit would hide how thick they are. */
const rightAngle = 1e-18

/**
 * Returns one vector more than the given ones, which span the same lattice, have the sum 0 and form no acute angle with one
 * another: an obtuse superbase. Lattices of one, two and three dimensions have one (E. Selling, J. reine angew. Math. 77, 143
 * (1874); J. H. Conway, N. J. A. Sloane, Proc. R. Soc. A 436, 55 (1992)).
 *
 * @param basis one, two or three independent vectors
 */
export function obtuseSuperbase(basis: readonly Vector[]): Vector[] {
  const short = shortened(basis)
  let base = [...short, scaled(short.reduce(sum, [0, 0, 0] as Vector), -1)]
  for (let round = 0; round < maxRounds; round++) {
    const pair = acutePair(base)
    if (!pair) return base
    base = flipped(base, pair)
  }
  return base
}

/** Shortens each vector by whole multiples of the others; without this, long vectors need many of Selling's steps. */
export function shortened(basis: readonly Vector[]): Vector[] {
  const vectors = [...basis]
  for (let round = 0; round < maxRounds; round++) if (!shortenOne(vectors)) break
  return vectors
}

function shortenOne(vectors: Vector[]): boolean {
  for (const [i, long] of vectors.entries()) {
    for (const [j, short] of vectors.entries()) {
      const count = i === j ? 0 : Math.round(dot(long, short) / dot(short, short))
      if (count === 0 || dot(long, long) < dot(short, short)) continue
      const candidate = sum(long, scaled(short, -count))
      if (!(dot(candidate, candidate) < dot(long, long))) continue
      vectors[i] = candidate
      return true
    }
  }
  return false
}

function acutePair(base: readonly Vector[]): [number, number] | undefined {
  for (const [i, one] of base.entries()) {
    for (let j = i + 1; j < base.length; j++) if (isAcute(one, base[j] as Vector)) return [i, j]
  }
  return undefined
}

function isAcute(one: Vector, other: Vector): boolean {
  const size = Math.sqrt(dot(one, one) * dot(other, other))
  const rounded = dot(one, other)
  return (Math.abs(rounded) > 1e-12 * size ? rounded : exactDot([[one, other]])) > rightAngle * size
}

/**
 * Takes a step of Selling's reduction. In three dimensions the first vector of a pair is reversed and sum to the two that
 * are not in the pair; in two dimensions it is reversed and sum twice to the third one. The sum remains 0.
 */
function flipped(base: readonly Vector[], [first, second]: [number, number]): Vector[] {
  const vector = base[first] as Vector
  const share = base.length === 4 ? 1 : 2
  return base.map((one, index) => {
    if (index === first) return scaled(vector, -1)
    return index === second ? one : sum(one, scaled(vector, share))
  })
}
