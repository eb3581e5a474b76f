import { shortened } from '../../basics/text.js'
import { maximum } from '../../math/index.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from './definition.js'
import { typeText } from './type-text.js'

const maxShown = 60

/** Returns a section's definition as text: its bases, then its own and inherited properties, one on each line. */
export function definitionText(section: SectionDefinition): string {
  const bases = section.base_sections.map(({ name }) => name).join(', ')
  const { quantities, subSections, added } = shownProperties(section)
  return [
    `${section.qualified_name}${bases ? ` (${bases})` : ''}`,
    ...(section.description === undefined ? [] : [`  ${section.description}`]),
    ...propertyLines(quantities, section),
    ...propertyLines(subSections, section),
    ...(added > 0 ? [`  … ${added} more that the parsers of single codes add`] : []),
  ].join('\n')
}

/** Returns the own and inherited properties of a section, and the number of those that the parsers of single codes add. */
export function shownProperties(section: SectionDefinition): {
  quantities: QuantityDefinition[]
  subSections: SubSectionDefinition[]
  added: number
} {
  const core = new Set(section.core_properties.values())
  const quantities = [...core].flatMap(property => (property.m_kind === 'quantity' ? property : []))
  const subSections = [...core].flatMap(property => (property.m_kind === 'sub_section' ? property : []))
  const added = section.all_quantities.size + section.all_sub_sections.size - core.size
  return { quantities, subSections, added }
}

function propertyLines(
  properties: readonly (QuantityDefinition | SubSectionDefinition)[],
  section: SectionDefinition,
): string[] {
  const shown = properties.slice(0, maxShown)
  const width = Math.min(
    40,
    maximum(
      shown.map(({ name }) => name.length),
      0,
    ),
  )
  const more = properties.length - shown.length
  return [
    ...shown.map(property => `  ${property.name.padEnd(width)} ${propertyFacts(property, section)}`),
    ...(more > 0 ? [`  … ${more} more`] : []),
  ]
}

/** Returns type, shape and unit of a property, the section that it is inherited from, and its description, when known. */
export function propertyFacts(property: QuantityDefinition | SubSectionDefinition, section: SectionDefinition): string {
  const isQuantity = property.m_kind === 'quantity'
  const shape = isQuantity && property.shape.length > 0 ? ` [${property.shape.join(', ')}]` : ''
  const unit = isQuantity && property.unit ? ` in ${property.unit}` : ''
  const until = property.until ? `, until version ${property.until}` : ''
  const from = property.section === section ? '' : ` (from ${property.section.name})`
  const description = property.description === undefined ? '' : ` – ${shortened(property.description, 100)}`
  return `${shortened(typeText(property), 100)}${shape}${unit}${until}${from}${description}`
}
