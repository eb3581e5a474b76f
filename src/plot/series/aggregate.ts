/** What one number stands for several. */
export type Aggregate = 'mean' | 'sum' | 'median' | 'min' | 'max'

/** One number for several, of which there is at least one. */
export function aggregated(values: readonly number[], how: Aggregate): number {
  if (values.length === 1) return values[0] as number
  if (how === 'min') return values.reduce((a, b) => Math.min(a, b))
  if (how === 'max') return values.reduce((a, b) => Math.max(a, b))
  if (how === 'median') return quantile(Float64Array.from(values).sort(), 0.5)
  const sum = values.reduce((a, b) => a + b, 0)
  if (how === 'sum') return sum
  // The sum of great numbers may overflow where their mean does not.
  return Number.isFinite(sum) ? sum / values.length : values.reduce((mean, value) => mean + value / values.length, 0)
}

/**
 * A quantile of sorted numbers, interpolated linearly as `frame.describe`, NumPy and pandas do (type 7 of R. J. Hyndman,
 * Y. Fan, Am. Stat. 50, 361 (1996)).
 */
export function quantile(sorted: Float64Array, part: number): number {
  const position = (sorted.length - 1) * part
  const below = sorted[Math.floor(position)] as number
  const above = sorted[Math.ceil(position)] as number
  const share = position - Math.floor(position)
  // Written so that no difference can overflow, and never beyond its neighbours.
  return below === above ? below : Math.min(above, Math.max(below, below * (1 - share) + above * share))
}
