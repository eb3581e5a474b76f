import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { factorBetween, factorToSI, offsetToSI } from './factors.js'
import { incompatible, pointAndDifference } from './incompatible.js'
import { pairCache } from './pair-cache.js'
import { arePointAndDifference } from './scale.js'
import type { Term } from './term.js'
import type { Unit } from './unit.js'

/** How numbers are converted from one unit to another: `value * factor / divisor + offset`. */
export interface Conversion {
  readonly factor: number
  /** Not 1 where dividing by a whole number is exact and multiplying by its inverse is not: nm → m divides by 1e9. */
  readonly divisor: number
  readonly offset: number
}

/**
 * Returns the conversion between two units; it is derived once per pair.
 *
 * @throws UnitError when the dimensions differ, and between a point on a scale (degC) and a difference (delta_degC)
 */
export const conversion: (from: Unit, to: Unit) => Conversion = pairCache(derive)

/**
 * Converts a number or an array of numbers; NaN stays NaN. An array gives a new array.
 *
 * @throws UnitError when the dimensions differ or a unit is unknown
 */
export function convert(value: number, from: string | Unit, to: string | Unit): number
export function convert(value: Float64Array, from: string | Unit, to: string | Unit): Float64Array
export function convert(value: number | Float64Array, from: string | Unit, to: string | Unit): number | Float64Array {
  const how = conversion(cachedUnit(from), cachedUnit(to))
  return typeof value === 'number' ? convertNumber(value, how) : convertArray(value, how)
}

/** Applies a conversion to one number. */
export function convertNumber(value: number, { factor, divisor, offset }: Conversion): number {
  return (value * factor) / divisor + offset
}

/** Applies a conversion to all numbers of an array; gives a new array. */
export function convertArray(values: Float64Array, { factor, divisor, offset }: Conversion): Float64Array {
  const result = new Float64Array(values.length)
  if (divisor === 1) for (let i = 0; i < values.length; i++) result[i] = (values[i] as number) * factor + offset
  else for (let i = 0; i < values.length; i++) result[i] = (values[i] as number) / divisor + offset
  return result
}

function derive(from: Unit, to: Unit): Conversion {
  if (from.dimension !== to.dimension) throw incompatible(from, to)
  if (arePointAndDifference(from, to)) throw pointAndDifference(from, to)
  const factor = factorOf(from, to)
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) {
    throw new UnitError(`The factor from '${from}' to '${to}' is too large or too small for a number.`)
  }
  const inverse = Math.round(1 / factor)
  const divides = factor < 1 && inverse <= 2 ** 53 && 1 / inverse === factor
  return { factor: divides ? 1 : factor, divisor: divides ? inverse : 1, offset: offsetOf(from, to) }
}

/** Returns the zero of `from` in units of `to`. It is not 0 for scales of temperature alone. */
function offsetOf(from: Unit, to: Unit): number {
  const kelvin = zeroOf(from) - zeroOf(to)
  if (kelvin === 0) return 0
  const size = to.terms.reduce((product, term) => product * factorToSI(term.definition) ** term.exponent, to.scale)
  return kelvin / withPrefixes(size, to.terms)
}

function zeroOf(unit: Unit): number {
  const definition = unit.terms[0]?.definition
  return definition && definition.offset !== 0 ? offsetToSI(definition) : 0
}

function factorOf(from: Unit, to: Unit): number {
  const terms = [...from.terms, ...to.terms.map(term => ({ ...term, exponent: -term.exponent }))]
  const left = remaining(terms)
  const [a, b] = left
  let factor = from.scale / to.scale
  if (left.length === 2 && a?.exponent === 1 && b?.exponent === -1) factor *= factorBetween(a.definition, b.definition)
  else for (const { definition, exponent } of left) factor *= factorToSI(definition) ** exponent
  return withPrefixes(factor, terms)
}

/** Returns the terms that do not cancel, regardless of prefixes: so eV → meV is exactly 1000. */
function remaining(terms: readonly Term[]): Pick<Term, 'definition' | 'exponent'>[] {
  const sum = new Map<Term['definition'], number>()
  for (const { definition, exponent } of terms) sum.set(definition, (sum.get(definition) ?? 0) + exponent)
  return [...sum]
    .filter(([, exponent]) => Math.abs(exponent) > 1e-9)
    .map(([definition, exponent]) => ({ definition, exponent }))
}

/** Applies all prefixes. Negative powers of ten divide, because 1e-3 is not exact and 1e3 is. */
function withPrefixes(factor: number, terms: readonly Term[]): number {
  const ten = prefixPower(terms, 10)
  const scaled = factor * 2 ** prefixPower(terms, 2)
  if (!Number.isInteger(ten)) return scaled * 10 ** ten
  return ten < 0 ? scaled / Number(`1e${-ten}`) : scaled * Number(`1e${ten}`)
}

function prefixPower(terms: readonly Term[], base: 10 | 2): number {
  let power = 0
  for (const { prefix, exponent } of terms) if (prefix?.base === base) power += prefix.power * exponent
  return power
}
