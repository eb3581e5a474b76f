import { didYouMean, QueryError } from '../../errors/index.js'
import {
  namesOf,
  type PathStep,
  type Property,
  printStep,
  type QuantityDefinition,
  type SectionDefinition,
  sectionsOf,
  walkSchema,
  withSpecialSections,
} from '../../metainfo/index.js'

/** What the schema says about a path. */
export interface SchemaPath {
  /** The quantities that the path may end at; empty where it ends at a section, or where the schema says nothing. */
  quantities: readonly QuantityDefinition[]
  /** The sections that the path may end at. */
  sections: readonly SectionDefinition[]
  /** True when it leads through a list of which brackets choose no single item, so that there may be many values. */
  many: boolean
  /** The name that no section at its place has, with suggestions as the end of a sentence. */
  unknown: { name: string; section: string; suggestion: string } | undefined
}

/** Sections below which users' own schemas stand: anything may come there. */
const open = /\.(EntryData|ArchiveSection|MSection|SectionProxy)$/

/** Returns true for sections of which the schema does not say all. */
export function isOpen(sections: readonly SectionDefinition[]): boolean {
  return sections.some(section => section.unknown || open.test(section.qualified_name))
}

/**
 * Follows a path through the schema, through references and into every section that may stand for a declared one.
 *
 * @throws QueryError for two pairs of brackets behind sections, whose lists have one dimension
 */
export function schemaPath(start: readonly SectionDefinition[], steps: readonly PathStep[]): SchemaPath {
  const none = { quantities: [], sections: [], unknown: undefined }
  let many = false
  let ends = start
  for (const [depth, { name, sections, properties }] of [
    ...walkSchema(start, namesOf(steps), 'all', isOpen),
  ].entries()) {
    if (sections.length === 0) return { ...none, many }
    if (properties.length === 0) return { ...none, many, unknown: unknownName(name, sections) }
    const step = steps[depth] as PathStep
    const last = depth === steps.length - 1
    if (step.selectors.length > 1 && properties.every(isSubSection)) throw tooManyBrackets(step)
    many ||= properties.some(property => holdsList(property, last)) && !choosesOne(step)
    const quantities = properties.flatMap(property => (property.m_kind === 'quantity' ? property : []))
    if (last && quantities.length > 0) return { ...none, quantities, many }
    ends = sectionsOf(properties)
  }
  return { ...none, sections: ends, many }
}

function holdsList(property: Property, last: boolean): boolean {
  return property.m_kind === 'quantity' ? !last && property.shape.length > 0 : property.repeats
}

function isSubSection(property: Property): boolean {
  return property.m_kind === 'sub_section'
}

function choosesOne({ selectors }: PathStep): boolean {
  return typeof selectors[0] === 'number'
}

function unknownName(name: string, declared: readonly SectionDefinition[]) {
  const namesIn = (sections: readonly SectionDefinition[]) => [
    ...new Set(sections.flatMap(section => [...section.all_properties.keys()])),
  ]
  const section = declared.map(definition => definition.name).join(' or ')
  const known = namesIn(declared).filter(candidate => !candidate.startsWith('x_'))
  const suggestion = didYouMean(name, namesIn(declared)) || didYouMean(name, namesIn(withSpecialSections(declared)))
  const listed = ` It has ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`
  return { name, section, suggestion: suggestion || (known.length > 0 ? listed : '') }
}

function tooManyBrackets(step: PathStep): QueryError {
  return new QueryError(
    `'${printStep(step)}' has several pairs of brackets, and a list of sections has one dimension.`,
    {
      hint: `One index is right, such as '${printStep({ ...step, selectors: step.selectors.slice(0, 1) })}'.`,
    },
  )
}
