/** Mean and standard deviation of a time series. */
export interface Statistics {
  mean: number
  /** The standard deviation of the frames. It is not the error of the mean, which depends on their correlation. */
  deviation: number
}

/** Computes mean and standard deviation of all finite values; `undefined` when there are none. */
export function statisticsOf(values: Iterable<number>): Statistics | undefined {
  const known = [...values].filter(Number.isFinite)
  if (known.length === 0) return undefined
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / known.length) }
}

/** Writes `301.2 ± 8.4`: the deviation with two digits, the mean with the same number of decimals. */
export function meanWords({ mean, deviation }: Statistics): string {
  if (!(deviation > 1e-9 * Math.abs(mean))) return `${Number(mean.toPrecision(6))}`.replace('-', '−')
  const places = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(deviation))))
  return `${mean.toFixed(places).replace('-', '−')} ± ${deviation.toFixed(places)}`
}
