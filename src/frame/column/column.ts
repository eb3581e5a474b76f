import { DataError, UnitError } from '../../errors/index.js'
import type { UnitText } from '../../units/index.js'
import { type ConvertOptions, converterBetween, parseUnit, type Quantity, type Unit } from '../../units/index.js'
import { asQuantity, combine, type Operation } from './arithmetic.js'
import type { Cell } from './cell.js'
import type { ColumnData } from './column-data.js'
import { extremeOf, quantileOf, statisticOf } from './column-statistics.js'
import { convertData } from './convert-data.js'
import type { DType } from './dtype.js'
import { NumberData } from './number-data.js'

/** The description of a column, without its values. */
export interface ColumnSchema {
  name: string
  dtype: DType
  /** The unit of its numbers; absent when they have none. */
  unit?: Unit
  /** Where in the archive the values come from, as in `run.calculation.energy.total.value`. */
  path?: string
  /** What to know about the values: that types were mixed, for instance. */
  note?: string
}

/** The name of a column, and what is known of its values. */
export interface ColumnFacts {
  name: string
  unit?: Unit | undefined
  path?: string | undefined
  note?: string | undefined
  /** The API root of the server that the values came from. */
  origin?: string | undefined
}

/** The operand of the arithmetic of a column: a number, a quantity, or a column of the same length. */
export type Operand = number | Quantity<string, number> | Column

/**
 * One column of a frame: values of one type with a name and a unit. It never changes.
 *
 * @example
 * frame.column('energy').to('eV').minus(quantity(1, 'eV'))
 */
export class Column {
  readonly name: string
  /** The unit of the numbers, `undefined` when they have none. */
  readonly unit: Unit | undefined
  /** Where in the archive the values come from. */
  readonly path: string | undefined
  /** What to know about the values, such as that types were mixed. Several notes are separated by `; `. */
  readonly note: string | undefined
  /** The API root of the server that the values came from, where known. */
  readonly origin: string | undefined
  /** @internal */
  readonly data: ColumnData

  /** @internal Columns come from frames. */
  constructor(facts: ColumnFacts, data: ColumnData) {
    this.name = facts.name
    this.unit = facts.unit
    this.path = facts.path
    this.note = facts.note
    this.origin = facts.origin
    this.data = data
  }

  /** The type of the values. */
  get dtype(): DType {
    return this.data.dtype
  }

  /** The number of rows. */
  get length(): number {
    return this.data.length
  }

  /** The number of rows without a value. */
  get nullCount(): number {
    return this.data.validity?.nullCount ?? 0
  }

  /** The name, dtype, unit, path and note, as far as there are any. */
  get schema(): ColumnSchema {
    const { name, dtype, unit, path, note } = this
    return { name, dtype, ...(unit && { unit }), ...(path && { path }), ...(note && { note }) }
  }

  /** Returns the value of a row, `null` where it is missing. Negative rows count from the end; beyond the rows it is `undefined`. */
  at(row: number): unknown {
    const index = row < 0 ? this.length + row : row
    return index >= 0 && index < this.length ? this.data.get(index) : undefined
  }

  /** Returns true where the row has no value. NaN is a value. */
  isNull(row: number): boolean {
    return this.data.validity?.isNull(row) ?? false
  }

  /**
   * The numbers as a typed array, in the unit of the column: `Int32Array` for `int32` without missing values, else `Float64Array`
   * with NaN for missing ones; `toArray` keeps missing values apart from NaN. It is the memory of the column: do not write to it.
   *
   * @throws DataError when the column does not hold numbers
   */
  get values(): Float64Array | Int32Array {
    const { data } = this
    if (data instanceof NumberData) return data.validity ? data.floats() : data.values
    throw new DataError(`The column '${this.name}' holds ${this.dtype}, not numbers.`, {
      hint: `.toArray() gives its values.`,
    })
  }

  /** Returns all values as a plain array, `null` for missing ones; dates as `Date`, lists as arrays. */
  toArray(): unknown[] {
    return Array.from({ length: this.length }, (_, row) => this.data.get(row))
  }

  /** Gives the values one after the other, as `toArray` does. */
  *[Symbol.iterator](): IterableIterator<unknown> {
    for (let row = 0; row < this.length; row++) yield this.data.get(row)
  }

