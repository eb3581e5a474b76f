/**
 * Computes a quantile of sorted numbers, which must not be NaN; NaN of none. Between two numbers it is interpolated linearly,
 * as NumPy and pandas do by default (type 7 of R. J. Hyndman, Y. Fan, Am. Stat. 50, 361 (1996)).
 *
 * @param part from 0, the smallest number, to 1, the largest
 */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = (sorted.length - 1) * part
  const below = sorted[Math.floor(position)] as number
  const above = sorted[Math.ceil(position)] as number
  const share = position - Math.floor(position)
  if (below === above || share === 0) return below
  // In this form no difference can overflow. Rounding must not leave the two numbers; between opposite infinities is no number.
  const between = below * (1 - share) + above * share
  return Number.isNaN(between) ? between : Math.min(above, Math.max(below, between))
}

/** Returns the numbers in order, without NaN. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort()
}
