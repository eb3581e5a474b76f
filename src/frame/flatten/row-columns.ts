import type { Column } from '../column/column.js'
import type { Row } from './row-walk.js'

/** Makes columns of rows that come one after the other. */
export interface RowColumns {
  /** Reads a row, which is valid only during the call. */
  add(row: Row): void
  /** @throws QueryError for paths that neither the schema nor the data so far has */
  refuseUnmatched(): void
  /** Returns the columns, once all rows have come. */
  finish(): Column[]
  /** Notes on the table as a whole, once all rows have come. */
  readonly notes: readonly string[]
}

/** Makes one column that was named. */
export interface PlannedColumn {
  add(row: Row): void
  /** What is wrong with its path, by the schema and the rows so far. */
  readonly problem: string | undefined
  finish(): Column
}

/** The number of rows. Column builders fill up to it with missing values. */
export interface RowCount {
  count: number
}
