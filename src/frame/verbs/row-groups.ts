import type { Column } from '../column/column.js'
import { combinedCodes, valueCodes } from './value-codes.js'

/** Groups of rows, in the order in which they come first. */
export interface RowGroups {
  /** How many groups there are. */
  readonly count: number
  /** The group of each row. */
  readonly codes: Int32Array
  /** The first row of each group. */
  readonly first: Int32Array
  /** The rows, group after group, each in the order of the rows. */
  readonly rows: Int32Array
  /** Where the rows of each group begin, and one more. */
  readonly starts: Int32Array
}

/**
 * Groups the rows that agree in all columns. Without columns all rows are one group, even when there are none. Missing values
 * agree with each other, and so do NaN.
 *
 * @throws DataError for columns that hold lists or records
 */
export function rowGroups(columns: readonly Column[], length: number): RowGroups {
  const { codes, first } = combinedCodes(
    columns.map(column => valueCodes(column, 'grouped by')),
    length,
  )
  return { ...sortByCode(codes, columns.length === 0 ? 1 : first.length), codes, first }
}

/** Sorts rows by their codes, which are below `count`; rows with negative codes are left out. */
export function sortByCode(codes: Int32Array, count: number): { count: number; rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1
  for (let code = 0; code < count; code++) starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  const next = starts.slice()
  const rows = new Int32Array(starts[count] as number)
  codes.forEach((code, row) => {
    if (code < 0) return
    rows[next[code] as number] = row
    next[code] = (next[code] as number) + 1
  })
  return { count, rows, starts }
}
