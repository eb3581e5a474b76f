import type { ColumnData } from './column-data.js'
import { Validity } from './validity.js'

/** Numbers. Missing ones are NaN (0 in `int32`) in memory; a NaN that is a value has its bit of validity set. */
export class NumberData implements ColumnData {
  readonly dtype: 'float64' | 'int32'
  readonly values: Float64Array | Int32Array
  readonly validity: Validity | undefined

  constructor(values: Float64Array | Int32Array, validity?: Validity) {
    this.dtype = values instanceof Int32Array ? 'int32' : 'float64'
    this.values = values
    this.validity = validity
  }

  get length(): number {
    return this.values.length
  }

  get(row: number): number | null {
    return this.validity?.isNull(row) ? null : (this.values[row] as number)
  }

  take(rows: Int32Array): NumberData {
    const { values } = this
    const missing = this.dtype === 'int32' ? 0 : Number.NaN
    const chosen = this.dtype === 'int32' ? new Int32Array(rows.length) : new Float64Array(rows.length)
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number
      chosen[index] = row < 0 ? missing : (values[row] as number)
    }
    return new NumberData(chosen, Validity.take(this.validity, rows))
  }

  /** Returns the numbers with NaN for missing ones: the memory itself of `float64`, else a copy. */
  floats(): Float64Array {
    const { values, validity } = this
    if (values instanceof Float64Array) return values
    const floats = Float64Array.from(values)
    if (validity) for (let row = 0; row < floats.length; row++) if (validity.isNull(row)) floats[row] = Number.NaN
    return floats
  }
}
