import { cachedUnit } from './cached-unit.js'
import type { Unit } from './unit.js'

/** True for degree Celsius and the like, whose zero lies elsewhere than the kelvin's: points on a scale. */
export function isScale(unit: Unit): boolean {
  return (unit.terms[0]?.definition.offset ?? 0) !== 0
}

/** True for units that measure differences between points on a scale: `delta_degree_Celsius`, also as a factor. */
export function isDifference(unit: Unit): boolean {
  return unit.terms.some(term => term.definition.name.startsWith('delta_'))
}

/** The unit of differences between two values in a unit: `delta_degree_Celsius` for `degree_Celsius`, else the unit itself. */
export function differenceUnit<D extends string>(unit: Unit<D>): Unit<D> {
  return isScale(unit) ? (cachedUnit(`delta_${unit.name}`) as Unit<D>) : unit
}

/** True where one is a point on a scale and the other a difference: no number leads from one to the other. */
export function arePointAndDifference(a: Unit, b: Unit): boolean {
  return (isScale(a) && isDifference(b)) || (isDifference(a) && isScale(b))
}
