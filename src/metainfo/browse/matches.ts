import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'

type Property = QuantityDefinition | SubSectionDefinition

/**
 * How well a name fits what was searched for: 4 the same, 3 begins with it, 2 has all its words, 1 has them as parts of
 * words; 0 not at all. Words are separated by blanks, dots, underscores, and capital letters within.
 */
export function nameScore(name: string, words: readonly string[]): number {
  const parts = wordsOf(name)
  const text = parts.join(' ')
  const wanted = words.join(' ')
  if (text === wanted) return 4
  if (text.startsWith(`${wanted} `)) return 3
  if (
    words.every(word => parts.includes(word) || parts.includes(`${word}s`) || parts.includes(word.replace(/s$/, '')))
  ) {
    return 2
  }
  return words.every(word => text.includes(word)) ? 1 : 0
}

/** The words of a name or a search, in small letters. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
}

/** True when the text names the unit of a quantity, as a whole or one of its factors: `joule`, `meter`. */
export function hasUnit(property: Property, text: string): boolean {
  if (property.m_kind !== 'quantity' || property.unit === undefined) return false
  const wanted = text.trim().toLowerCase()
  return (
    property.unit.toLowerCase() === wanted ||
    property.unit
      .toLowerCase()
      .split(/[^a-z_]+/)
      .includes(wanted)
  )
}

/** The properties that a section declares itself. */
export function ownProperties(section: SectionDefinition): Property[] {
  return [...section.quantities, ...section.sub_sections]
}
