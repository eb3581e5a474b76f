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

/** What the schema says about one quantity or sub-section. */
export interface PropertyDescription {
  /** The path as it was given. */
  path: string
  name: string
  kind: 'quantity' | 'sub-section'
  /** The section that declares it, and its name, such as `runschema.calculation.EnergyEntry.value`. */
  definition: string
  /** `float64`, `enum: a | b`, `reference to System`, `EnergyEntry`, `list of Calculation`. */
  type: string
  /** The unit of values; `undefined` for what has none. */
  unit: string | undefined
  /** One item a dimension; `[]` for a scalar and for sub-sections. */
  shape: readonly (number | string)[]
  aliases: readonly string[]
  /** The default that the schema states. An unset quantity reads as it only where the schema means it as the value. */
  default: unknown
  /** What the schema's authors say, where it is known: in an archive's own schema, or after `query.describe`. */
  description: string | undefined
  /** Why there is no description although a server was asked for one; else `undefined`. */
  description_missing: string | undefined
  /** The facts in one line, and the description in a second one. */
  toString(): string
}

/**
 * Returns what the schema says about a quantity or sub-section.
 *
 * From a section the path leads through what the archive holds, so that the kinds of its sections, its own schemas and the
 * data of `data` are known; where it holds nothing, and from a definition, it leads through the schema.
 *
 * ```ts
 * describe(entry, 'run[0].calculation[-1].energy.total')
 * describe(calculation, 'energy.total.value').unit   // 'joule'
 * ```
 *
 * @param start a section of an archive, or a definition (`metainfo.section('Calculation')`)
 * @param path the names that lead to the property, as `docs/paths.md` describes: `energy.total.value`. Brackets choose the
 *   section to look into (without brackets, the first one); `^` in front begins at the entry
 * @throws QueryError for a text that is no path, and for a name that is not there, with the nearest names
 */
export function describe(start: Section | SectionDefinition, path: string): PropertyDescription {
  return describeProperty(propertyAt(start, path), path)
}

/** Returns the definition at a path from a section or a definition; throws as `describe` does. */
export function propertyAt(
  start: Section | SectionDefinition,
  path: string,
): QuantityDefinition | SubSectionDefinition {
  if (!isStart(start)) {
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
  if (others.length > 0) throw severalMeanings(path, found)
  return property
}

function isStart(start: unknown): boolean {
  return typeof start === 'object' && start !== null && (stateKey in start || 'all_properties' in start)
}

/** Returns the section of an archive that a step leads to; `undefined` where the archive has none. */
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

/** Returns the facts about a property; `missing` says why a server that was asked gave no description. */
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
  const words = { value: () => text(facts) }
  return Object.defineProperties(facts, { toString: words, [inspectCustom]: words }) as PropertyDescription
}

function text(facts: Omit<PropertyDescription, 'toString'>): string {
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

function severalMeanings(path: string, properties: readonly Property[]): QueryError {
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
