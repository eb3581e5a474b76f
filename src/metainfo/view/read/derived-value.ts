import { isRawObject, member, type RawObject } from '../../raw.js'
import type { QuantityDefinition, SectionDefinition } from '../../schema/definition.js'
import { storedItems } from './sub-section.js'

/** A section as it is stored, with its definition. */
export interface StoredSection {
  raw: RawObject
  definition: SectionDefinition
  /** Returns false when `required` cut the property of this name, so that its items cannot be counted. */
  isWhole(name: string): boolean
}

type Rule = (quantity: QuantityDefinition, section: StoredSection) => unknown

/**
 * Computes a quantity that the schema derives from others and that archives do not store. Returns `undefined` when those are
 * missing, or when none of these rules applies:
 *
 * - a count in the shape of other quantities (`n_sites`, of `cartesian_site_positions`) is their length;
 * - `n_elements` is the number of items in `elements`, and so on for every `n_…`;
 * - `elements_exclusive` is `elements` in alphabetical order, joinedList by blanks;
 * - `nperiodic_dimensions` is the sum of `dimension_types`.
 */
export function derivedValue(quantity: QuantityDefinition, section: StoredSection): unknown {
  for (const rule of [lengthAlong, countOf, joinedList, sumOfPeriodic]) {
    const value = rule(quantity, section)
    if (value !== undefined) return value
  }
  return undefined
}

const lengthAlong: Rule = ({ name }, section) => {
  for (const { sibling, dimension } of dimensionsWith(name, section.definition)) {
    let list: unknown = stored(sibling, section)
    for (let depth = 0; depth < dimension; depth++) list = Array.isArray(list) ? list[0] : undefined
    if (Array.isArray(list)) return list.length
  }
  return undefined
}

interface Dimension {
  sibling: string
  dimension: number
}

const dimensions = new WeakMap<SectionDefinition, Map<string, readonly Dimension[]>>()

/** Returns the quantities of a section that have a count in their shape, each with the dimension. */
function dimensionsWith(count: string, definition: SectionDefinition): readonly Dimension[] {
  const known = dimensions.get(definition) ?? new Map<string, readonly Dimension[]>()
  dimensions.set(definition, known)
  let found = known.get(count)
  if (!found) {
    found = [...definition.all_quantities.values()].flatMap(({ name, shape }) =>
      shape.includes(count) ? { sibling: name, dimension: shape.indexOf(count) } : [],
    )
    known.set(count, found)
  }
  return found
}

const countOf: Rule = ({ name }, section) => {
  if (!name.startsWith('n_')) return undefined
  const value = stored(name.slice(2), section)
  if (Array.isArray(value)) return value.length
  const property = section.definition.all_properties.get(name.slice(2))
  return property?.m_kind === 'sub_section' && isRawObject(value) ? storedItems(value).length : undefined
}

const joinedList: Rule = ({ name }, section) => {
  const list = name.endsWith('_exclusive') ? stored(name.slice(0, -'_exclusive'.length), section) : undefined
  return Array.isArray(list) && list.every(item => typeof item === 'string') ? [...list].sort().join(' ') : undefined
}

const sumOfPeriodic: Rule = ({ name }, section) => {
  const types = name === 'nperiodic_dimensions' ? stored('dimension_types', section) : undefined
  if (!Array.isArray(types) || !types.every(type => typeof type === 'number')) return undefined
  return types.reduce((sum: number, type: number) => sum + type, 0)
}

function stored(name: string, { raw, definition, isWhole }: StoredSection): unknown {
  const property = definition.all_properties.get(name)
  if (!property) return undefined
  for (const spelling of [property.name, ...property.aliases]) {
    const value = member(raw, spelling)
    if (value !== undefined && value !== null) return isWhole(spelling) ? value : undefined
  }
  return undefined
}
