import {
  publishedSchema,
  type QuantityDefinition,
  type SectionDefinition,
  type SubSectionDefinition,
} from '../../metainfo/index.js'
import type { JsonObject } from '../json.js'

/** The definition of a value: a section's, a quantity's, or `undefined` where the published schema has none. */
export type Known = SectionDefinition | QuantityDefinition | undefined

/** Returns the definition of a whole archive. */
export function rootDefinition(): SectionDefinition {
  return publishedSchema('v1').root
}

/** Returns the definition of a section: the one that its `m_def` names, else the one that was declared for its place. */
export function inSection(section: JsonObject, known: Known): SectionDefinition | undefined {
  const named = section['m_def']
  if (typeof named === 'string') return publishedSchema('v1').find(named.split('@')[0] as string)
  return known?.m_kind === 'section' ? known : undefined
}

/**
 * Returns the definition of a property of a section, or `'unknown'` for one that the section's definition does not have: a real
 * server answers what the declared definition has; a reference that may have any section as its target has none.
 */
export function definedValue(section: SectionDefinition | undefined, name: string): Known | 'unknown' {
  if (!section || section.unknown || name === 'm_def') return undefined
  const property = section.all_properties.get(name)
  if (property) return property.m_kind === 'quantity' ? property : subSection(property)
  return isOfAnyKind(section) ? 'unknown' : undefined
}

/** Returns the declared definition of a reference's target. */
export function targetDefinition(known: Known): Known {
  return known?.m_kind === 'quantity' && known.type.kind === 'reference' ? known.target_section : undefined
}

/** Returns true for a section that declares nothing: it stands for sections of every kind. */
function isOfAnyKind(section: SectionDefinition): boolean {
  return section.all_properties.size === 0
}

function subSection(property: SubSectionDefinition): SectionDefinition | undefined {
  return property.sub_section
}
