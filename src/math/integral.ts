/** The part of a curve that is integrated: from `from` to `to`. Default the whole curve. */
export interface IntegralLimits {
  from?: number
  to?: number
}

/**
 * Computes the area under a curve of straight lines between its points, in an interval.
 *
 * Lines with a missing value at an end are left out. Points must be in ascending or descending order; in descending order the
 * area is negative, as an integral is.
 */
export function areaUnder(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: IntegralLimits = {},
): number {
  let area = 0
  for (let index = 1; index < x.length; index++) {
    const [start, end] = [x[index - 1] as number, x[index] as number]
    const [first, last] = [y[index - 1] as number, y[index] as number]
    const [left, right] = [clamp(start, from, to), clamp(end, from, to)]
    const slope = (last - first) / (end - start)
    if (left === right || !Number.isFinite(slope)) continue
    const middle = first + slope * ((left + right) / 2 - start)
    area += (right - left) * middle
  }
  return area
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
