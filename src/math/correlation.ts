import { deviations } from './moments.js'
import { sum } from './sum.js'

/**
 * Computes Pearson's linear correlation of pairs of finite numbers, from −1 to 1; NaN for fewer than two pairs, and where
 * either side has the same number throughout.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const one = deviations(x).differences
  const two = deviations(y).differences
  const squares = Math.sqrt(sum(one.map(value => value ** 2))) * Math.sqrt(sum(two.map(value => value ** 2)))
  if (!(squares > 0)) return Number.NaN
  const product = sum(one.map((value, index) => value * (two[index] as number)))
  return Math.min(1, Math.max(-1, product / squares))
}
