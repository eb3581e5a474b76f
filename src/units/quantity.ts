import { DataError, UnitError } from '../errors/index.js'
import { checkOptions, type OptionRules } from '../options/index.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../present.js'
import { ArrayView, type Magnitude, numberOf, viewOf } from './array-view.js'
import { cachedUnit } from './cached-unit.js'
import { pairing } from './compare.js'
import { conversion, convertNumber } from './conversion.js'
import type { ConvertOptions } from './convert-options.js'
import { type Converter, converterBetween } from './converter.js'
import { convertNumbers, elementwise, everyPair, type Numbers, scaled } from './elementwise.js'
import { overUnit, timesUnit } from './product.js'
import { inspectText, plainText, toPlain } from './quantity-text.js'
import { arePointAndDifference } from './scale.js'
import { sumUnit } from './sum.js'
import type { Broadcast, DimensionOf, Fits, FitsUnit, UnitNameOf } from './typed.js'
import type { Unit } from './unit.js'

const rawHint = 'The value as it came is in .raw.'

/** The options of `Quantity.equals`. */
export interface EqualsOptions {
  /** The greatest relative difference of two equal numbers; 0 for none. Default 1e-12: the error of conversions. */
  relative?: number
}

const equalsRules: OptionRules<EqualsOptions> = {
  relative: { allowed: 'a number from 0', accepts: value => typeof value === 'number' && value >= 0 },
}

/**
 * A number, or an array of numbers of any shape, with its unit. Immutable: every operation returns a new quantity.
 *
 * `D` is the dimension if it is known when the program is written (`'energy'`), `M` the form of the magnitude.
 *
 * @example
 * ```ts
 * const energy = calculation.energy.total.value
 * energy.to('eV').magnitude
 * energy.minus(quantity(1, 'eV')).over(2).unit   // 'joule'
 * ```
 */
export class Quantity<D extends string = string, M extends Magnitude = number> {
  /** @internal A number, raw JSON, or an array view. */
  readonly source: unknown
  /** The unit as an object. */
  readonly units: Unit<D>
  #view: ArrayView | undefined

  /** @internal Use `quantity` or `fromRaw`. */
  constructor(source: unknown, units: Unit<D>) {
    this.source = source
    this.units = units
  }

  /** For `show` and the kernel. */
  get [kind](): 'quantity' {
    return 'quantity'
  }

  /**
   * The number, or nested arrays over one `Float64Array`, made at the first read. Treat it as read-only. Missing numbers are
   * NaN.
   *
   * @throws DataError when the data is ragged or not numeric
   */
  get magnitude(): M {
    if (typeof this.source === 'number') return this.source as M
    return (this.isScalar ? numberOf(this.source, rawHint) : this.view.nested) as M
  }

  /** The unit's long name, as in `'joule'`. */
  get unit(): string {
    return this.units.name
  }

  /** The dimension's name, as in `'energy'`, or its formula. */
  get dimension(): D {
    return this.units.dimension
  }

  /** The number of items along each dimension of an array, `[]` for a single number. */
  get shape(): number[] {
    return this.isScalar ? [] : [...this.view.shape]
  }

  /** What the quantity was made from, unchanged. Read it when `magnitude` throws. */
  get raw(): unknown {
    return this.source instanceof ArrayView ? this.source.nested : this.source
  }

  /**
   * Returns all numbers in one array, row by row; of a single number an array of length 1. It shares its memory with
   * `magnitude`: treat it as read-only.
   *
   * @throws DataError when the data is ragged or not numeric
   */
  flat(): Float64Array {
    return this.isScalar ? Float64Array.of(this.magnitude as number) : this.view.data
  }

