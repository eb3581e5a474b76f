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
 * they end with the same name (`n_elements` → `results.material.n_elements`), or, when there are none of these, they have its
 * words among theirs (`band_gap` → `results.properties.electronic.band_gap.value`).
 */
export function suggestSearchQuantity(name: string): string[] {
  const parts = name.split('.')
  const last = `.${parts.at(-1)}`
  // Archives have `program.name` where servers search by `program_name`.
  const joined = parts.length > 1 ? `.${parts.slice(-2).join('_')}` : undefined
  const sameEnd: string[] = []
  const sameJoined: string[] = []
  for (const known of file.names()) {
    if (known.includes('#')) continue
    if (known.endsWith(last)) sameEnd.push(known)
    if (joined && known.endsWith(joined)) sameJoined.push(known)
  }
  // When many quantities end with the same name, such as `name`, it is no help.
  const ends = sameEnd.length > 8 ? [] : sameEnd.sort((a, b) => rank(a) - rank(b))
  const near = new Set([...sameJoined, ...suggest(name, file.names()), ...ends])
  return [...(near.size > 0 ? near : withWords(name))].slice(0, 3)
}

/** The search quantities that have the words of this name at their end (`program` → `….program_name`), values first. */
function withWords(name: string): string[] {
  const words = wordsOf(name)
  if (words.length === 0) return []
  const rankOf = (known: string) => rank(known) - (known.endsWith('.value') ? 50 : 0)
  const found: string[] = []
  for (const known of file.names()) {
    if (known.includes('#') || known.endsWith('__suggestion')) continue
    const there = wordsOf(known.split('.').slice(-2).join('.'))
    if (words.every(word => there.includes(word))) found.push(known)
  }
  return found.sort((a, b) => rankOf(a) - rankOf(b))
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[._\s]+/)
    .filter(Boolean)
}
