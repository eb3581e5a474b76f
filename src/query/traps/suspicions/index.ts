import { askedCriteria } from './asked-criteria.js'
import { bareNumberTraps } from './bare-numbers.js'
import { itemTraps } from './items.js'
import { listTraps } from './lists.js'
import { pathTraps } from './paths.js'
import { rangeTraps } from './ranges.js'
import { wildcardTraps } from './wildcards.js'
import { wordTraps } from './words.js'

const traps = [bareNumberTraps, wordTraps, listTraps, rangeTraps, wildcardTraps, pathTraps]

/**
 * Returns what in a query of either dialect is probably a mistake, a sentence each: servers take it and find
 * nothing, or everything. Takes the query as the user wrote it, whose quantities still have their units.
 */
export function suspicions(query: unknown): string[] {
  const found = new Set<string>(itemTraps(query))
  for (const criterion of askedCriteria(query)) {
    for (const trap of traps) for (const sentence of trap(criterion)) found.add(sentence)
  }
  return [...found]
}
