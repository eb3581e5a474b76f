/** What describes a set of numbers; all in the numbers' unit. `null` where there are too few. */
export interface NumberStatistics {
  mean: number | null
  /** The sample's standard deviation (divided by n − 1). */
  std: number | null
  min: number | null
  q25: number | null
  median: number | null
  q75: number | null
  max: number | null
}

/** The statistics of numbers, NaN left out. Quantiles interpolate linearly, as pandas and NumPy do by default. */
export function statisticsOf(values: ArrayLike<number>): NumberStatistics {
  const sorted = Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort()
  const { length } = sorted
  if (length === 0) return { mean: null, std: null, min: null, q25: null, median: null, q75: null, max: null }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / length
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    mean,
    std: length > 1 ? Math.sqrt(squares / (length - 1)) : null,
    min: sorted[0] as number,
    q25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    q75: quantile(sorted, 0.75),
    max: sorted[length - 1] as number,
  }
}

function quantile(sorted: Float64Array, fraction: number): number {
  const position = (sorted.length - 1) * fraction
  const below = sorted[Math.floor(position)] as number
  const above = sorted[Math.ceil(position)] as number
  return below === above ? below : below + (above - below) * (position - Math.floor(position))
}
