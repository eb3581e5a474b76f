import { maximum } from '../math/index.js'
import { formatNumber } from './format-number.js'

/**
 * Returns the function that writes the numbers of one column, so that their decimal points are aligned. Numbers are written as
 * integers if all are integers, as powers of ten if the largest is outside 0.001 … 9 999 999, and else with the decimals that
 * the column needs within 6 significant digits of its largest number.
 */
export function columnFormat(values: readonly number[]): (value: number) => string {
  const finite = values.filter(Number.isFinite)
  if (finite.every(Number.isInteger)) return value => formatNumber(value)
  const largest = maximum(finite.map(Math.abs))
  if (largest >= 1e7 || largest < 1e-3)
    return value => (Number.isFinite(value) ? value.toExponential(5) : String(value))
  const whole = Math.max(1, Math.floor(Math.log10(largest)) + 1)
  const decimals = Math.min(maximum(finite.map(neededDecimals)), Math.max(0, 7 - whole))
  return value => (Number.isFinite(value) ? value.toFixed(decimals) : String(value))
}

function neededDecimals(value: number): number {
  const text = formatNumber(value, 12)
  if (text.includes('e')) return 12
  return text.split('.')[1]?.length ?? 0
}
