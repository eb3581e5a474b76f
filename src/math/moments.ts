import { allFinite, sum } from './sum.js'

/** Computes the mean; NaN of no numbers. It is never outside of the smallest and the largest number. */
export function mean(values: ArrayLike<number>): number {
  const { length } = values
  if (length === 0) return Number.NaN
  const total = sum(values)
  if (!Number.isFinite(total)) {
    // The sum of large numbers may overflow where their mean does not.
    return allFinite(values) ? sum(Float64Array.from(values, value => value / length)) : total
  }
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = 0; index < length; index++) {
    least = Math.min(least, values[index] as number)
    greatest = Math.max(greatest, values[index] as number)
  }
  return Math.min(greatest, Math.max(least, total / length))
}

/** Computes the variance of the sample (divided by n − 1); NaN for fewer than two numbers, and where one is infinite. */
export function variance(values: ArrayLike<number>): number {
  const { squares, scale } = squaresOf(values)
  return values.length < 2 ? Number.NaN : (squares / (values.length - 1)) * scale ** 2
}

/** Computes the standard deviation of the sample (divided by n − 1); NaN for fewer than two numbers, and where one is infinite. */
export function standardDeviation(values: ArrayLike<number>): number {
  const { squares, scale } = squaresOf(values)
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1)) * scale
}

/** Computes the sum of the squared deviations from the mean, which is `squares × scale²`. */
function squaresOf(values: ArrayLike<number>): { squares: number; scale: number } {
  const { differences, scale } = deviations(values)
  return { squares: sum(differences.map(difference => difference ** 2)), scale }
}

/**
 * Computes the deviations from the mean, divided by a power of two so that their squares neither overflow nor underflow. It
 * takes two passes, so that numbers far from zero keep their digits, and subtracts the rounding error of the mean (T. Chan,
 * G. Golub, R. LeVeque, Am. Stat. 37, 242 (1983)).
 */
export function deviations(values: ArrayLike<number>): { differences: Float64Array; scale: number } {
  const middle = mean(values)
  const differences = Float64Array.from(values, value => value - middle)
  const rest = mean(differences)
  const largest = differences.reduce((most, difference) => Math.max(most, Math.abs(difference)), 0)
  const scale = largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
  return { differences: differences.map(difference => (difference - rest) / scale), scale }
}
