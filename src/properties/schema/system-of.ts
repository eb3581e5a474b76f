import { requiredOf } from '../../metainfo/index.js'
import type { CalculationReader, SchemaReader, SystemReader } from './reader.js'
import { pathOf } from './reading.js'

/**
 * Returns the structure that a calculation refers to. Without a reference it is the structure of the same index.
 *
 * @param name the quantity with the reference
 * @returns `undefined`, with a note, for a reference that leads nowhere, and for lists whose indices do not correspond
 */
export function systemOf(
  reader: SchemaReader,
  calculation: Pick<CalculationReader, 'section' | 'index'>,
  name: string,
): SystemReader | undefined {
  const { section, index } = calculation
  const place = `${pathOf(section)}.${name}`
  if (section.m_is_set(name)) {
    const target = reader.reading.section(section, name)
    const found = target && reader.systems().find(system => system.section.m_path() === target.m_path())
    if (!found) reader.reading.note(`${place} leads to no structure of the archive: what depends on it is left out.`)
    return found
  }
  const systems = reader.systems()
  // Lists that `required` cut do not correspond item by item, unless they still have one item for each calculation.
  const corresponds = systems.length === countOf(calculation) || requiredOf(section.m_root()) === undefined
  return corresponds ? systems[index] : undefined
}

function countOf({ section }: Pick<CalculationReader, 'section'>): number {
  const { m_parent: parent, m_parent_sub_section: property } = section
  return property ? (parent?.m_sub_section_count(property.name) ?? 0) : 0
}
