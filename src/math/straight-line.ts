/** A straight line y = intercept + slope · x. */
export interface StraightLine {
  readonly slope: number
  readonly intercept: number
  /** The standard error of the slope from the scatter of the points; `undefined` for fewer than three points. */
  readonly slopeError: number | undefined
}

/**
 * Fits a straight line by least squares. Points with a missing number are left out.
 *
 * @returns `undefined` when there are fewer than two different x
 */
export function straightLine(x: ArrayLike<number>, y: ArrayLike<number>): StraightLine | undefined {
  let [count, middle, height] = [0, 0, 0]
  const isPoint = (index: number) => Number.isFinite(x[index]) && Number.isFinite(y[index])
  for (let index = 0; index < x.length; index++) {
    if (!isPoint(index)) continue
    count++
    middle += ((x[index] as number) - middle) / count
    height += ((y[index] as number) - height) / count
  }
  let [product, square, scatter] = [0, 0, 0]
  for (let index = 0; index < x.length; index++) {
    if (!isPoint(index)) continue
    const [across, up] = [(x[index] as number) - middle, (y[index] as number) - height]
    product += across * up
    square += across ** 2
    scatter += up ** 2
  }
  if (!(square > 0)) return undefined
  const slope = product / square
  const residual = Math.max(0, scatter - slope * product)
  return {
    slope,
    intercept: height - slope * middle,
    slopeError: count > 2 ? Math.sqrt(residual / (count - 2) / square) : undefined,
  }
}
