import { UnitError } from '../errors/index.js'
import { inspectAs, inspectCustom, kind } from '../present.js'
import { ArrayView, type Magnitude, numberOf, viewOf } from './array-view.js'
import { cachedUnit } from './cached-unit.js'
import { conversion, convertArray, convertNumber } from './conversion.js'
import { inspectText, plainText, toPlain } from './quantity-text.js'
import type { Unit } from './unit.js'

/**
 * A number, or an array of numbers of any shape, with its unit. Immutable: every operation gives a new quantity.
 *
 * `D` is the dimension where it is known when the program is written (`'energy'`), `M` the form of the magnitude.
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
   * The number, or nested arrays over one `Float64Array` (made on first read, then always the same; treat as read-only).
   * Missing numbers are NaN.
   *
   * @throws DataError when the data is ragged or not numeric
   */
  get magnitude(): M {
    if (typeof this.source === 'number') return this.source as M
    return (this.isScalar ? numberOf(this.source) : this.view.nested) as M
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

  /** What the quantity was made from, unchanged: of use when it is not the numbers that it should be. */
  get raw(): unknown {
    return this.source instanceof ArrayView ? this.source.nested : this.source
  }

  /** All numbers in one array, row by row: the same memory as `magnitude`, treat as read-only; length 1 for a number. */
  flat(): Float64Array {
    return this.isScalar ? Float64Array.of(this.magnitude as number) : this.view.data
  }

  /**
   * The same quantity in another unit.
   *
   * @throws UnitError when the unit is unknown or measures something else
   */
  to<U extends string | Unit>(unit: U): Quantity<D, M> {
    const target = cachedUnit(unit) as Unit<D>
    if (target === this.units) return this
    const how = conversion(this.units, target)
    if (this.isScalar) return new Quantity(convertNumber(this.magnitude as number, how), target)
    return new Quantity(new ArrayView(convertArray(this.view.data, how), this.view.shape), target)
  }

  /** The text form: `'-1.8e-15 joule'`, `'[0.1, 0.2, …] newton'`. */
  toString(): string {
    return plainText(this.magnitude, this.unit)
  }

  /** Plain data: nested arrays of numbers, missing ones null. */
  toJSON(): { magnitude: unknown; unit: string } {
    return { magnitude: toPlain(this.magnitude), unit: this.unit }
  }

  /** @throws UnitError always: `a + b` would drop the units */
  valueOf(): never {
    throw new UnitError(`A quantity in ${this.unit} is not a plain number.`, {
      hint: 'Use .plus, .minus, .times, .over or .compareTo, or .magnitude for the bare number; String(value) for text.',
    })
  }

  /** @internal */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => (this.isScalar ? String(this) : inspectText(this.view, this.unit)))
  }

  /** @internal */
  get isScalar(): boolean {
    return typeof this.source === 'number' || typeof this.source !== 'object' || this.source === null
  }

  /** @internal */
  get view(): ArrayView {
    this.#view ??= this.source instanceof ArrayView ? this.source : viewOf(this.source)
    return this.#view
  }
}
