import type { ColumnData } from './column-data.js'
import { Validity } from './validity.js'

/** Values as they are: nested records, sections, and values of several types. */
export class ObjectData implements ColumnData {
  readonly dtype = 'object'
  readonly values: readonly unknown[]
  #validity: Validity | undefined | null = null

  constructor(values: readonly unknown[]) {
    this.values = values
  }

  get length(): number {
    return this.values.length
  }

  get validity(): Validity | undefined {
    if (this.#validity === null)
      this.#validity = Validity.from(this.length, row => this.values[row] === null || this.values[row] === undefined)
    return this.#validity
  }

  get(row: number): unknown {
    return this.values[row] ?? null
  }

  take(rows: Int32Array): ObjectData {
    return new ObjectData(Array.from(rows, row => (row < 0 ? null : this.get(row))))
  }
}
