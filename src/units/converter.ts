import { conversion, convertArray, convertNumber } from './conversion.js'
import { type ConvertOptions, lawOf } from './convert-options.js'
import { photonConversion } from './photon.js'
import type { Unit } from './unit.js'

/** Converts numbers from one unit to another, by whatever law was asked for. */
export interface Converter {
  readonly from: Unit
  readonly to: Unit
  number(value: number): number
  /** Returns a new array. */
  array(values: Float64Array): Float64Array
}

/** Returns the converter between two units. @throws UnitError when the units do not fit together, or for unknown options */
export function converterBetween(from: Unit, to: Unit, options: ConvertOptions = {}): Converter {
  if (lawOf(options) === 'photon') {
    const number = photonConversion(from, to)
    return { from, to, number, array: values => values.map(number) }
  }
  const how = conversion(from, to)
  return { from, to, number: value => convertNumber(value, how), array: values => convertArray(values, how) }
}
