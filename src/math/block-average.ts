import { mean, standardDeviation } from './moments.js'

/** A mean with its standard error. */
export interface BlockAverage {
  readonly mean: number
  /** The standard error of the mean; `undefined` for a single block. */
  readonly error: number | undefined
  /** The number of blocks with a value. */
  readonly blocks: number
}

/**
 * Returns the mean of the values of independent blocks, and its standard error s/√n (Flyvbjerg and Petersen, J. Chem. Phys.
 * 91, 461 (1989)). Missing values are left out.
 *
 * @returns `undefined` when there are none
 */
export function blockAverage(values: ArrayLike<number | undefined>): BlockAverage | undefined {
  const known = Array.from(values).filter((value): value is number => Number.isFinite(value))
  if (known.length === 0) return undefined
  const error = known.length > 1 ? standardDeviation(known) / Math.sqrt(known.length) : undefined
  return { mean: mean(known), error, blocks: known.length }
}

/** Returns the first and the last index (excluded) of each of so many parts of a list, of nearly equal length. */
export function blocksOf(length: number, count: number): [number, number][] {
  const limit = (block: number) => Math.floor((block * length) / count)
  return Array.from({ length: count }, (_, block) => [limit(block), limit(block + 1)])
}
