/** Mean and spread of a course. */
export interface Statistics {
  mean: number
  /** The standard deviation of the frames from the mean (not the error of the mean, which their correlation decides). */
  deviation: number
}

/** Mean and standard deviation of all finite values; `undefined` where there is none. */
export function statisticsOf(values: Iterable<number>): Statistics | undefined {
  const known = [...values].filter(Number.isFinite)
  if (known.length === 0) return undefined
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / known.length) }
}

/** `301.2 ± 8.4`: two digits of the deviation, and the mean to the same place. */
export function meanWords({ mean, deviation }: Statistics): string {
  if (!(deviation > 1e-9 * Math.abs(mean))) return `${Number(mean.toPrecision(6))}`.replace('-', '−')
  const places = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(deviation))))
  return `${mean.toFixed(places).replace('-', '−')} ± ${deviation.toFixed(places)}`
}
