/**
 * Returns the integral of a curve from its start to each of its points, by the trapezoidal rule. It is as good as straight lines
 * between the points: peaks narrower than their distance are lost.
 */
export function cumulativeTrapezoid(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(x.length)
  for (let index = 1; index < x.length; index++) {
    const width = (x[index] as number) - (x[index - 1] as number)
    sums[index] = (sums[index - 1] as number) + (width * ((y[index] as number) + (y[index - 1] as number))) / 2
  }
  return sums
}

/** Returns the value of a curve at x, on the straight line between two of its points; NaN outside of them. */
export function interpolated(x: ArrayLike<number>, y: ArrayLike<number>, at: number): number {
  let [low, high] = [0, x.length - 1]
  if (!(at >= (x[low] as number) && at <= (x[high] as number))) return Number.NaN
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((x[middle] as number) <= at) low = middle
    else high = middle
  }
  const [start, end] = [x[low] as number, x[high] as number]
  const share = end > start ? (at - start) / (end - start) : 0
  return (y[low] as number) * (1 - share) + (y[high] as number) * share
}
