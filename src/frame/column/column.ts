import { DataError, UnitError } from '../../errors/index.js'
import { type ConvertOptions, converterBetween, parseUnit, type Quantity, type Unit } from '../../units/index.js'
import { asQuantity, combine, type Operation } from './arithmetic.js'
import type { Cell } from './cell.js'
import type { ColumnData } from './column-data.js'
import { extremeOf, quantileOf, statisticOf } from './column-statistics.js'
import { convertData } from './convert-data.js'
import type { DType } from './dtype.js'
import { NumberData } from './number-data.js'

/** What a column is, without its values. */
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

/** A column to make: its type may be left open. */
export interface ColumnFacts {
  name: string
  unit?: Unit | undefined
  path?: string | undefined
  note?: string | undefined
  /** The API root of the server that the values came from. */
  origin?: string | undefined
}

/** What a column's arithmetic takes: a number, a quantity, or another column of the same length. */
export type Operand = number | Quantity<string, number> | Column

/** One column of a frame: values of one type with name and unit. Immutable. */
export class Column {
  readonly name: string
  /** The unit of the numbers, `undefined` when they have none. */
  readonly unit: Unit | undefined
  /** Where in the archive the values come from. */
  readonly path: string | undefined
  /** What to know about the values: that types were mixed, for instance. */
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

  get dtype(): DType {
    return this.data.dtype
  }

  get length(): number {
    return this.data.length
  }

  /** How many rows have no value. */
  get nullCount(): number {
    return this.data.validity?.nullCount ?? 0
  }

  /** Name, dtype, unit, path and note, without what is not there. */
  get schema(): ColumnSchema {
    const { name, dtype, unit, path, note } = this
    return { name, dtype, ...(unit && { unit }), ...(path && { path }), ...(note && { note }) }
  }

  /** The value of a row, `null` where there is none; negative rows count from the end, rows beyond give `undefined`. */
  at(row: number): unknown {
    const index = row < 0 ? this.length + row : row
    return index >= 0 && index < this.length ? this.data.get(index) : undefined
  }

  /** True where the row has no value. NaN is a value. */
  isNull(row: number): boolean {
    return this.data.validity?.isNull(row) ?? false
  }

  /**
   * The numbers as a typed array, in the column's unit: `Int32Array` for `int32` without missing values, else
   * `Float64Array` with NaN for missing ones. The column's own memory: treat as read-only. `toArray` tells missing from NaN.
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

  /** All values as a plain array, `null` for missing ones; dates as `Date`, lists as arrays. */
  toArray(): unknown[] {
    return Array.from({ length: this.length }, (_, row) => this.data.get(row))
  }

  /** The values one after the other, as in `toArray`. */
  *[Symbol.iterator](): IterableIterator<unknown> {
    for (let row = 0; row < this.length; row++) yield this.data.get(row)
  }

  /**
   * The column in another unit, as a new column: `.to('meV')`, `.to('eV', { by: 'photon' })` as `Quantity.to` has it. Lists
   * are converted item by item.
   *
   * @throws UnitError when the column has no unit, the unit is unknown, or it measures something else
   */
  to(unit: string | Unit, options: ConvertOptions = {}): Column {
    const target: Unit = parseUnit(unit)
    if (!this.unit) throw new UnitError(`The column '${this.name}' has no unit to convert from.`)
    // Before anything is spared: it looks at the options.
    const converter = converterBetween(this.unit, target, options)
    if (target === this.unit) return this
    return new Column({ ...this.#facts, unit: target }, convertData(this.data, converter))
  }

  /** The numbers as one quantity: an array with the column's unit (`dimensionless` when it has none), NaN for missing. */
  toQuantity(): Quantity<string, Float64Array> {
    return asQuantity(this)
  }

  /**
   * The least value, in the column's unit: `frame.column('energy').min()`. Missing values and NaN are left out, here and in
   * all statistics below. Of no numbers it is NaN; dates and texts are compared too, of none of those it is `null`.
   *
   * @throws DataError for lists and records, which have no order
   */
  min(): Cell {
    return extremeOf(this, -1)
  }

  /** The greatest value, otherwise as `min`. */
  max(): Cell {
    return extremeOf(this, 1)
  }

  /** The mean of the numbers, in the column's unit; NaN where there are none. @throws DataError for other columns */
  mean(): number {
    return statisticOf(this, 'mean')
  }

  /** The median of the numbers, in the column's unit; NaN where there are none. @throws DataError for other columns */
  median(): number {
    return quantileOf(this, 0.5)
  }

  /**
   * The number below which a part of all lies, from 0 (the least) to 1 (the greatest), interpolated linearly as pandas
   * does; in the column's unit, NaN where there are none.
   *
   * @throws DataError for other columns, and for parts beyond 0 and 1
   */
  quantile(part: number): number {
    return quantileOf(this, part)
  }

  /**
   * The sum of the numbers, in the column's unit. Of none it is NaN, where pandas gives 0: a total of nothing measured is
   * not known.
   *
   * @throws DataError for other columns
   */
  sum(): number {
    return statisticOf(this, 'sum')
  }

  /**
   * The sample's standard deviation (divided by n − 1), in the column's unit (of a scale such as °C, in its differences);
   * NaN for fewer than two numbers.
   *
   * @throws DataError for other columns
   */
  stdev(): number {
    return statisticOf(this, 'stdev')
  }

  /** The sample's variance (divided by n − 1), in the column's unit squared; NaN for fewer than two numbers. */
  variance(): number {
    return statisticOf(this, 'variance')
  }

  /**
   * The sum with a column (row by row), a quantity, or a number in this column's unit; the result is in that unit:
   * `frame.column('energy').plus(0.5)`.
   *
   * @throws UnitError when dimensions differ
   */
  plus(other: Operand): Column {
    return this.#combine(other, 'plus')
  }

  /**
   * The difference, otherwise as `plus`: `energy.minus(energy.min())`. Points on a scale of temperature give differences:
   * 20 °C less 5 is 15 Δ°C.
   *
   * @throws UnitError when dimensions differ
   */
  minus(other: Operand): Column {
    return this.#combine(other, 'minus')
  }

  /** The product with a column (row by row), a quantity or a number; units multiply. */
  times(other: Operand): Column {
    return this.#combine(other, 'times')
  }

  /** The quotient with a column (row by row), a quantity or a number; units divide. */
  over(other: Operand): Column {
    return this.#combine(other, 'over')
  }

  /** @internal The same values under other facts. */
  with(facts: Partial<ColumnFacts>): Column {
    return new Column({ ...this.#facts, ...facts }, this.data)
  }

  /** @internal The same column with a further note; `undefined` adds none, nor does one that is there already. */
  withNote(note: string | undefined): Column {
    if (note === undefined || this.note?.includes(note)) return this
    return this.with({ note: this.note ? `${this.note}; ${note}` : note })
  }

  /** @internal */
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
