import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'

type Property = QuantityDefinition | SubSectionDefinition

/**
 * Returns how well a name matches the words of a search: 4 when it is the same, 3 when it begins with them, 2 when it has
 * all of them, 1 when it has them inside its words, 0 when it does not match.
 */
export function nameScore(name: string, words: readonly string[]): number {
  const parts = wordsOf(name)
  const text = parts.join(' ')
  const searched = words.join(' ')
  if (text === searched) return 4
  if (text.startsWith(`${searched} `)) return 3
  if (
    words.every(word => parts.includes(word) || parts.includes(`${word}s`) || parts.includes(word.replace(/s$/, '')))
  ) {
    return 2
  }
  return words.every(word => text.includes(word)) ? 1 : 0
}

/**
 * Returns the words of a name or a search, in lower case. Blanks, dots, underscores and capital letters inside a name
 * separate words.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
}

/** Returns true when the text is the unit of a quantity, or one of the unit's factors: `joule`, `meter`. */
export function hasUnit(property: Property, text: string): boolean {
  if (property.m_kind !== 'quantity' || property.unit === undefined) return false
  const searched = text.trim().toLowerCase()
  return (
    property.unit.toLowerCase() === searched ||
    property.unit
      .toLowerCase()
      .split(/[^a-z_]+/)
      .includes(searched)
  )
}

/** Returns the properties that a section declares itself, without inherited ones. */
export function ownProperties(section: SectionDefinition): Property[] {
  return [...section.quantities, ...section.sub_sections]
}
