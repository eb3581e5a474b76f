import { didYouMean, QueryError } from '../../errors/index.js'
import { inspectCustom } from '../../present.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import { typeText } from '../schema/type-text.js'
import type { Section } from '../view/section.js'
import { stateKey } from '../view/view-state.js'

/** What is known about one quantity or sub-section. */
export interface PropertyDescription {
  /** The path that was asked for, from the section that was given. */
  path: string
  name: string
  kind: 'quantity' | 'sub-section'
  /** Where it is declared, such as `runschema.calculation.EnergyEntry.value`. */
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
 * What the schema says about a quantity or sub-section, by its path from a section or a definition:
 * `describe(calculation, 'energy.total.value')`. Indices are left out. Throws `QueryError` for a name that is not there,
 * with the nearest names.
 */
export function describe(start: Section | SectionDefinition, path: string): PropertyDescription {
  return describeProperty(propertyAt(start, path), path)
}

/** The definition at a path from a section or a definition; throws as `describe` does. */
export function propertyAt(
  start: Section | SectionDefinition,
  path: string,
): QuantityDefinition | SubSectionDefinition {
  const names = path.split(/[./]/).filter(name => name !== '' && !/^\d+$/.test(name))
  let section: SectionDefinition | undefined =
    stateKey in start ? (start as Section).m_def : (start as SectionDefinition)
  let property: QuantityDefinition | SubSectionDefinition | undefined
  for (const name of names) {
    property = section?.all_properties.get(name)
    if (!property) throw unknownName(name, path, section)
    section = property.m_kind === 'quantity' ? property.target_section : property.sub_section
  }
  if (!property) throw new QueryError('The path to describe is empty.', { hint: "Name a property: 'energy.total'." })
  return property
}

/** The facts about a property; `missing` says why a server that was asked gave no description. */
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

function unknownName(name: string, path: string, section: SectionDefinition | undefined): QueryError {
  if (!section) return new QueryError(`'${path}': nothing lies below a plain quantity, so there is no '${name}'.`)
  const near = didYouMean(name, section.all_properties.keys())
  return new QueryError(`'${path}': ${section.name} has no quantity or sub-section '${name}'.${near}`)
}
