/** Mean and standard deviation of a time series. */
export interface SeriesStatistics {
  readonly mean: number
  /** The standard deviation of the frames. It is not the error of the mean, which depends on their correlation. */
  readonly deviation: number
}

/** Returns mean and standard deviation of all finite values; `undefined` when there are none. */
export function seriesStatistics(values: Iterable<number>): SeriesStatistics | undefined {
  const known = [...values].filter(Number.isFinite)
  if (known.length === 0) return undefined
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / known.length) }
}
