import { mean, quantile, sum } from '../../math/index.js'

/** How several numbers become one. */
export type Aggregate = 'mean' | 'sum' | 'median' | 'min' | 'max'

/** Returns one number for several. There must be at least one. */
export function aggregated(values: readonly number[], how: Aggregate): number {
  if (values.length === 1) return values[0] as number
  if (how === 'min') return values.reduce((a, b) => Math.min(a, b))
  if (how === 'max') return values.reduce((a, b) => Math.max(a, b))
  if (how === 'median') return quantile(Float64Array.from(values).sort(), 0.5)
  return how === 'sum' ? sum(values) : mean(values)
}
