import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { type SearchQuantity, searchQuantity, searchQuantityNames } from '../schema/search-quantities.js'
import { typeText } from '../schema/type-text.js'
import { hasUnit, nameScore, ownProperties, wordsOf } from './matches.js'

/** One definition that a search in the schema found. */
export interface FoundDefinition {
  kind: 'section' | 'quantity' | 'sub-section' | 'search quantity'
  /** The short name: `Calculation`, `BandGap.value`, or the name that a query uses. */
  name: string
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
  /** The definitions, best first; at maxFound 60. */
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

  /** Returns one line for each definition. */
  toString(): string {
    const lines = this.found.map(({ kind: what, name, type, unit }) => {
      const facts = [type, unit && `in ${unit}`].filter(Boolean).join(' ')
      return `  ${what.padEnd(15)} ${name}${facts ? `: ${facts}` : ''}`
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

/**
 * Searches the names of sections, quantities, sub-sections and (v1) search quantities for all words of a text. It also
 * finds quantities by their unit (`joule`). It leaves out what the parsers of single codes add, and
 * NeXus.
 */
export function searchMetainfo(text: string, { dialect = 'v1' }: { dialect?: DialectName } = {}): MetainfoSearch {
  const words = wordsOf(text)
  const ranked: { found: FoundDefinition; score: number }[] = []
  const add = (found: FoundDefinition, score: number) => {
    if (score > 0) ranked.push({ found, score })
  }
  if (words.length > 0) {
    for (const section of sectionsOf(dialect)) {
      add(foundSection(section), nameScore(section.name, words))
      for (const property of ownProperties(section)) {
        const score = Math.max(nameScore(property.name, words), pathScore(section, property, words))
        add(foundProperty(section, property), score || (hasUnit(property, text) ? 1 : 0))
      }
    }
    if (dialect === 'v1') addSearchQuantities(words, add)
  }
  ranked.sort((a, b) => b.score - a.score || a.found.name.length - b.found.name.length)
  return new MetainfoSearch(
    text,
    dialect,
    ranked.map(({ found }) => found),
  )
}

function* sectionsOf(dialect: DialectName): IterableIterator<SectionDefinition> {
  const schema = publishedSchema(dialect)
  for (const name of schema.names({ plugins: true })) {
    const section = schema.section(name)
    if (section) yield section
  }
}

/** Returns the score of words that are spread over the section's name and the property's: `band gap value`. */
function pathScore(section: SectionDefinition, property: QuantityDefinition | SubSectionDefinition, words: string[]) {
  const spread = words.some(word => wordsOf(property.name).includes(word))
  return spread && nameScore(`${section.name}.${property.name}`, words) >= 2 ? 2 : 0
}

function addSearchQuantities(words: string[], add: (found: FoundDefinition, score: number) => void): void {
  for (const name of searchQuantityNames()) {
    const known = name.includes('#') ? undefined : searchQuantity(name)
    if (known) add(foundSearchQuantity(known), Math.min(2, nameScore(name, words)))
  }
}

function foundSection({ name, qualified_name }: SectionDefinition): FoundDefinition {
  return { kind: 'section', name, qualified_name, type: '', unit: undefined }
}

function foundProperty(
  section: SectionDefinition,
  property: QuantityDefinition | SubSectionDefinition,
): FoundDefinition {
  const isQuantity = property.m_kind === 'quantity'
  return {
    kind: isQuantity ? 'quantity' : 'sub-section',
    name: `${section.name}.${property.name}`,
    qualified_name: property.qualified_name,
    type: typeText(property),
    unit: isQuantity ? property.unit : undefined,
  }
}

function foundSearchQuantity({ name, type, unit }: SearchQuantity): FoundDefinition {
  // A few search quantities are references; the table gives no type for them.
  const text = Array.isArray(type) ? `enum: ${type.join(' | ')}` : typeof type === 'string' ? type : ''
  return { kind: 'search quantity', name, qualified_name: name, type: text, unit }
}
