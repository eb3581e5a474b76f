// Math.max(...list) ends in a RangeError for lists of about 100 000 numbers: the arguments of a call are on the stack.

/**
 * Returns the largest of a list of numbers of any length, as `Math.max` does: NaN when one of them is NaN.
 *
 * @param least the result when all numbers are smaller, or when there are none. Default −∞
 */
export function maximum(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least
  for (const value of values) found = Math.max(found, value)
  return found
}

/**
 * Returns the smallest of a list of numbers of any length, as `Math.min` does: NaN when one of them is NaN.
 *
 * @param most the result when all numbers are larger, or when there are none. Default ∞
 */
export function minimum(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most
  for (const value of values) found = Math.min(found, value)
  return found
}
