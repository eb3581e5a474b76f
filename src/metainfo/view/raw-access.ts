import type { SectionDefinition } from '../schema/definition.js'
import type { Section } from './section.js'
import { stateKey, type ViewState } from './view-state.js'

// For code that reads stored JSON by definitions, because views of so much data would be slow.

/** Returns the definition that a stored `m_def` in a section's archive names; `undefined` when its schema is not loaded. */
export function definitionNamed(text: string, section: Section): SectionDefinition | undefined {
  return (section as ViewState)[stateKey].archive.definitionOf(text)
}

/** Returns the target of a stored reference in a section's archive: a view, a value, or an unresolved reference. */
export function storedTarget(reference: string, section: Section): unknown {
  return (section as ViewState)[stateKey].archive.resolve(reference)
}

/** Returns the API root that a section's archive came from, when known. */
export function originOf(section: Section): string | undefined {
  return (section as ViewState)[stateKey].archive.url
}

/** Returns the `required` of a section's archive; `undefined` when the archive is whole. */
export function requiredOf(section: Section): unknown {
  return (section as ViewState)[stateKey].archive.required
}
