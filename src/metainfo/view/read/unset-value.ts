import type { RawObject } from '../../raw.js'
import type { QuantityDefinition, SectionDefinition } from '../../schema/definition.js'
import { type Asked, asked } from '../asked.js'
import { derivedValue } from './derived-value.js'

/** The section of a quantity that is not stored. */
export interface UnsetPlace {
  raw: RawObject
  definition: SectionDefinition | undefined
  /** The `required` of the archive. */
  required: unknown
  /** Returns the names on the path from the archive's root to the section. It is called only when they are needed. */
  path(): readonly string[]
}

/**
 * Returns the value of a quantity that is not stored, in the form of stored values. Sections and tables use it alike.
 *
 * A derived quantity is computed. A default that is a value is returned, unless `required` left the quantity out. In all
 * other cases the value is `undefined`.
 */
export function unsetValue(quantity: QuantityDefinition, place: UnsetPlace): unknown {
  const { raw, definition, required } = place
  const askedFor = (name: string): Asked =>
    required === undefined ? 'whole' : asked(required, [...place.path(), name])
  if (quantity.derived || quantity.virtual) {
    return definition && derivedValue(quantity, { raw, definition, isWhole: name => askedFor(name) === 'whole' })
  }
  const { value_when_unset } = quantity
  return value_when_unset === undefined || askedFor(quantity.name) === 'nothing' ? undefined : value_when_unset
}

/** Returns true when an unset quantity may have a value. */
export function hasUnsetValue({ derived, virtual, value_when_unset }: QuantityDefinition): boolean {
  return derived || virtual || value_when_unset !== undefined
}