  /**
   * Returns the same quantity in another unit. A temperature on a scale (`degC`) and a difference of temperatures
   * (`delta_degC`) are never converted into each other; both can be converted to kelvin.
   *
   * @param unit a unit expression as `'eV'`, or one of `units`
   * @throws UnitError when the unit is unknown or measures something else
   * @example
   * ```ts
   * quantity(1, 'hartree').to('eV').magnitude.toFixed(4)   // '27.2114'
   * ```
   */
  to<U extends UnitNameOf<D> | (string & {}) | Unit>(unit: U & FitsUnit<D, U>): Quantity<D, M>
  /**
   * Returns the same quantity in another unit, of another dimension when an option says how.
   *
   * @param unit a unit expression as `'eV'`, or one of `units`
   * @param options `by: 'photon'` converts between a photon's energy, frequency, wavenumber and wavelength
   * @throws UnitError when the unit is unknown or measures something else
   * @example
   * ```ts
   * quantity(500, 'nm').to('eV', { by: 'photon' }).magnitude.toFixed(4)   // '2.4797'
   * ```
   */
  to<U extends string | Unit>(unit: U, options: ConvertOptions): Quantity<DimensionOf<U>, M>
  to(unit: string | Unit, options?: ConvertOptions): Quantity<string, Magnitude> {
    const target = cachedUnit(unit)
    if (options !== undefined) return this.#converted(converterBetween(this.units, target, options))
    if (target === this.units) return this as Quantity<string, Magnitude>
    const how = conversion(this.units, target)
    if (typeof this.source === 'number') return new Quantity(convertNumber(this.source, how), target)
    return new Quantity(convertNumbers(this.numbers, how), target)
  }

  /**
   * Returns the sum, in this quantity's unit. Arrays of one shape are added item by item, a single number to each item. On
   * scales of temperature 20 degC plus 5 delta_degC is 25 degC, and 20 degC plus 5 degC is an error.
   *
   * @throws UnitError when the dimensions differ or two temperatures on a scale are added
   * @throws DataError when the shapes differ
   * @example
   * ```ts
   * quantity(1, 'eV').plus(quantity(500, 'meV'))   // 1.5 electron_volt
   * ```
   */
  plus<E extends string, N extends Magnitude>(other: Quantity<E, N> & Fits<D, E>): Quantity<D, Broadcast<M, N>> {
    return this.#sum(other, 'plus') as Quantity<D, Broadcast<M, N>>
  }

  /**
   * Returns the difference, in this quantity's unit; otherwise as `plus`. Between two temperatures on a scale it is in the unit of
   * differences: `quantity(20, 'degC').minus(quantity(5, 'degC'))` is 15 delta_degree_Celsius.
   *
   * @throws UnitError when the dimensions differ
   * @throws DataError when the shapes differ
   */
  minus<E extends string, N extends Magnitude>(other: Quantity<E, N> & Fits<D, E>): Quantity<D, Broadcast<M, N>> {
    return this.#sum(other, 'minus') as Quantity<D, Broadcast<M, N>>
  }

  /**
   * Returns the product with a number or a quantity, item by item. Factors of one dimension become one, in this quantity's
   * unit: J/m² × m² is J.
   *
   * @throws DataError when the shapes differ
   * @throws UnitError for degrees Celsius or Fahrenheit
   * @example
   * ```ts
   * quantity(2, 'eV/angstrom').times(quantity(1, 'nm'))   // 20 electron_volt
   * ```
   */
  times(other: number): Quantity<D, M>
  times<N extends Magnitude>(other: Quantity<string, N>): Quantity<string, Broadcast<M, N>>
  times(other: number | Quantity<string, Magnitude>): Quantity<string, Magnitude>
  times(other: number | Quantity<string, Magnitude>): Quantity<string, Magnitude> {
    const [second, unit] = factorOf(other, 'times')
    const { unit: result, factor } = timesUnit(this.units, unit)
    return new Quantity(elementwise(this.numbers, scaled(second, factor), 'times'), result)
  }

  /**
   * Returns the quotient with a number or a quantity; otherwise as `times`. Dividing by zero gives Infinity or NaN.
   *
   * @throws DataError when the shapes differ
   * @throws UnitError for degrees Celsius or Fahrenheit
   */
  over(other: number): Quantity<D, M>
  over<N extends Magnitude>(other: Quantity<string, N>): Quantity<string, Broadcast<M, N>>
  over(other: number | Quantity<string, Magnitude>): Quantity<string, Magnitude>
  over(other: number | Quantity<string, Magnitude>): Quantity<string, Magnitude> {
    const [second, unit] = factorOf(other, 'over')
    const { unit: result, factor } = overUnit(this.units, unit)
    return new Quantity(elementwise(scaled(this.numbers, factor), second, 'over'), result)
  }

