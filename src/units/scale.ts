import { cachedUnit } from './cached-unit.js'
import type { Unit } from './unit.js'

/** Returns true for degree Celsius and the like, whose zero is not that of the kelvin: points on a scale. */
export function isScale(unit: Unit): boolean {
  return (unit.terms[0]?.definition.offset ?? 0) !== 0
}

/** Returns true for units that measure differences between points on a scale: `delta_degree_Celsius`, also as a factor. */
export function isDifference(unit: Unit): boolean {
  return unit.terms.some(term => term.definition.name.startsWith('delta_'))
}

/** Returns the unit of differences between two values in a unit: `delta_degree_Celsius` for `degree_Celsius`, else the unit itself. */
export function differenceUnit<D extends string>(unit: Unit<D>): Unit<D> {
  return isScale(unit) ? (cachedUnit(`delta_${unit.name}`) as Unit<D>) : unit
}

/** Returns true where one is a point on a scale and the other a difference: no factor converts one into the other. */
export function arePointAndDifference(a: Unit, b: Unit): boolean {
  return (isScale(a) && isDifference(b)) || (isDifference(a) && isScale(b))
}
