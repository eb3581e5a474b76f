import type { SectionDefinition } from '../schema/definition.js'
import type { Section } from './section.js'
import { stateKey, type ViewState } from './view-state.js'

// For those who read stored JSON by definitions instead of through views, because there is too much of it.

/** The definition that a stored `m_def` names, seen from a section's archive; `undefined` when it is not at hand. */
export function definitionNamed(text: string, section: Section): SectionDefinition | undefined {
  return (section as ViewState)[stateKey].archive.definitionOf(text)
}

/** What a stored reference leads to, seen from a section's archive: a view, a value, or an unresolved reference. */
export function storedTarget(reference: string, section: Section): unknown {
  return (section as ViewState)[stateKey].archive.resolve(reference)
}

/** The API root that a section's archive came from, where known. */
export function originOf(section: Section): string | undefined {
  return (section as ViewState)[stateKey].archive.url
}

/** What was asked for of a section's archive; `undefined` where it is whole. */
export function requiredOf(section: Section): unknown {
  return (section as ViewState)[stateKey].archive.required
}
