import { mean, standardDeviation } from './moments.js'
import { quantile, sortedNumbers } from './quantile.js'

/** Statistics of numbers, in their unit; `null` where there are too few numbers. */
export interface NumberStatistics {
  mean: number | null
  /** The standard deviation of the sample (divided by n − 1). */
  std: number | null
  min: number | null
  q25: number | null
  median: number | null
  q75: number | null
  max: number | null
}

/** Computes the statistics of numbers, NaN left out. Quantiles are interpolated linearly, as pandas and NumPy do. */
export function statisticsOf(values: ArrayLike<number>): NumberStatistics {
  const sorted = sortedNumbers(values)
  if (sorted.length === 0) return { mean: null, std: null, min: null, q25: null, median: null, q75: null, max: null }
  return {
    mean: mean(sorted),
    std: sorted.length > 1 ? standardDeviation(sorted) : null,
    min: sorted[0] as number,
    q25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q75: quantile(sorted, 0.75),
    max: sorted[sorted.length - 1] as number,
  }
}
