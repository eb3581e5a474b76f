import {
  isRawObject,
  member,
  type RawObject,
  rememberDescription,
  type SectionDefinition,
} from '../../metainfo/index.js'

/** Sections within sections are followed so far. */
const deepest = 20

/**
 * Remembers what a package says about a section and all that is declared in it; false when the package does not hold
 * the section.
 */
export function rememberSection(section: SectionDefinition, definitions: RawObject): boolean {
  const raw = sectionIn(definitions, section)
  if (!raw) return false
  rememberDescription(section, member(raw, 'description'))
  for (const [key, declared] of [
    ['quantities', section.quantities],
    ['sub_sections', section.sub_sections],
  ] as const) {
    const said = descriptionsByName(member(raw, key))
    for (const property of declared) rememberDescription(property, said.get(property.name))
  }
  return true
}

/** The section with the id, where the package names ids, or else the one with the name. */
function sectionIn(definitions: RawObject, { name, definition_id }: SectionDefinition): RawObject | undefined {
  const all = [...sectionsOf(definitions, 'section_definitions', 0)]
  return (
    all.find(raw => definition_id !== undefined && member(raw, 'definition_id') === definition_id) ??
    all.find(raw => member(raw, 'name') === name)
  )
}

function* sectionsOf(raw: RawObject, key: string, depth: number): IterableIterator<RawObject> {
  const items = member(raw, key)
  if (!Array.isArray(items) || depth > deepest) return
  for (const item of items) {
    if (!isRawObject(item)) continue
    yield item
    yield* sectionsOf(item, 'inner_section_definitions', depth + 1)
  }
}

function descriptionsByName(items: unknown): Map<unknown, unknown> {
  const objects = Array.isArray(items) ? items.filter(isRawObject) : []
  return new Map(objects.map(item => [member(item, 'name'), member(item, 'description')]))
}
