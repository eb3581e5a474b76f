import type { DType } from './dtype.js'
import type { Validity } from './validity.js'

/** The values of a column, in the memory that suits their type. Never changed once made. */
export interface ColumnData {
  readonly dtype: DType
  readonly length: number
  /** Which rows hold a value; `undefined` when all do. */
  readonly validity: Validity | undefined
  /** The value of a row, `null` where there is none. The row must exist. */
  get(row: number): unknown
  /** The chosen rows in the order given; a negative row gives a missing value. */
  take(rows: Int32Array): ColumnData
}
