import { atomicUnits } from './atomic.js'
import { baseUnits } from './base.js'
import { constantUnits } from './constants.js'
import type { UnitDefinition } from './definition.js'
import { electricalUnits } from './electricity.js'
import { mechanicalUnits } from './mechanics.js'
import { type Prefix, prefixSpellings } from './prefixes.js'
import { rareUnits } from './rare.js'
import { temperatureUnits } from './temperature.js'

export type { UnitDefinition } from './definition.js'
export type { Prefix } from './prefixes.js'

/** All units that are known, without prefixes. */
export const definitions: readonly UnitDefinition[] = [
  ...baseUnits,
  ...temperatureUnits,
  ...mechanicalUnits,
  ...electricalUnits,
  ...atomicUnits,
  ...constantUnits,
  ...rareUnits,
]

const bySpelling = new Map<string, UnitDefinition>()
for (const definition of definitions) {
  for (const spelling of [definition.name, definition.symbol, ...definition.aliases])
    bySpelling.set(spelling, definition)
}

/** The unit and the prefix that a word of a unit expression means. */
export interface NamedUnit {
  readonly definition: UnitDefinition
  readonly prefix: Prefix | undefined
}

/** Returns every spelling that is read, without prefixes: for suggestions. */
export function unitSpellings(): Iterable<string> {
  return bySpelling.keys()
}

/**
 * Returns the unit that a word names: as it is, with a prefix, or with the plural's `s`, in this order; `undefined` when unknown.
 * Case matters. The plural is for names (`electron_volts`), not for symbols.
 */
export function findUnit(word: string): NamedUnit | undefined {
  return findSingular(word) ?? findPlural(word)
}

function findSingular(word: string): NamedUnit | undefined {
  const whole = bySpelling.get(word)
  if (whole) return { definition: whole, prefix: undefined }
  for (const [spelling, prefix] of prefixSpellings) {
    if (!word.startsWith(spelling)) continue
    const definition = bySpelling.get(word.slice(spelling.length))
    if (definition?.prefixable) return { definition, prefix }
  }
  return undefined
}

function findPlural(word: string): NamedUnit | undefined {
  if (!word.endsWith('s')) return undefined
  const singular = word.slice(0, -1)
  const found = findSingular(singular)
  return found && (singular.endsWith(found.definition.name) || !singular.endsWith(found.definition.symbol))
    ? found
    : undefined
}
