/** A straight line through points. */
export interface StraightLine {
  slope: number
  intercept: number
}

/** The straight line with the least squared distances; `undefined` for fewer than two places. */
export function straightLine(x: readonly number[], y: readonly number[]): StraightLine | undefined {
  const places = x.map((_, index) => index).filter(index => Number.isFinite(x[index]) && Number.isFinite(y[index]))
  const mean = (values: readonly number[]) =>
    places.reduce((sum, index) => sum + (values[index] as number), 0) / places.length
  const [middle, height] = [mean(x), mean(y)]
  let [product, square] = [0, 0]
  for (const index of places) {
    const distance = (x[index] as number) - middle
    product += distance * ((y[index] as number) - height)
    square += distance ** 2
  }
  if (!(square > 0)) return undefined
  return { slope: product / square, intercept: height - (product / square) * middle }
}
