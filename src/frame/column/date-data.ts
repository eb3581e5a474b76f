import type { ColumnData } from './column-data.js'
import { Validity } from './validity.js'

/** Dates in milliseconds since 1970 (UTC). An invalid date is a missing one: NaN stands for both. */
export class DateData implements ColumnData {
  readonly dtype = 'date'
  readonly values: Float64Array
  #validity: Validity | undefined | null = null

  constructor(values: Float64Array) {
    this.values = values
  }

  get length(): number {
    return this.values.length
  }

  get validity(): Validity | undefined {
    if (this.#validity === null) this.#validity = Validity.from(this.length, row => Number.isNaN(this.values[row]))
    return this.#validity
  }

  get(row: number): Date | null {
    const value = this.values[row] as number
    return Number.isNaN(value) ? null : new Date(value)
  }

  take(rows: Int32Array): DateData {
    return new DateData(Float64Array.from(rows, row => (row < 0 ? Number.NaN : (this.values[row] as number))))
  }
}
