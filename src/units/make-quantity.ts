import { type Magnitude, type NestedArray, numberOf, viewOf } from './array-view.js'
import { parseUnit } from './parse-unit.js'
import { Quantity } from './quantity.js'
import type { DimensionOf } from './typed.js'
import type { Unit } from './unit.js'

/** Numbers as they are written down: one, or arrays of any depth; null where one is missing. */
export type NumbersIn = number | null | ArrayLike<number | null> | readonly NumbersIn[]

/** The form in which the numbers are read back. */
export type MagnitudeOf<N> = N extends number | null
  ? number
  : N extends ArrayLike<number | null>
    ? Float64Array
    : N extends ArrayLike<ArrayLike<number | null>>
      ? Float64Array[]
      : NestedArray

/**
 * A quantity: `quantity(5, 'eV')`, `quantity([[1, 2], [3, 4]], 'angstrom')`. Arrays are copied; null is NaN.
 *
 * @throws DataError when the magnitude is ragged or not numeric
 * @throws UnitError when the unit is unknown
 */
export function quantity<N extends NumbersIn, U extends string | Unit>(
  magnitude: N,
  unit: U,
): Quantity<DimensionOf<U>, MagnitudeOf<N>> {
  const parsed = parseUnit(unit)
  const scalar = typeof magnitude === 'number' || typeof magnitude !== 'object' || magnitude === null
  return new Quantity(scalar ? numberOf(magnitude) : viewOf(magnitude), parsed)
}

/**
 * Wraps raw JSON (a number, nested arrays, null for NaN) without looking at it: it is read, and checked, with the first
 * use of `magnitude`. Costs one object.
 */
export function fromRaw<D extends string = string, M extends Magnitude = number>(
  raw: unknown,
  unit: Unit<D>,
): Quantity<D, M> {
  return new Quantity<D, M>(raw, unit)
}
