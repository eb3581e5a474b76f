import type { SeriesStatistics } from '../../properties/index.js'

/**
 * Writes `301.2 K, σ = 8.4 K`: the standard deviation of the values (not the error of their mean) with two digits, the mean with
 * the same number of decimals. Very large numbers are in powers of ten.
 */
export function meanWords({ mean, deviation }: SeriesStatistics, unit: string): string {
  if (!(deviation > 1e-9 * Math.abs(mean))) return withUnit(`${Number(mean.toPrecision(6))}`, unit)
  const isHuge = Math.abs(mean) >= 1e9
  const places = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(deviation))))
  const [middle, width] = isHuge
    ? [mean.toExponential(3), deviation.toExponential(1)]
    : [mean.toFixed(places), deviation.toFixed(places)]
  return `${withUnit(middle, unit)}, σ = ${withUnit(width, unit)}`
}

const withUnit = (number: string, unit: string) => `${number.replace('-', '−')} ${unit}`.trim()
