import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from './definition.js'

type Definition = SectionDefinition | QuantityDefinition | SubSectionDefinition

/** The descriptions from servers, kept as long as the definitions are in use. */
const descriptions = new WeakMap<Definition, string>()

/** Longer texts are cut. Real descriptions are paragraphs, but a server may send anything. */
const maxLength = 4000

/** Returns the description that a server sent for a definition; `undefined` when there is none. */
export function givenDescription(definition: Definition): string | undefined {
  return descriptions.get(definition)
}

/** Stores the description that a server sent for a definition. It ignores anything that is no text. */
export function rememberDescription(definition: Definition, raw: unknown): void {
  const text = cleanDescription(raw)
  if (text !== undefined) descriptions.set(definition, text)
}

/** Returns a description on one line, without control characters; `undefined` when it is empty or no text. */
export function cleanDescription(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  const start = raw.slice(0, 2 * maxLength).replace(/[\s\p{Cc}]+/gu, ' ')
  const text = start.trim().slice(0, maxLength)
  return text === '' ? undefined : text
}
