import { UnitError } from '../errors/index.js'
import { type Conversion, conversion } from './conversion.js'
import { differenceUnit, isDifference, isScale } from './scale.js'
import type { Unit } from './unit.js'

/** The unit of a sum or difference, and how the operands' numbers are converted. */
export interface Sum {
  readonly unit: Unit
  /** How the first operand's numbers are changed. */
  readonly first: Conversion
  /** How the second operand's numbers are changed. */
  readonly second: Conversion
}

/**
 * Returns the unit of `a + b` (sign 1) or `a - b` (sign -1), as pint does: the unit of `a`. Points on a scale of temperature and differences
 * between them are not the same:
 *
 * - point − point (or − kelvin) is a difference: 20 °C − 5 °C is 15 Δ°C, 20 °C − 273.15 K is 20 Δ°C;
 * - kelvin − point is in kelvin, both taken as points: 300 K − 5 °C is 21.85 K;
 * - point ± difference and difference ± point is a point on that scale;
 * - difference ± kelvin is in kelvin;
 * - point + point (or + kelvin) is an error.
 *
 * @throws UnitError when the dimensions differ, or for a sum without meaning
 */
export function sumUnit(a: Unit, b: Unit, sign: 1 | -1): Sum {
  if (!isScale(a) && !isScale(b)) return isDifference(a) && !isDifference(b) ? inSecond(a, b, b) : inFirst(a, b, a)
  if (isScale(a) && isDifference(b)) return inFirst(a, b, differenceUnit(a))
  if (isScale(b) && isDifference(a)) return inSecond(a, b, differenceUnit(b))
  const points = inFirst(a, b, a)
  if (sign < 0) return { ...points, unit: differenceUnit(a) }
  throw new UnitError(`${b} cannot be added to ${a}: a temperature on a scale and a difference are not the same.`, {
    hint: "Write the difference in 'delta_degC', or bring both .to('kelvin').",
  })
}

function inFirst(a: Unit, b: Unit, through: Unit): Sum {
  return { unit: a, first: conversion(a, a), second: conversion(b, through) }
}

function inSecond(a: Unit, b: Unit, through: Unit): Sum {
  return { unit: b, first: conversion(a, through), second: conversion(b, b) }
}
