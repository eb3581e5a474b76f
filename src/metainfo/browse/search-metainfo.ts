import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import type { Property } from '../path/walk-schema.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { type SearchQuantity, searchQuantity, searchQuantityNames } from '../schema/search-quantities.js'
import { typeText } from '../schema/type-text.js'
import { hasUnit, nameScore, ownProperties, wordsOf } from './matches.js'
import { schemaPaths } from './schema-paths.js'
import { criterionText, pathText } from './words-to-paste.js'

/** One definition that a search in the schema found. */
export interface FoundDefinition {
  /** What it is. A search quantity may be asked for, counted, and, where `path` names it too, be a column. */
  kind: 'section' | 'quantity' | 'sub-section' | 'search quantity'
  /** The name that a query uses, else the path from the entry, else a short name: `Calculation`, `BandGap.value`. */
  name: string
  /** The path from the entry on, of what an entry may have. */
  path: string | undefined
  /** What to write in code: a criterion for `query`, a path for `columns`, the name of a section. */
  code: string
  qualified_name: string
  /** `float64`, `list of Calculation`, …; empty for sections. */
  type: string
  unit: string | undefined
}

const maxFound = 60

/** The definitions that a search in the schema found, best first. A notebook shows them as a table. */
export class MetainfoSearch {
  /** The text of the search. */
  readonly text: string
  readonly dialect: DialectName
  /** The definitions, best first; at most 60. */
  readonly found: readonly FoundDefinition[]
  /** The number of all matches. */
  readonly total: number

  /** @internal */
  constructor(text: string, dialect: DialectName, found: readonly FoundDefinition[]) {
    this.text = text
    this.dialect = dialect
    this.total = found.length
    this.found = found.slice(0, maxFound)
  }

  get [kind](): string {
    return 'metainfo-search'
  }

  /** Returns one line for each definition: where it may be written, what to write, and its type. */
  toString(): string {
    const lines = this.found.map(found => {
      const facts = [found.type, found.unit && `in ${found.unit}`].filter(Boolean).join(' ')
      return `  ${usesOf(found).padEnd(15)} ${found.code}${facts ? `  ${facts}` : ''}`
    })
    const more = this.total - this.found.length
    return [
      `${this.total} ${this.total === 1 ? 'definition' : 'definitions'} for '${this.text}'`,
      ...lines,
      ...(more > 0 ? [`  … ${more} more`] : []),
    ].join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => this.toString())
  }
}

showInDeno(MetainfoSearch.prototype)

/** Returns where a definition may be written: `'query, columns'`. */
export function usesOf({ kind: what, path }: FoundDefinition): string {
  if (what === 'search quantity') return path === undefined ? 'query' : 'query, columns'
  if (path === undefined) return what
  return what === 'quantity' ? 'columns' : 'required'
}

interface Ranked {
  found: FoundDefinition
  /** 0: may be asked for or tabulated; 1: leads there; 2: other definitions. */
  group: number
  score: number
}

/**
 * Searches the names of sections, quantities, sub-sections and (v1) search quantities for all words of a text. It also
 * finds quantities by their unit (`joule`). What a query may ask for and what a table may have come first, each once. It leaves
 * out what the parsers of single codes add, and NeXus.
 */
export function searchMetainfo(text: string, { dialect = 'v1' }: { dialect?: DialectName } = {}): MetainfoSearch {
  const words = wordsOf(text)
  const ranked = words.length > 0 ? [...placedMatches(text, words, dialect)] : []
  if (words.length > 0) {
    const named = new Set(ranked.map(({ found }) => found.qualified_name))
    for (const match of otherMatches(text, words, dialect)) {
      if (!named.has(match.found.qualified_name)) ranked.push(match)
    }
  }
  ranked.sort((a, b) => a.group - b.group || b.score - a.score || a.found.name.length - b.found.name.length)
  return new MetainfoSearch(
    text,
    dialect,
    ranked.map(({ found }) => found),
  )
}

/** The search quantities, and the quantities and sub-sections at their places in an entry. */
function* placedMatches(text: string, words: string[], dialect: DialectName): Generator<Ranked, void> {
  const places = new Map<string, Property>()
  for (const { path, property } of schemaPaths(dialect)) if (!places.has(path)) places.set(path, property)
  if (dialect === 'v1') {
    for (const name of searchQuantityNames()) {
      // What servers complete texts with, and the quantities of single schemas, are no names that users ask by.
      const known = /#|__/.test(name) ? undefined : searchQuantity(name)
      const score = known ? placeScore(name, words) : 0
      if (!known || score === 0) continue
      // A search quantity and the quantity at the same place are one thing to a user.
      const property = places.get(name)
      places.delete(name)
      const path = property?.m_kind === 'quantity' ? name : undefined
      const code = criterionText(known)
      const rank = score + nearness(name) + (path === undefined ? 0 : 2)
      yield { found: { ...foundSearchQuantity(known), path, code }, group: 0, score: rank }
    }
  }
  const seen = new Set<string>()
  for (const [path, property] of [...places].sort(([a], [b]) => nearness(b) - nearness(a) || a.length - b.length)) {
    const key = `${path.split('.').slice(-2).join('.')} ${property.qualified_name}`
    if (seen.has(key)) continue
    seen.add(key)
    const score = placeScore(path, words) || (hasUnit(property, text) ? 1 : 0)
    if (score === 0) continue
    const isQuantity = property.m_kind === 'quantity'
    const found = { ...foundProperty(property), name: path, path, code: pathText(path) }
    yield { found, group: isQuantity ? 0 : 1, score: score + nearness(path) }
  }
}

