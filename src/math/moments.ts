import { allFinite, sum } from './sum.js'

/** The mean; NaN for no numbers. Never beyond the smallest and the largest one. */
export function mean(values: ArrayLike<number>): number {
  const { length } = values
  if (length === 0) return Number.NaN
  const total = sum(values)
  if (!Number.isFinite(total)) {
    // The sum of great numbers may be beyond the largest one where their mean is not.
    return allFinite(values) ? sum(Float64Array.from(values, value => value / length)) : total
  }
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = 0; index < length; index++) {
    least = Math.min(least, values[index] as number)
    greatest = Math.max(greatest, values[index] as number)
  }
  return Math.min(greatest, Math.max(least, total / length))
}

/** The sample's variance (divided by n − 1); NaN for fewer than two numbers, and where one is infinite. */
export function variance(values: ArrayLike<number>): number {
  const { squares, scale } = squaresOf(values)
  return values.length < 2 ? Number.NaN : (squares / (values.length - 1)) * scale ** 2
}

/** The sample's standard deviation (divided by n − 1); NaN for fewer than two numbers, and where one is infinite. */
export function standardDeviation(values: ArrayLike<number>): number {
  const { squares, scale } = squaresOf(values)
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1)) * scale
}

/** The sum of the squared deviations from the mean, which is `squares × scale²`. */
function squaresOf(values: ArrayLike<number>): { squares: number; scale: number } {
  const { differences, scale } = deviations(values)
  return { squares: sum(differences.map(difference => difference ** 2)), scale }
}

/**
 * The deviations from the mean, divided by a power of two: their squares neither overflow nor vanish. In two passes, so
 * that numbers far from zero keep their digits; what rounding left of the mean is taken off again (T. Chan, G. Golub,
 * R. LeVeque, Am. Stat. 37, 242 (1983)).
 */
export function deviations(values: ArrayLike<number>): { differences: Float64Array; scale: number } {
  const middle = mean(values)
  const differences = Float64Array.from(values, value => value - middle)
  const rest = mean(differences)
  const largest = differences.reduce((most, difference) => Math.max(most, Math.abs(difference)), 0)
  const scale = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
  return { differences: differences.map(difference => (difference - rest) / scale), scale }
}
