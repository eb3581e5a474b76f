import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { type Conversion, conversion } from './conversion.js'
import { isScale } from './product.js'
import type { Unit } from './unit.js'

/** The unit of a sum or difference, and how the second operand's numbers are brought to the first's. */
export interface Sum {
  readonly unit: Unit
  readonly how: Conversion
}

/**
 * The unit of `a + b` (sign 1) or `a - b` (sign -1): `a`'s. Points on a scale of temperature follow the rules of points:
 * 20 °C − 5 °C is 15 Δ°C, 20 °C ± 5 Δ°C is in °C, and 20 °C + 5 °C is an error.
 *
 * @throws UnitError when the dimensions differ, or for a sum that means nothing
 */
export function sumUnit(a: Unit, b: Unit, sign: 1 | -1): Sum {
  if (!isScale(a) && !isScale(b)) return { unit: a, how: conversion(b, a) }
  if (isScale(a) && isScale(b) && sign < 0) return { unit: difference(a), how: conversion(b, a) }
  if (isScale(a) && isDifference(b)) return { unit: a, how: conversion(b, difference(a)) }
  conversion(b, a)
  const words = sign > 0 ? `${b} cannot be added to ${a}` : `${b} cannot be taken from ${a}`
  throw new UnitError(`${words}: a temperature on a scale and a difference are not the same.`, {
    hint: "Write the difference in 'delta_degC', or bring both .to('kelvin').",
  })
}

function difference(unit: Unit): Unit {
  return cachedUnit(`delta_${unit.name}`)
}

function isDifference(unit: Unit): boolean {
  return unit.name.startsWith('delta_') && unit.dimension === 'temperature'
}
