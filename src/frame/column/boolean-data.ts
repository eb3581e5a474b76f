import type { ColumnData } from './column-data.js'
import { Validity } from './validity.js'

/** Booleans: 1 for true, 0 for false, 2 for a missing value. */
export class BooleanData implements ColumnData {
  readonly dtype = 'boolean'
  readonly values: Uint8Array
  #validity: Validity | undefined | null = null

  constructor(values: Uint8Array) {
    this.values = values
  }

  get length(): number {
    return this.values.length
  }

  get validity(): Validity | undefined {
    if (this.#validity === null) this.#validity = Validity.from(this.length, row => this.values[row] === missingBoolean)
    return this.#validity
  }

  get(row: number): boolean | null {
    const value = this.values[row]
    return value === missingBoolean ? null : value === 1
  }

  take(rows: Int32Array): BooleanData {
    return new BooleanData(Uint8Array.from(rows, row => (row < 0 ? missingBoolean : (this.values[row] as number))))
  }
}

/** Stands for a missing boolean. */
export const missingBoolean = 2
