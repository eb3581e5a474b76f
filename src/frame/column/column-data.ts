import type { DType } from './dtype.js'
import type { Validity } from './validity.js'

/** The values of a column, stored as suits their type. They never change. */
export interface ColumnData {
  readonly dtype: DType
  readonly length: number
  /** Which rows hold a value; `undefined` when all do. */
  readonly validity: Validity | undefined
  /** Returns the value of a row, `null` where it is missing. The row must exist. */
  get(row: number): unknown
  /** Returns the chosen rows in the order given; a negative row gives a missing value. */
  take(rows: Int32Array): ColumnData
}
