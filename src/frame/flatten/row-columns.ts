import type { Column } from '../column/column.js'
import type { Row } from './row-walk.js'

/** Makes columns of rows that come one after the other. */
export interface RowColumns {
  /** Reads a row; the row is valid only during the call. */
  add(row: Row): void
  /** @throws QueryError for paths that neither the schema nor the data so far has */
  refuseUnmatched(): void
  /** The columns, once all rows have come. */
  finish(): Column[]
  /** What is to know about the table as a whole, once all rows have come. */
  readonly notes: readonly string[]
}

/** Makes one column that was asked for. */
export interface PlannedColumn {
  add(row: Row): void
  /** What is wrong with its path, as far as the schema and the rows so far tell. */
  readonly problem: string | undefined
  finish(): Column
}

/** How many rows there are; column builders fill up to it what they were not given. */
export interface RowCount {
  count: number
}
