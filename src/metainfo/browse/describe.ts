import { didYouMean, QueryError, shortValue } from '../../errors/index.js'
import { inspectCustom } from '../../present.js'
import { parsePath } from '../path/parse-path.js'
import { boundsOf, type PathStep } from '../path/path.js'
import { describedPath } from '../path/path-use.js'
import { type Property, propertiesNamed, sectionsOf } from '../path/walk-schema.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import { typeText } from '../schema/type-text.js'
import type { Section } from '../view/section.js'
import { stateKey } from '../view/view-state.js'

/** The facts that the schema states about one quantity or sub-section. */
export interface PropertyDescription {
  /** The path as it was given. */
  path: string
  name: string
  kind: 'quantity' | 'sub-section'
  /** The qualified name, with the section that declares it: `runschema.calculation.EnergyEntry.value`. */
  definition: string
  /** `float64`, `enum: a | b`, `reference to System`, `EnergyEntry`, `list of Calculation`. */
  type: string
  /** The unit of the values; `undefined` when they have none. */
  unit: string | undefined
  /** One item for each dimension; `[]` for scalars and for sub-sections. */
  shape: readonly (number | string)[]
  aliases: readonly string[]
  /** The default that the schema states. It is not always the value of an unset quantity: see `value_when_unset`. */
  default: unknown
  /** The authors' description. It is known in an archive's own schema, and after `query.describe`. */
  description: string | undefined
  /** Why a server that was asked gave no description; else `undefined`. */
  description_missing: string | undefined
  /** Returns the facts on one line and the description on the next. */
  toString(): string
}

/**
 * Returns the type, unit, shape and description that the schema states for a quantity or sub-section.
 *
 * A path from a section follows the sections of the archive, so that it finds their actual definitions, also those of the
 * archive's own schema. Where the archive has no section, and from a definition, the path follows the schema.
 *
 * @example
 * ```ts
 * describe(entry, 'run[0].calculation[-1].energy.total')
 * describe(calculation, 'energy.total.value').unit   // 'joule'
 * ```
 *
 * @param start a section of an archive, or a definition (`metainfo.section('Calculation')`)
 * @param path names joined by dots, as `docs/paths.md` describes: `energy.total.value`. Brackets choose a section from a
 *   list (default: the first one); a path with `^` in front begins at the entry
 * @throws QueryError when the path is invalid, or a name is unknown, with the nearest names
 */
export function describe(start: Section | SectionDefinition, path: string): PropertyDescription {
  return describeProperty(propertyAt(start, path), path)
}

/**
 * Returns the definition at a path from a section or a definition.
 *
 * @throws QueryError as `describe` does
 */
export function propertyAt(
  start: Section | SectionDefinition,
  path: string,
): QuantityDefinition | SubSectionDefinition {
  if (!isSectionOrDefinition(start)) {
    throw new QueryError(`What is to be described is ${shortValue(start)}; it must be a section or its definition.`)
  }
  const { steps, from } = parsePath(path, describedPath)
  let section: Section | undefined = isView(start) ? start : undefined
  if (from === 'entry') {
    if (!section) throw noEntry(path)
    section = section.m_root()
  }
  let definitions: readonly SectionDefinition[] = [section ? section.m_def : (start as SectionDefinition)]
  let found: readonly Property[] = []
  for (const step of steps) {
    found = propertiesNamed(step.name, definitions, 'likely')
    if (found.length === 0) throw unknownName(step.name, path, definitions)
    section = section && sectionAt(section, step, found)
    definitions = section ? [section.m_def] : sectionsOf(found)
  }
  const [property, ...others] = found as readonly [Property, ...Property[]]
  if (others.length > 0) throw ambiguousPath(path, found)
  return property
}

function isSectionOrDefinition(start: unknown): boolean {
  return typeof start === 'object' && start !== null && (stateKey in start || 'all_properties' in start)
}

/** Returns the section of an archive at a step of a path; `undefined` when there is none. */
function sectionAt(section: Section, { name, selectors }: PathStep, found: readonly Property[]): Section | undefined {
  // Quantities are not read: they may be large.
  if (sectionsOf(found).length === 0 || !section.m_is_set(name)) return undefined
  const value = section.m_get(name)
  if (!Array.isArray(value)) return isView(value) ? value : undefined
  return value.slice(...boundsOf(selectors[0] ?? 'all', value.length)).find(isView)
}

function isView(value: unknown): value is Section {
  return typeof value === 'object' && value !== null && stateKey in value
}

/**
 * Returns the facts about a property.
 *
 * @param missing why a server that was asked gave no description
 */
export function describeProperty(
  property: QuantityDefinition | SubSectionDefinition,
  path: string,
  missing?: string,
): PropertyDescription {
  const isQuantity = property.m_kind === 'quantity'
  const facts = {
    path,
    name: property.name,
    kind: isQuantity ? ('quantity' as const) : ('sub-section' as const),
    definition: property.qualified_name,
    type: typeText(property),
    unit: isQuantity ? property.unit : undefined,
    shape: isQuantity ? property.shape : [],
    aliases: property.aliases,
    default: isQuantity ? property.default : undefined,
    description: property.description,
    description_missing: property.description === undefined ? missing : undefined,
  }
  const toText = { value: () => descriptionText(facts) }
  return Object.defineProperties(facts, { toString: toText, [inspectCustom]: toText }) as PropertyDescription
}

function descriptionText(facts: Omit<PropertyDescription, 'toString'>): string {
  const shape = facts.shape.length > 0 ? ` [${facts.shape.join(', ')}]` : ''
  const unit = facts.unit ? ` in ${facts.unit}` : ''
  const line = `${facts.path}: ${facts.type}${shape}${unit} (${facts.kind} ${facts.definition})`
  if (facts.description !== undefined) return `${line}\n  ${facts.description}`
  return facts.description_missing === undefined ? line : `${line}\n  No description: ${facts.description_missing}`
}

function unknownName(name: string, path: string, definitions: readonly SectionDefinition[]): QueryError {
  const [section] = definitions
  if (!section) return new QueryError(`'${path}': nothing lies below a plain quantity, so there is no '${name}'.`)
  if (section.unknown) {
    return new QueryError(`'${path}': the schema of the section that should have '${name}' is not at hand.`)
  }
  if (/^-?\d+$/.test(name)) {
    return new QueryError(`'${path}': '${name}' is no name.`, { hint: `An index stands in brackets: '[${name}]'.` })
  }
  const names = definitions.flatMap(definition => [...definition.all_properties.keys()])
  const kinds = definitions.map(definition => definition.name).join(' or ')
  return new QueryError(`'${path}': ${kinds} has no quantity or sub-section '${name}'.${didYouMean(name, names)}`)
}

function ambiguousPath(path: string, properties: readonly Property[]): QueryError {
  const names = properties.slice(0, 5).map(property => property.qualified_name)
  const more = properties.length > names.length ? ` and ${properties.length - names.length} more` : ''
  return new QueryError(`'${path}' depends on the kind of section: it may be ${names.join(', ')}${more}.`, {
    hint: 'Begin at a section of an archive, or at the definition of the kind: metainfo.section(…).',
  })
}

function noEntry(path: string): QueryError {
  return new QueryError(`'${path}' begins at an entry, and a definition stands in none.`, {
    hint: "Leave '^' or '/' in front out, or begin at a section of an archive.",
  })
}
