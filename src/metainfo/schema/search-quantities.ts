import { suggest } from '../../errors/index.js'
import { FactsFile } from './facts-file.js'

/** The definition of a search quantity: a name that queries may use. */
export interface SearchQuantity {
  readonly name: string
  /** `str`, `int`, `float64`, `bool`, `Datetime`, … or the members of an enum. */
  readonly type: string | readonly string[]
  /** The unit of numbers in queries; `undefined` for plain numbers and texts. */
  readonly unit: string | undefined
  /** True when the server can count its values (`aggregations`). */
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

const file = new FactsFile<{ nested: string[] }, SearchFacts>('search')

/**
 * Returns the search quantity of this name on today's servers; `undefined` when there is none.
 *
 * @param name the name without a modifier (`:any`, `:gte`)
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

/** Returns true when the quantity is a list, or belongs to the items of a list (`authors.name`). */
function isList(name: string, facts: SearchFacts): boolean {
  const above = name.slice(0, Math.max(0, name.lastIndexOf('.')))
  const outer = above === '' ? undefined : file.get(above)
  return facts.many === true || facts.shape !== undefined || (outer !== undefined && isList(above, outer))
}

/** Ranks short names first, and names in `results` before others. */
function rank(name: string): number {
  return name.length + (name.startsWith('results.') ? 0 : 100)
}

/** Returns true for the names of sections with search quantities, such as `results.material`. */
export function isSearchSection(name: string): boolean {
  for (const known of file.names()) if (known.startsWith(`${name}.`)) return true
  return false
}

/** Returns the names of all search quantities. */
export function searchQuantityNames(): IterableIterator<string> {
  return file.names()
}

/**
 * Returns at most three search quantities that an unknown name probably meant, best first. Their spelling is similar, or
 * they end with the same name (`n_elements` → `results.material.n_elements`).
 */
export function suggestSearchQuantity(name: string): string[] {
  const last = name.slice(name.lastIndexOf('.') + 1)
  const sameEnd: string[] = []
  for (const known of file.names()) if (known.endsWith(`.${last}`) && !known.includes('#')) sameEnd.push(known)
  // When many quantities end with the same name, such as `name`, it is no help.
  const ends = sameEnd.length > 8 ? [] : sameEnd.sort((a, b) => rank(a) - rank(b))
  return [...new Set([...suggest(name, file.names()), ...ends])].slice(0, 3)
}
