import { quantile } from '../../math/index.js'

/** The statistics of a group of values that a box shows. */
export interface BoxStatistics {
  count: number
  q1: number
  median: number
  q3: number
  /** The ends of the whiskers. */
  lower: number
  upper: number
}

/**
 * Returns quartiles, interpolated linearly (see `quantile`), and the ends of the whiskers. A whisker ends at the farthest value
 * within 1.5 times the interquartile range, after J. W. Tukey, Exploratory Data Analysis (1977).
 *
 * @param sorted at least one finite number, ascending
 * @param log true to compute the statistics from the logarithms, for a logarithmic axis; default false
 */
export function boxStatistics(sorted: Float64Array, log = false): BoxStatistics {
  if (log) return onLogarithmicAxis(sorted)
  const [q1, median, q3] = [0.25, 0.5, 0.75].map(part => quantile(sorted, part)) as [number, number, number]
  const reach = 1.5 * (q3 - q1)
  const lower = sorted.find(value => value >= q1 - reach) as number
  const upper = sorted.findLast(value => value <= q3 + reach) as number
  // Quartiles are interpolated, so there may be no value between a quartile and the limit of its whisker.
  return { count: sorted.length, q1, median, q3, lower: Math.min(lower, q1), upper: Math.max(upper, q3) }
}

function onLogarithmicAxis(sorted: Float64Array): BoxStatistics {
  const { count, q1, median, q3, lower, upper } = boxStatistics(sorted.map(Math.log10))
  // 10 ** log is not exact: take the value itself, so that it does not count as an outlier.
  const nearest = (log: number, other: number) => sorted.find(value => Math.log10(value) === log) ?? other
  const [low, high] = [10 ** q1, 10 ** q3]
  return { count, q1: low, median: 10 ** median, q3: high, lower: nearest(lower, low), upper: nearest(upper, high) }
}
