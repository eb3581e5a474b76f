import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from './definition.js'

type Definition = SectionDefinition | QuantityDefinition | SubSectionDefinition

/** Descriptions that servers gave, for as long as the definitions are in use. */
const given = new WeakMap<Definition, string>()

/** Longer texts are cut: descriptions are paragraphs, and whoever runs a server may write anything. */
const longest = 4000

/** The description that a server gave for a definition; `undefined` when none was asked for, or none came. */
export function givenDescription(definition: Definition): string | undefined {
  return given.get(definition)
}

/** Remembers the description that a server gave; anything that is no text is left out. */
export function rememberDescription(definition: Definition, raw: unknown): void {
  const text = cleanDescription(raw)
  if (text !== undefined) given.set(definition, text)
}

/** A description on one line, without control characters; `undefined` for what is no text, or empty. */
export function cleanDescription(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  const start = raw.slice(0, 2 * longest).replace(/[\s\p{Cc}]+/gu, ' ')
  const text = start.trim().slice(0, longest)
  return text === '' ? undefined : text
}
