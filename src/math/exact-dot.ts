import { sum } from './sum.js'
import type { Vector } from './vectors.js'

/** Splits a number into two halves of 26 bits (T. J. Dekker, Numer. Math. 18, 224 (1971)). */
function halves(value: number): [number, number] {
  const large = 134_217_729 * value
  const high = large - (large - value)
  return [high, value - high]
}

/** Returns a product and its rounding error. */
function exactProduct(a: number, b: number): [number, number] {
  const product = a * b
  const [aHigh, aLow] = halves(a)
  const [bHigh, bLow] = halves(b)
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)]
}

/** Computes the sum of dot products of pairs of vectors, exact to the last digits even where large terms cancel. */
export function exactDot(pairs: readonly (readonly [Vector, Vector])[]): number {
  return sum(pairs.flatMap(([u, v]) => u.flatMap((value, axis) => exactProduct(value, v[axis] as number))))
}
