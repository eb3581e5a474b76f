import type { Section } from '../../../metainfo/index.js'
import { isSection } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'

/** Returns a name of a section for a legend: its own, else that of the nearest section above it that has one. */
export function titleOf(section: Section, reading: Reading): string | undefined {
  for (let one: Section | undefined = section; one; one = one.m_parent) {
    const name = isSection(one) ? reading.text(one, 'name') : undefined
    if (name) return name.replace(/\.$/, '')
    if (one.m_path() === '/data') return undefined
  }
  return undefined
}

/** Returns the JSON of a section, as stored. */
export function rawOf(section: Section): Record<string, unknown> {
  return section.m_to_dict()
}

/** Returns the qualified name of a section's definition as it is stored; an empty text when it has none. */
export function storedDefinition(section: Section): string {
  const name = rawText(section, 'm_def')
  return name ?? ''
}

function rawText(section: Section, name: string): string | undefined {
  const value = section.m_is_set(name) ? section.m_get(name, { raw: true }) : undefined
  return typeof value === 'string' ? value : undefined
}
