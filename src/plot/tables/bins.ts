import { roundWidth, tidy } from './round-width.js'

/** The default is at most this many intervals: thinner bars are hard to see. */
const maxDefaultBins = 100

/**
 * Returns the edges of intervals that contain all numbers, strictly ascending. The intervals have a round width and begin at
 * multiples of it. Whole numbers lie in the middle of their interval.
 *
 * Without `max` the number of intervals is the larger one by two rules: D. Freedman, P. Diaconis, Z. Wahrscheinlichkeitstheorie verw.
 * Gebiete 57, 453 (1981), by the quartiles, and H. A. Sturges, J. Am. Stat. Assoc. 21, 65 (1926), by the count alone.
 *
 * @param sorted at least one finite number, ascending
 * @param max the largest number of intervals; two may be necessary when it is 1
 */
export function binEdges(sorted: Float64Array, max?: number): number[] {
  const [least, greatest] = [sorted[0] as number, sorted[sorted.length - 1] as number]
  if (least === greatest) return edgesAround(least)
  if (isCountable(sorted)) return wholeEdges([least, greatest], max ?? defaultWholeCount(sorted))
  const wanted = max ?? defaultCount(sorted)
  return roundEdges([least, greatest], wanted) ?? evenEdges([least, greatest], wanted)
}

/** Returns edges as `binEdges`, for positive numbers on a logarithmic axis: the width is round in powers of ten. */
export function logBinEdges(sorted: Float64Array, max?: number): number[] {
  const [least, greatest] = [sorted[0] as number, sorted[sorted.length - 1] as number]
  const logs = sorted.map(Math.log10)
  if (logs[0] === logs[logs.length - 1]) return edgesAround(least)
  const wanted = max ?? defaultCount(logs)
  const ends = [logs[0] as number, logs[logs.length - 1] as number] as const
  const edges = (roundEdges(ends, wanted) ?? evenEdges(ends, wanted)).map(log => Number((10 ** log).toPrecision(12)))
  edges[0] = Math.min(edges[0] as number, least)
  edges[edges.length - 1] = Math.max(edges[edges.length - 1] as number, greatest)
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number)) ? edges : [least, greatest]
}

/**
 * Returns the index of the interval that contains a number, or -1. An interval includes its lower edge; the last one includes
 * its upper edge, too.
 */
export function binOf(edges: readonly number[], value: number): number {
  const last = edges.length - 1
  if (!(value >= (edges[0] as number) && value <= (edges[last] as number))) return -1
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (value >= (edges[middle] as number)) low = middle
    else high = middle
  }
  return low
}

function defaultCount(sorted: Float64Array): number {
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] as number
  const width = (2 * (at(0.75) - at(0.25))) / Math.cbrt(sorted.length)
  const spread = (sorted[sorted.length - 1] as number) - at(0)
  const sturges = Math.ceil(Math.log2(sorted.length)) + 1
  const byQuartiles = width > 0 && Number.isFinite(spread) ? Math.ceil(spread / width) : 0
  return Math.min(maxDefaultBins, Math.max(sturges, byQuartiles))
}

/** Returns the default number of intervals for whole numbers: one for each number of a small range. */
function defaultWholeCount(sorted: Float64Array): number {
  const range = (sorted[sorted.length - 1] as number) - (sorted[0] as number) + 1
  return Math.max(defaultCount(sorted), Math.min(range, 30))
}

/** Returns true for whole numbers that are small enough for floating point to have halves between them. */
function isCountable(sorted: Float64Array): boolean {
  return sorted.every(value => Number.isInteger(value) && Math.abs(value) < 2 ** 50)
}

function wholeEdges([least, greatest]: readonly [number, number], max: number): number[] {
  let width = roundWidth((greatest - least + 1) / Math.max(max, 1), true)
  while (Math.floor(greatest / width) - Math.floor(least / width) + 1 > Math.max(max, 2)) {
    width = roundWidth(width * 1.01, true)
  }
  const [first, last] = [Math.floor(least / width), Math.floor(greatest / width) + 1]
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * width - 0.5)
}

/**
 * Returns round edges, or `undefined` when floating point cannot distinguish them: for a small range far from zero, or near
 * the largest and the smallest numbers.
 */
function roundEdges([least, greatest]: readonly [number, number], max: number): number[] | undefined {
  let aim = greatest / max - least / max
  for (let trial = 0; trial < 8; trial++) {
    if (!(aim > 1e-300 && aim < 1e300)) return undefined
    const width = roundWidth(aim)
    const [first, last] = [Math.floor(least / width), Math.floor(greatest / width) + 1]
    if (last - first <= Math.max(max, 2)) {
      const edges = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * width))
      return isAround(edges, [least, greatest]) ? edges : undefined
    }
    aim = width * 1.01
  }
  return undefined
}

function isAround(edges: readonly number[], [least, greatest]: readonly [number, number]): boolean {
  const isAscending = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number))
  return isAscending && (edges[0] as number) <= least && (edges[edges.length - 1] as number) >= greatest
}

function evenEdges([least, greatest]: readonly [number, number], max: number): number[] {
  const edges = [least]
  for (let index = 1; index < max; index++) {
    const edge = least * (1 - index / max) + greatest * (index / max)
    // Rounding may repeat an edge or reverse the order of two.
    if (edge > (edges[edges.length - 1] as number) && edge < greatest) edges.push(edge)
  }
  return [...edges, greatest]
}

/** Returns one interval around the only value. */
function edgesAround(value: number): number[] {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 50) return [value - 0.5, value + 0.5]
  const tenth = Math.abs(value) / 10
  const half = (tenth > 1e-300 && tenth < 1e300 ? roundWidth(tenth) : tenth) / 2 || 0.5
  const [low, high] = [value - half, value + half]
  return Number.isFinite(low) && Number.isFinite(high) && low < value && value < high
    ? [low, high]
    : [0, value].sort((a, b) => a - b)
}
