import { conversion, convertArray, convertNumber } from './conversion.js'
import { type ConvertOptions, wayOf } from './convert-options.js'
import { photonConversion } from './photon.js'
import type { Unit } from './unit.js'

/** Brings numbers from one unit to another, of whatever law is asked for. */
export interface Converter {
  readonly from: Unit
  readonly to: Unit
  number(value: number): number
  /** A new array. */
  array(values: Float64Array): Float64Array
}

/** @throws UnitError when the units do not fit together, or for options that there are not */
export function converterBetween(from: Unit, to: Unit, options: ConvertOptions = {}): Converter {
  if (wayOf(options) === 'photon') {
    const number = photonConversion(from, to)
    return { from, to, number, array: values => values.map(number) }
  }
  const how = conversion(from, to)
  return { from, to, number: value => convertNumber(value, how), array: values => convertArray(values, how) }
}
