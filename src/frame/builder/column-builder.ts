import { DataError, UnitError } from '../../errors/index.js'
import { convert, type Magnitude, parseUnit, Quantity, type Unit } from '../../units/index.js'
import { Column } from '../column/column.js'
import type { DType } from '../column/dtype.js'
import { ObjectData } from '../column/object-data.js'
import { emptyNumbers, ValueBuilder } from './value-builder.js'

/** What is known of a column before it has values. */
export interface ColumnOptions {
  /** The type. Default: the one that fits all values. Whole numbers become others in any case, when there are others. */
  dtype?: DType | undefined
  /** The unit of plain numbers and of the column. Default: that of the first quantity, if any. */
  unit?: string | Unit | undefined
  /** Where in the archive the values come from. */
  path?: string | undefined
  /** Throws for values of mixed types, instead of making texts of them. Default false. */
  strict?: boolean | undefined
}

/** Collects the values of one column; made by `FrameBuilder.column`. */
export class ColumnBuilder {
  readonly name: string
  readonly #options: ColumnOptions
  readonly #values: ValueBuilder
  readonly #rows: { count: number }
  #unit: Unit | undefined
  #hasBareNumbers = false

  /** @internal */
  constructor(name: string, options: ColumnOptions, rows: { count: number }) {
    this.name = name
    this.#options = options
    this.#values = new ValueBuilder(options.dtype)
    this.#rows = rows
    this.#unit = options.unit === undefined ? undefined : parseUnit(options.unit)
  }

  /** The number of values, missing ones included. */
  get length(): number {
    return this.#values.length
  }

  /**
   * Adds the value of the next row. Rows that ended without a value are missing, and so are `null` and `undefined`. Quantities
   * are converted to the unit of the column.
   *
   * @throws UnitError for a quantity of another dimension, or when only some numbers have a unit
   */
  push(value: unknown): void {
    if (this.#values.length < this.#rows.count) this.padTo(this.#rows.count)
    if (typeof value === 'number') {
      if (this.#unit === undefined) this.#hasBareNumbers = true
      else if (this.#options.unit === undefined) throw this.#mixedUnits(value)
      this.#values.push(value)
    } else if (value instanceof Quantity) this.#values.push(this.#inUnit(value))
    else this.#values.push(value)
  }

  /** Adds missing values until there are `length`. */
  padTo(length: number): void {
    while (this.#values.length < length) this.#values.pushNull()
  }

  /** Makes the column with `length` rows. @throws DataError when there are more, or types are mixed and `strict` is set */
  build(length = this.length): Column {
    this.padTo(length)
    if (this.length > length) {
      throw new DataError(`The column '${this.name}' got ${this.length} values for ${length} rows.`)
    }
    const { name } = this
    const facts = { name, unit: this.#unit, path: this.#options.path, note: this.#note() }
    const data = this.#values.finish()
    const bare = data instanceof ObjectData && this.#unit && data.length === (data.validity?.nullCount ?? 0)
    return new Column(facts, bare ? emptyNumbers(length) : data)
  }

  #inUnit(value: Quantity<string, Magnitude>): unknown {
    if (this.#unit === undefined) {
      if (this.#hasBareNumbers) throw this.#mixedUnits(value)
      this.#unit = value.units
    }
    if (value.units === this.#unit) return value.magnitude
    const { magnitude } = value
    return typeof magnitude === 'number' ? convert(magnitude, value.units, this.#unit) : value.to(this.#unit).magnitude
  }

  #mixedUnits(value: unknown): UnitError {
    const row = this.#values.length
    return new UnitError(
      `The column '${this.name}' has numbers with and without unit: row ${row} holds ${String(value)}.`,
      { hint: `Name the unit of bare numbers: { units: { '${this.name}': '${this.#unit ?? 'eV'}' } }.` },
    )
  }

  #note(): string | undefined {
    const kinds = [...this.#values.mixed]
    if (kinds.length === 0) return undefined
    const mixed = `mixed types: ${kinds.join(', ')}`
    if (this.#options.strict) throw new DataError(`The column '${this.name}' has ${mixed}.`)
    return mixed
  }
}