  /**
   * Returns the column in another unit. Lists are converted item by item.
   *
   * @param options `{ by: 'photon' }` to convert between energy, frequency, wavenumber and wavelength
   * @throws UnitError when the column has no unit, the unit is unknown, or it measures something else
   *
   * @example
   * frame.column('energy').to('hartree')
   */
  to(unit: UnitText | Unit, options: ConvertOptions = {}): Column {
    const target: Unit = parseUnit(unit)
    if (!this.unit) throw new UnitError(`The column '${this.name}' has no unit to convert from.`)
    // Before anything is spared: it looks at the options.
    const converter = converterBetween(this.unit, target, options)
    if (target === this.unit) return this
    return new Column({ ...this.#facts, unit: target }, convertData(this.data, converter))
  }

  /** Returns the numbers as one quantity: an array in the unit of the column (`dimensionless` without one), NaN for missing ones. */
  toQuantity(): Quantity<string, Float64Array> {
    return asQuantity(this)
  }

  /**
   * Returns the least value, in the unit of the column. Missing values and NaN are left out, here and in all statistics below.
   *
   * Of no numbers it is NaN. Dates and texts are compared too; of none of those it is `null`.
   *
   * @throws DataError for lists and records, which have no order
   *
   * @example
   * frame.column('energy').min()
   */
  min(): Cell {
    return extremeOf(this, -1)
  }

  /** Returns the greatest value, otherwise like `min`. */
  max(): Cell {
    return extremeOf(this, 1)
  }

  /** Returns the mean of the numbers, in the unit of the column; NaN of none. @throws DataError when they are no numbers */
  mean(): number {
    return statisticOf(this, 'mean')
  }

  /** Returns the median of the numbers, in the unit of the column; NaN of none. @throws DataError when they are no numbers */
  median(): number {
    return quantileOf(this, 0.5)
  }

  /**
   * Returns the number below which a part of all numbers lies, in the unit of the column; NaN of none. Between two numbers it is
   * interpolated linearly, as in pandas.
   *
   * @param part from 0 (the least number) to 1 (the greatest)
   * @throws DataError when the column does not hold numbers, and for parts outside of 0 to 1
   *
   * @example
   * frame.column('volume').quantile(0.9)
   */
  quantile(part: number): number {
    return quantileOf(this, part)
  }

  /**
   * Returns the sum of the numbers, in the unit of the column. Of none it is NaN, where pandas returns 0: a total of nothing
   * measured is not known.
   *
   * @throws DataError when the column does not hold numbers
   */
  sum(): number {
    return statisticOf(this, 'sum')
  }

  /**
   * Returns the standard deviation of the sample (divided by n − 1), in the unit of the column (of a scale such as °C, in its
   * differences); NaN of fewer than two numbers.
   *
   * @throws DataError when the column does not hold numbers
   */
  std(): number {
    return statisticOf(this, 'std')
  }

  /**
   * Returns the variance of the sample (divided by n − 1), in the unit of the column squared; NaN of fewer than two numbers.
   *
   * @throws DataError when the column does not hold numbers
   */
  variance(): number {
    return statisticOf(this, 'variance')
  }

  /**
   * Returns the sum with a column (row by row), a quantity, or a number in the unit of this column; the result is in that unit.
   *
   * @throws UnitError when dimensions differ
   *
   * @example
   * frame.column('energy').plus(quantity(0.5, 'eV'))
   */
  plus(other: Operand): Column {
    return this.#combine(other, 'plus')
  }

  /**
   * Returns the difference, otherwise like `plus`. Points on a scale of temperature give differences: 20 °C less 5 is 15 Δ°C.
   *
   * @throws UnitError when dimensions differ
   *
   * @example
   * const energy = frame.column('energy')
   * energy.minus(energy.min())
   */
  minus(other: Operand): Column {
    return this.#combine(other, 'minus')
  }

  /** Returns the product with a column (row by row), a quantity or a number; units multiply. */
  times(other: Operand): Column {
    return this.#combine(other, 'times')
  }

  /** Returns the quotient with a column (row by row), a quantity or a number; units divide. */
  over(other: Operand): Column {
    return this.#combine(other, 'over')
  }

  /** @internal Returns the same values with other facts. */
  with(facts: Partial<ColumnFacts>): Column {
    return new Column({ ...this.#facts, ...facts }, this.data)
  }

  /** @internal Returns the column with other values. */
  withData(data: ColumnData): Column {
    return new Column(this.#facts, data)
  }

  /** @internal Returns the column with a further note; the same column for `undefined` and for a note that it has. */
  withNote(note: string | undefined): Column {
    if (note === undefined || this.note?.includes(note)) return this
    return this.with({ note: this.note ? `${this.note}; ${note}` : note })
  }

  /** @internal Returns the chosen rows in the order given; a negative row gives a missing value. */
  take(rows: Int32Array): Column {
    return new Column(this.#facts, this.data.take(rows))
  }

  get #facts(): ColumnFacts {
    const { name, unit, path, note, origin } = this
    return { name, unit, path, note, origin }
  }

  #combine(other: Operand, operation: Operation): Column {
    const { data, unit } = combine(this, other, operation)
    return new Column({ name: this.name, unit }, data)
  }
}
