/** Returns the lowest and the highest of zero and all values. NaN is ignored. */
export function extremes(lists: Iterable<ArrayLike<number>>): [number, number] {
  let [low, high] = [0, 0]
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const value = list[index] as number
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return [low, high]
}

/** Returns the range from zero, or the lowest imaginary mode, to the highest value, with a margin of 5 %. */
export function rangeWithMargin(lists: Iterable<ArrayLike<number>>): [number, number] | undefined {
  const [low, high] = extremes(lists)
  const margin = 0.05 * (high - low)
  return margin > 0 ? [low < -margin ? low - margin : -margin / 2, high + margin] : undefined
}

/** Returns the smallest of numbers, however many; ∞ for none. */
export function minimum(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

/** Returns the largest of numbers, however many; −∞ for none. */
export function maximum(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
}
