import { didYouMean } from '../../errors/index.js'
import {
  publishedSchema,
  type QuantityDefinition,
  type SectionDefinition,
  type SubSectionDefinition,
  specialSections,
} from '../../metainfo/index.js'
import type { PathStep } from './path.js'

/** What the schema says about a path. */
export interface SchemaPath {
  /** The quantities that the path may end at; empty where it ends at a section, or the schema does not know. */
  quantities: readonly QuantityDefinition[]
  /** The sections that the path may end at. */
  sections: readonly SectionDefinition[]
  /** True when it leads through a list of which brackets choose no item, so that there may be many values. */
  many: boolean
  /** The name that no section at its place has, with suggestions as the end of a sentence. */
  unknown: { name: string; section: string; suggestion: string } | undefined
}

/** Sections below which users' own schemas stand: anything may come there. */
const open = /\.(EntryData|ArchiveSection|MSection|SectionProxy)$/

/** Follows a path through the schema, through references and into every section that may stand for a declared one. */
export function schemaPath(start: readonly SectionDefinition[], steps: readonly PathStep[]): SchemaPath {
  let sections: readonly SectionDefinition[] = start
  let many = false
  const none = { quantities: [], sections: [], unknown: undefined }
  for (const [depth, step] of steps.entries()) {
    const reach = withSpecial(sections)
    if (reach.length === 0 || reach.some(section => section.unknown || open.test(section.qualified_name))) {
      return { ...none, many }
    }
    const properties = new Set(reach.flatMap(section => section.all_properties.get(step.name) ?? []))
    if (properties.size === 0) return { ...none, many, unknown: unknownName(step.name, sections, reach) }
    const found = [...properties]
    const quantities = found.flatMap(property => (property.m_kind === 'quantity' ? property : []))
    const last = depth === steps.length - 1
    many ||= found.some(property => holdsList(property, last)) && !choosesOne(step)
    const next = found.flatMap(
      property => (property.m_kind === 'quantity' ? property.target_section : property.sub_section) ?? [],
    )
    if (last && quantities.length > 0) return { ...none, quantities, many }
    if (next.length === 0) return { ...none, many }
    sections = [...new Set(next)]
  }
  return { ...none, sections, many }
}

function holdsList(property: QuantityDefinition | SubSectionDefinition, last: boolean): boolean {
  return property.m_kind === 'quantity' ? !last && property.shape.length > 0 : property.repeats
}

function choosesOne({ selectors }: PathStep): boolean {
  return typeof selectors[0] === 'number'
}

/** The sections and all that may stand in their place by a stored `m_def`. */
function withSpecial(sections: readonly SectionDefinition[]): SectionDefinition[] {
  const v1 = publishedSchema('v1')
  const schemaOf = (section: SectionDefinition) =>
    v1.section(section.qualified_name) === section ? v1 : publishedSchema('v0')
  return [...new Set(sections.flatMap(section => [section, ...specialSections(section, schemaOf(section))]))]
}

function unknownName(name: string, declared: readonly SectionDefinition[], reach: readonly SectionDefinition[]) {
  const namesOf = (sections: readonly SectionDefinition[]) => [
    ...new Set(sections.flatMap(section => [...section.all_properties.keys()])),
  ]
  const section = declared.map(definition => definition.name).join(' or ')
  const suggestion = didYouMean(name, namesOf(declared)) || didYouMean(name, namesOf(reach))
  const known = namesOf(declared).filter(known => !known.startsWith('x_'))
  const listed = ` It has ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`
  return { name, section, suggestion: suggestion || (known.length > 0 ? listed : '') }
}
