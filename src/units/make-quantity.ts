import { type Magnitude, type NestedArray, numberOf, viewOf } from './array-view.js'
import { parseUnit } from './parse-unit.js'
import { Quantity } from './quantity.js'
import type { DimensionOf } from './typed.js'
import type { Unit } from './unit.js'

/** Numbers as they are written: one, or arrays of any depth; null for a missing one. */
export type NumbersIn = number | null | ArrayLike<number | null> | readonly NumbersIn[]

/** The form of the magnitude of a quantity that was made from `N`. */
export type MagnitudeOf<N> = N extends number | null
  ? number
  : N extends ArrayLike<number | null>
    ? Float64Array
    : N extends ArrayLike<ArrayLike<number | null>>
      ? Float64Array[]
      : NestedArray

/**
 * Returns a quantity: numbers with a unit. Arrays are copied; null becomes NaN.
 *
 * @param magnitude a number, or an array of any shape whose rows have one length
 * @param unit a unit expression as `'eV'` or `'joule / meter ** 3'`, or one of `units`
 * @throws DataError when the magnitude is ragged or not numeric
 * @throws UnitError when the unit is unknown
 * @example
 * ```ts
 * quantity(5, 'eV').to('J').unit   // 'joule'
 * quantity([[1, 2], [3, 4]], 'angstrom').shape   // [2, 2]
 * ```
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
 * Wraps raw JSON (a number, nested arrays, null for NaN) without reading it. It is read and checked at the first use of
 * `magnitude`.
 */
export function fromRaw<D extends string = string, M extends Magnitude = number>(
  raw: unknown,
  unit: Unit<D>,
): Quantity<D, M> {
  return new Quantity<D, M>(raw, unit)
}
