/** A straight line y = intercept + slope · x. */
export interface StraightLine {
  slope: number
  intercept: number
}

/** Fits a straight line by least squares. Returns `undefined` when there are fewer than two different x. */
export function straightLine(x: readonly number[], y: readonly number[]): StraightLine | undefined {
  const indices = x.map((_, index) => index).filter(index => Number.isFinite(x[index]) && Number.isFinite(y[index]))
  const mean = (values: readonly number[]) =>
    indices.reduce((sum, index) => sum + (values[index] as number), 0) / indices.length
  const [middle, height] = [mean(x), mean(y)]
  let [product, square] = [0, 0]
  for (const index of indices) {
    const distance = (x[index] as number) - middle
    product += distance * ((y[index] as number) - height)
    square += distance ** 2
  }
  if (!(square > 0)) return undefined
  return { slope: product / square, intercept: height - (product / square) * middle }
}
