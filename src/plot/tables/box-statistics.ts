import { quantile } from '../../math/index.js'

/** What a box shows of a group of values. */
export interface BoxStatistics {
  count: number
  q1: number
  median: number
  q3: number
  /** The ends of the whiskers: values themselves. */
  lower: number
  upper: number
}

/**
 * Quartiles interpolated linearly (see `quantile`), and whiskers to the farthest values within one and a half times the
 * distance of the quartiles, after J. W. Tukey, Exploratory Data Analysis (1977).
 *
 * @param sorted at least one finite number, ascending
 * @param log true for the statistics of the logarithms: distances are then those of a logarithmic axis
 */
export function boxStatistics(sorted: Float64Array, log = false): BoxStatistics {
  if (log) return onLogarithmicAxis(sorted)
  const [q1, median, q3] = [0.25, 0.5, 0.75].map(part => quantile(sorted, part)) as [number, number, number]
  const reach = 1.5 * (q3 - q1)
  const lower = sorted.find(value => value >= q1 - reach) as number
  const upper = sorted.findLast(value => value <= q3 + reach) as number
  // Of few values the quartiles lie between values, and no value may be left between quartile and whisker.
  return { count: sorted.length, q1, median, q3, lower: Math.min(lower, q1), upper: Math.max(upper, q3) }
}

function onLogarithmicAxis(sorted: Float64Array): BoxStatistics {
  const { count, q1, median, q3, lower, upper } = boxStatistics(sorted.map(Math.log10))
  // The way back is not exact: the ends stay on values, where the logarithms found them.
  const nearest = (log: number, other: number) => sorted.find(value => Math.log10(value) === log) ?? other
  const [low, high] = [10 ** q1, 10 ** q3]
  return { count, q1: low, median: 10 ** median, q3: high, lower: nearest(lower, low), upper: nearest(upper, high) }
}
