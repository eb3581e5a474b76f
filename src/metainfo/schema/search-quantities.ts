import { suggest } from '../../errors/index.js'
import { FactsFile } from './facts-file.js'

/** What is known about a quantity that queries may name. */
export interface SearchQuantity {
  readonly name: string
  /** `str`, `int`, `float64`, `bool`, `Datetime`, … or the members of an enum. */
  readonly type: string | readonly string[]
  /** The unit that numbers in queries have to be in; `undefined` for plain numbers and texts. */
  readonly unit: string | undefined
  /** True when answers can count its values (`aggregations`). */
  readonly aggregatable: boolean
  /** True for quantities of parsers' and users' own schemas (`data.…#schema`). */
  readonly dynamic: boolean
  /** The list of objects that this quantity belongs to, for queries that must match within one item. */
  readonly nested: string | undefined
  /** True when one entry may have several values. */
  readonly list: boolean
}

interface SearchFacts {
  t: string | { enum: string[] }
  unit?: string
  agg?: boolean
  dynamic?: boolean
  shape?: (string | number)[]
  many?: boolean
}

const file = new FactsFile<{ nested: string[] }, SearchFacts>('search.json')

/**
 * The search quantity of this name on today's servers, `undefined` when there is none. A modifier (`:any`, `:gte`) is
 * not part of the name.
 */
export function searchQuantity(name: string): SearchQuantity | undefined {
  const facts = file.get(name)
  if (!facts) return undefined
  const nested = file.head.nested.filter(path => name.startsWith(`${path}.`)).sort((a, b) => b.length - a.length)
  return {
    name,
    type: typeof facts.t === 'string' ? facts.t : facts.t.enum,
    unit: facts.unit,
    aggregatable: facts.agg ?? false,
    dynamic: facts.dynamic ?? false,
    nested: nested[0],
    list: isList(name, facts),
  }
}

/** It is a list, stands in one, or belongs to the items of another quantity that is one (`authors.name`). */
function isList(name: string, facts: SearchFacts): boolean {
  const above = name.slice(0, Math.max(0, name.lastIndexOf('.')))
  const outer = above === '' ? undefined : file.get(above)
  return facts.many === true || facts.shape !== undefined || (outer !== undefined && isList(above, outer))
}

/** Short names first, and results before what says the same in other words. */
function rank(name: string): number {
  return name.length + (name.startsWith('results.') ? 0 : 100)
}

/** True for names that stand above search quantities, such as `results.material`. */
export function isSearchSection(name: string): boolean {
  for (const known of file.names()) if (known.startsWith(`${name}.`)) return true
  return false
}

/** The names of all search quantities. */
export function searchQuantityNames(): IterableIterator<string> {
  return file.names()
}

/**
 * The search quantities that a wrong name probably meant, best first, at most three: near in spelling, or with the same
 * last part (`n_elements` → `results.material.n_elements`).
 */
export function suggestSearchQuantity(name: string): string[] {
  const last = name.slice(name.lastIndexOf('.') + 1)
  const sameEnd: string[] = []
  for (const known of file.names()) if (known.endsWith(`.${last}`) && !known.includes('#')) sameEnd.push(known)
  // Names that many quantities end with, such as `name`, tell nothing.
  const ends = sameEnd.length > 8 ? [] : sameEnd.sort((a, b) => rank(a) - rank(b))
  return [...new Set([...suggest(name, file.names()), ...ends])].slice(0, 3)
}
