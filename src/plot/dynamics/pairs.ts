import type { PairDistribution } from '../../properties/index.js'

/** A radial distribution function that can be drawn: distances in Å. */
export interface DrawnPair {
  label: string
  distances: Float64Array
  values: Float64Array
  frames: readonly [number, number] | undefined
}

/** Returns the pairs that have a function. */
export function drawnPairs(pairs: readonly PairDistribution[]): DrawnPair[] {
  return pairs.flatMap(({ label, distances, values, frames }) =>
    values ? [{ label: label === 'all' ? 'all atoms' : label, distances: distances.magnitude, values, frames }] : [],
  )
}

/** Returns for each pair the function that was averaged over the latest frames. */
export function latestOf(distributions: readonly DrawnPair[]): DrawnPair[] {
  const latest = new Map<string, DrawnPair>()
  for (const distribution of distributions) {
    const before = latest.get(distribution.label)
    if (!before || endOf(distribution) >= endOf(before)) latest.set(distribution.label, distribution)
  }
  return [...latest.values()]
}

const endOf = ({ frames }: DrawnPair) => frames?.[1] ?? Number.POSITIVE_INFINITY

/** Returns true when two names mean the same pair, in either order of the atoms. */
export function isSamePair(one: string, other: string): boolean {
  return one === other || one.split('-').reverse().join('-') === other
}
