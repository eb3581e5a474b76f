import type { QuantityDefinition, SubSectionDefinition } from './definition.js'

/** Returns the type of a property's values as text: `float64`, `enum: a | b`, `reference to …`, `list of …`. */
export function typeText(property: QuantityDefinition | SubSectionDefinition): string {
  if (property.m_kind === 'sub_section') return sectionTypeText(property)
  const { type } = property
  if (type.kind === 'plain') return type.name
  if (type.kind === 'enum') return `enum: ${type.members.join(' | ')}`
  return type.kind === 'reference' ? `reference to ${type.section}` : `reference to ${type.section}.${type.quantity}`
}

function sectionTypeText({ repeats, sub_section_name }: SubSectionDefinition): string {
  const name = sub_section_name ?? 'unknown section'
  return repeats ? `list of ${name}` : name
}
