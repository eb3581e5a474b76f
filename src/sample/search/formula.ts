import { commonDivisor } from '../../math/index.js'

/**
 * Returns a key that is the same for every order of a formula's elements (`MgO`, `OMg`), or `undefined` for what is no formula.
 * With `reduce` the counts are divided by their common divisor, so that `Si2` and `Si` are the same.
 */
export function formulaKey(formula: string, reduce: boolean): string | undefined {
  if (!/^([A-Z][a-z]?\d*)+$/.test(formula)) return undefined
  const counts = new Map<string, number>()
  for (const [, element, digits] of formula.matchAll(/([A-Z][a-z]?)(\d*)/g)) {
    counts.set(element as string, (counts.get(element as string) ?? 0) + (digits === '' ? 1 : Number(digits)))
  }
  const divisor = reduce ? [...counts.values()].reduce(commonDivisor) || 1 : 1
  return [...counts]
    .map(([element, count]) => `${element}${count / divisor}`)
    .sort()
    .join(' ')
}
