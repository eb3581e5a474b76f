import type { RawObject } from '../../raw.js'
import type { QuantityDefinition, SectionDefinition } from '../../schema/definition.js'
import { type Asked, asked } from '../asked.js'
import { derivedValue } from './derived-value.js'

/** The place of a quantity that is not stored. */
export interface UnsetPlace {
  raw: RawObject
  definition: SectionDefinition | undefined
  /** What was asked for of the archive. */
  required: unknown
  /** The names that lead from the archive's root to the section; asked for only where they matter. */
  path(): readonly string[]
}

/**
 * What a quantity that is not stored reads as, in the form in which values are stored; the same in sections and in tables:
 * what the schema derives from others is computed, a default that the schema means as the value is that value, unless
 * `required` left the quantity out. All else is `undefined`.
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

/** True where an unset quantity may read as something. */
export function hasUnsetValue({ derived, virtual, value_when_unset }: QuantityDefinition): boolean {
  return derived || virtual || value_when_unset !== undefined
}
