import { cachedUnit } from './cached-unit.js'
import type { DimensionOf } from './typed.js'
import type { Unit } from './unit.js'

/**
 * Returns the unit that an expression such as `'joule / meter ** 3'`, `'eV/Å'`, `'1/cm'` or `'kg m^-3'` means; a `Unit` is
 * returned as it is. Names, symbols, prefixes and aliases are those of NOMAD's registry: `h` is Planck's constant, an
 * hour is `hr`. Equal units are the same object as long as they are cached.
 *
 * @throws UnitError when the text is not a unit expression or names an unknown unit (with what is near)
 */
export function parseUnit<U extends string | Unit>(text: U): Unit<DimensionOf<U>> {
  return cachedUnit(text) as Unit<DimensionOf<U>>
}
