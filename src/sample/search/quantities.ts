import { didYouMean } from '../../errors/index.js'
import { unknownQuantity } from '../answer.js'
import { dynamicQuantity } from './dynamic-quantity.js'
import type { SearchQuantity, ValueType } from './search-quantity.js'

export type { SearchQuantity, ValueType } from './search-quantity.js'

type QuantityFact = Partial<Omit<SearchQuantity, 'name'>> & { type: ValueType }

// The same relative path is right from src/sample/search and from dist/sample/search.
const facts = require('../../../data/search/quantities.json') as {
  nested: string[]
  quantities: Record<string, QuantityFact>
}

/** Every search quantity by name. */
export const searchQuantities: ReadonlyMap<string, SearchQuantity> = new Map(
  Object.entries(facts.quantities).map(([name, fact]) => [
    name,
    { name, path: name, list: false, terms: false, ...fact },
  ]),
)

/** The repeated sections whose elements are matched one by one. */
export const nestedSections: ReadonlySet<string> = new Set(facts.nested)

/**
 * Returns the search quantity of this name.
 *
 * @throws a 422 for a name that is none; `where` is the parameter that held it, when it was not a query's key.
 */
export function requireQuantity(name: string, ...where: string[]): SearchQuantity {
  const quantity = searchQuantities.get(name) ?? (name.includes('#') ? dynamicQuantity(name) : undefined)
  if (quantity) return quantity
  throw unknownQuantity(name, didYouMean(name, searchQuantities.keys()), ...where)
}

/** Returns the nested sections that a path goes through, outermost first. */
export function nestedAlong(path: string): string[] {
  const found: string[] = []
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const prefix = path.slice(0, dot)
    if (nestedSections.has(prefix)) found.push(prefix)
  }
  return found
}
