import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import { publishedSchema } from '../schema/schema.js'
import { specialSections } from '../schema/special-sections.js'

/** What a name may mean in a section. */
export type Property = QuantityDefinition | SubSectionDefinition

/**
 * In which sections a name is looked for. `declared`: in those that the schema declares at the place. `likely`: where those
 * do not have it, in the more special kinds that may stand in their place (`workflow2` is a `GeometryOptimization`).
 * `all`: in both, since a special kind may declare the name anew.
 */
export type Kinds = 'declared' | 'likely' | 'all'

/** What the schema says about one name of a path. */
export interface SchemaStep {
  readonly name: string
  /** The sections that the schema declares at the place; empty where it says nothing. */
  readonly sections: readonly SectionDefinition[]
  /** What the name may mean in them; empty where no section has it. */
  readonly properties: readonly Property[]
}

/**
 * Follows names through the schema, through references too. Gives one step for each name, empty steps where the schema says
 * nothing.
 *
 * @param kinds in which sections names are looked for
 * @param isOpen true for sections of which the schema does not say all: nothing is looked for in them, and below
 */
export function* walkSchema(
  start: readonly SectionDefinition[],
  names: Iterable<string>,
  kinds: Kinds,
  isOpen: (sections: readonly SectionDefinition[]) => boolean = () => false,
): IterableIterator<SchemaStep> {
  let sections = start
  for (const name of names) {
    if (isOpen(sections)) sections = []
    const properties = propertiesNamed(name, sections, kinds)
    yield { name, sections, properties }
    sections = sectionsOf(properties)
  }
}

/** What a name may mean in sections. */
export function propertiesNamed(name: string, sections: readonly SectionDefinition[], kinds: Kinds): Property[] {
  if (kinds === 'all') return find(name, withSpecialSections(sections))
  const declared = find(name, sections)
  return declared.length > 0 || kinds === 'declared' ? declared : find(name, withSpecialSections(sections))
}

/** What all codes share goes first, so that what the parsers of single codes add is read only when it is needed. */
function find(name: string, sections: readonly SectionDefinition[]): Property[] {
  const core = new Set(sections.flatMap(section => section.core_properties.get(name) ?? []))
  return core.size > 0 ? [...core] : [...new Set(sections.flatMap(section => section.all_properties.get(name) ?? []))]
}

/** The sections that properties lead to: what stands below them, and the targets of references. */
export function sectionsOf(properties: readonly Property[]): SectionDefinition[] {
  return [...new Set(properties.flatMap(property => sectionOf(property) ?? []))]
}

/** The section that a property leads to; `undefined` for a plain quantity. */
export function sectionOf(property: Property): SectionDefinition | undefined {
  return property.m_kind === 'quantity' ? property.target_section : property.sub_section
}

/** The sections, and all that may stand in their place by a stored `m_def`. */
export function withSpecialSections(sections: readonly SectionDefinition[]): SectionDefinition[] {
  return [...new Set(sections.flatMap(section => [section, ...specialSections(section, schemaOf(section))]))]
}

function schemaOf(section: SectionDefinition) {
  const v1 = publishedSchema('v1')
  return v1.section(section.qualified_name) === section ? v1 : publishedSchema('v0')
}