  /**
   * Returns true when the other is a quantity of the same dimension and shape with the same numbers, after conversion. Missing
   * numbers (NaN) are equal to each other; an infinite number equals itself alone. A temperature on a scale equals no
   * difference of temperatures.
   *
   * @throws DataError when the data of either is ragged or not numeric
   */
  equals(other: unknown, options: EqualsOptions = {}): boolean {
    checkOptions('quantity.equals', options, equalsRules)
    if (!(other instanceof Quantity) || other.dimension !== this.dimension) return false
    if (arePointAndDifference(this.units, other.units)) return false
    const { relative = 1e-12 } = options
    const pair = pairing(this.units, other.units)
    return everyPair(this.numbers, other.numbers, (a, b) => nearlyEqual(...pair(a, b), relative))
  }

  /**
   * Returns a negative number when this is less than the other, 0 when they are equal, and a positive number when it is
   * greater; NaN is greater than all. It is for sorting single numbers. Temperatures in different units, and differences of
   * temperatures, compare as kelvins.
   *
   * @throws UnitError when the dimensions differ
   * @throws DataError for arrays
   * @example
   * ```ts
   * [quantity(1, 'hartree'), quantity(1, 'eV')].sort((a, b) => a.compareTo(b))[0].unit   // 'electron_volt'
   * ```
   */
  compareTo<E extends string>(other: Quantity<E, number> & Fits<D, E>): number {
    const second = operandOf(other, 'compareTo')
    const pair = pairing(this.units, second.units)
    const { numbers: first } = this
    if (typeof first !== 'number' || typeof second.numbers !== 'number')
      throw new DataError('Arrays have no order; compare their items.')
    const [a, b] = pair(first, second.numbers)
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
    return a < b ? -1 : Number(a > b)
  }

  /** Returns the text form: `'-1.8e-15 joule'`, `'[0.1, 0.2, …] newton'`; never throws. */
  toString(): string {
    return plainText(this.raw, this.unit)
  }

  /** Returns plain data: nested arrays of numbers, null for missing ones. Data that is not numeric stays unchanged. */
  toJSON(): { magnitude: unknown; unit: string } {
    return { magnitude: toPlain(this.raw), unit: this.unit }
  }

  /** @throws UnitError always: `a + b` would drop the units */
  valueOf(): never {
    throw new UnitError(`A quantity in ${this.unit} is not a plain number.`, {
      hint: 'Use .plus, .minus, .times, .over or .compareTo, or .magnitude for the bare number; String(value) for text.',
    })
  }

  /** @internal */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => inspectText(this.raw, this.unit))
  }

  /** @internal */
  get isScalar(): boolean {
    return typeof this.source === 'number' || typeof this.source !== 'object' || this.source === null
  }

  /** @internal */
  get numbers(): Numbers {
    if (typeof this.source === 'number') return this.source
    return this.isScalar ? numberOf(this.source, rawHint) : this.view
  }

  #converted({ to, number, array }: Converter): Quantity<string, Magnitude> {
    const { numbers } = this
    return new Quantity(
      typeof numbers === 'number' ? number(numbers) : new ArrayView(array(numbers.data), numbers.shape),
      to,
    )
  }

  #sum(other: unknown, operation: 'plus' | 'minus'): Quantity<string, Magnitude> {
    const second = operandOf(other, operation)
    const how = sumUnit(this.units, second.units, operation === 'plus' ? 1 : -1)
    const a = convertNumbers(this.numbers, how.first)
    return new Quantity(elementwise(a, convertNumbers(second.numbers, how.second), operation), how.unit)
  }

  /** @internal */
  get view(): ArrayView {
    this.#view ??= this.source instanceof ArrayView ? this.source : viewOf(this.source, rawHint)
    return this.#view
  }
}

showInDeno(Quantity.prototype)

/** Returns the operand of a sum or comparison. @throws UnitError for a bare number */
function operandOf(other: unknown, method: string): Quantity<string, Magnitude> {
  if (other instanceof Quantity) return other
  throw new UnitError(
    `.${method} needs a quantity, not ${typeof other === 'number' ? `the number ${other}` : typeof other}.`,
    {
      hint: "Give it a unit: quantity(5, 'eV').",
    },
  )
}

/** Returns the operand of a product or quotient: a number has no unit. @throws UnitError for anything else */
function factorOf(other: unknown, method: string): [Numbers, Unit] {
  if (typeof other === 'number') return [other, cachedUnit('dimensionless')]
  const { numbers, units } = operandOf(other, method)
  return [numbers, units]
}

function nearlyEqual(a: number, b: number, relative: number): boolean {
  if (Object.is(a, b) || a === b) return true
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  return Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b))
}
