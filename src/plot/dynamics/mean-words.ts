import type { SeriesStatistics } from '../../properties/index.js'

/** Writes `301.2 ± 8.4`: the deviation with two digits, the mean with the same number of decimals. */
export function meanWords({ mean, deviation }: SeriesStatistics): string {
  if (!(deviation > 1e-9 * Math.abs(mean))) return `${Number(mean.toPrecision(6))}`.replace('-', '−')
  const places = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(deviation))))
  return `${mean.toFixed(places).replace('-', '−')} ± ${deviation.toFixed(places)}`
}