/** Sections by their names, and properties of sections that no entry has at a place of its own. */
function* otherMatches(text: string, words: string[], dialect: DialectName): Generator<Ranked, void> {
  const seen = new Set<string>()
  const group = 2
  for (const section of sectionsOf(dialect)) {
    const { name, qualified_name } = section
    const score = nameScore(name, words)
    if (score > 0 && !seen.has(name)) {
      seen.add(name)
      const code = `metainfo.section('${name}')`
      yield {
        found: { kind: 'section', name, path: undefined, code, qualified_name, type: '', unit: undefined },
        group,
        score,
      }
    }
    for (const property of ownProperties(section)) {
      const full = `${name}.${property.name}`
      const score =
        Math.max(nameScore(property.name, words), pathScore(section, property, words)) ||
        (hasUnit(property, text) ? 1 : 0)
      if (score === 0 || seen.has(full)) continue
      seen.add(full)
      yield { found: { ...foundProperty(property), name: full, path: undefined, code: full }, group, score }
    }
  }
}

/** What users ask for first, of all that is called so. */
const usual: ReadonlySet<string> = new Set([
  'results.material.chemical_formula_reduced',
  'results.material.elements',
  'results.material.symmetry.space_group_number',
  'results.method.simulation.dft.xc_functional_names',
  'results.method.simulation.program_name',
  'results.properties.electronic.band_gap.value',
  'run.calculation.energy.fermi',
  'run.calculation.energy.total.value',
  'run.calculation.forces.total.value',
  'run.system.atoms.lattice_vectors',
])

/** How near a place is to what users ask for first: below 1 to decide between equal scores, more for what is usual. */
function nearness(path: string): number {
  if (usual.has(path)) return 4
  const at = ['results', 'run', 'metadata', 'workflow2', 'data'].indexOf(path.split('.')[0] as string)
  return at < 0 ? 0 : 0.5 - at * 0.1
}

/** Names that say little alone: the value of a band gap is found as the band gap. */
const general: ReadonlySet<string> = new Set(['value', 'magnitude'])

/** Returns how well the names of a path match words: by the last name, then by the last two, then by all. */
function placeScore(path: string, words: readonly string[]): number {
  const names = path.split('.')
  const last = names.at(-1) as string
  const before = names.at(-2)
  const own = nameScore(last, words)
  if (own > 0 || before === undefined) return own
  if (general.has(last)) return placeScore(names.slice(0, -1).join('.'), words)
  const parts = wordsOf(last)
  if (nameScore(`${before}.${last}`, words) >= 2) return words.some(word => parts.includes(word)) ? 2 : 1
  return words.some(word => parts.includes(word)) && nameScore(path, words) >= 2 ? 1 : 0
}

function* sectionsOf(dialect: DialectName): IterableIterator<SectionDefinition> {
  const schema = publishedSchema(dialect)
  for (const name of schema.names({ plugins: true })) {
    const section = schema.section(name)
    if (section) yield section
  }
}

/** Returns the score of words that are spread over the section's name and the property's: `band gap value`. */
function pathScore(section: SectionDefinition, property: Property, words: string[]) {
  const spread = words.some(word => wordsOf(property.name).includes(word))
  return spread && nameScore(`${section.name}.${property.name}`, words) >= 2 ? 2 : 0
}

function foundProperty(property: Property): Omit<FoundDefinition, 'name' | 'path' | 'code'> {
  const isQuantity = property.m_kind === 'quantity'
  return {
    kind: isQuantity ? 'quantity' : 'sub-section',
    qualified_name: property.qualified_name,
    type: typeText(property),
    unit: isQuantity ? property.unit : undefined,
  }
}

function foundSearchQuantity({ name, type, unit }: SearchQuantity): Omit<FoundDefinition, 'path' | 'code'> {
  // A few search quantities are references; the table gives no type for them.
  const text = Array.isArray(type) ? `enum: ${type.join(' | ')}` : typeof type === 'string' ? type : ''
  return { kind: 'search quantity', name, qualified_name: name, type: text, unit }
}
