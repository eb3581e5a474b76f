import { cachedUnit } from './cached-unit.js'
import { conversion, convertNumber } from './conversion.js'
import { isScale } from './scale.js'
import type { Unit } from './unit.js'

/** Converts two numbers, each in its own unit, to one unit. */
export type Pairing = (a: number, b: number) => [a: number, b: number]

/**
 * Returns how numbers in two units are compared: in the first unit, or in the second if the number would be infinite in the
 * first. Infinite numbers stay infinite, so that none equals a large finite one. Temperatures of different scales compare as
 * kelvins, because near the zero of a scale no digits are left to compare. Differences do too, as in pint.
 *
 * @throws UnitError when the dimensions differ
 */
export function pairing(a: Unit, b: Unit): Pairing {
  if (a === b) return (x, y) => [x, y]
  if (isScale(a) || isScale(b)) return inKelvin(a, b)
  const forth = conversion(b, a)
  const back = conversion(a, b)
  return (x, y) => {
    const inFirst = convertNumber(y, forth)
    return fits(y, inFirst) ? [x, inFirst] : [convertNumber(x, back), y]
  }
}

function inKelvin(a: Unit, b: Unit): Pairing {
  const kelvin = cachedUnit('kelvin')
  const first = conversion(a, kelvin)
  const second = conversion(b, kelvin)
  return (x, y) => [convertNumber(x, first), convertNumber(y, second)]
}

function fits(before: number, after: number): boolean {
  return Number.isFinite(after) || !Number.isFinite(before)
}
