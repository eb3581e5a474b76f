import { isQuantity } from '../../../units/index.js'
import { plainValue } from '../plain-value.js'
import type { AskedCriterion } from './asked-criteria.js'

/** Says of a range that nothing lies in it. */
export function rangeTraps({ name, kind, bounds }: AskedCriterion): string[] {
  if (kind !== 'range') return []
  const lowest = numberOf(bounds['gte'] ?? bounds['gt'], name)
  const highest = numberOf(bounds['lte'] ?? bounds['lt'], name)
  if (lowest === undefined || highest === undefined) return []
  const open = 'gt' in bounds || 'lt' in bounds
  if (lowest < highest || (lowest === highest && !open)) return []
  return [`Nothing lies in the range of '${name}': from ${lowest} to ${highest}.`]
}

function numberOf(bound: unknown, name: string): number | undefined {
  const plain = isQuantity(bound) ? plainValue(bound, name) : bound
  return typeof plain === 'number' ? plain : undefined
}
