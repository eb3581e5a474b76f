import { inspectAs, inspectCustom, kind } from '../../present.js'
import { type Column, columnOf } from './column.js'
import { tableText } from './table-text.js'

/** Rows with named, typed columns, made to be looked at. Immutable. */
export class Table {
  /** The columns in order: name, dtype, unit and values. */
  readonly columns: readonly Column[]
  /** The number of rows. */
  readonly length: number

  /** @internal Use `table`. */
  constructor(columns: readonly Column[], length: number) {
    this.columns = columns
    this.length = length
  }

  /** For `show` and the kernel. */
  get [kind](): 'table' {
    return 'table'
  }

  /** The table as text: shape, names, dtypes, units, and the rows, cut in the middle. */
  toString(): string {
    return tableText(this)
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => this.toString())
  }
}

/**
 * A table from rows of plain values and quantities, for the end of a cell.
 *
 * Columns are the names in `columns`, or all names of all rows in the order of their first appearance. A column of
 * quantities gets the unit of its first one, and the others are converted to it. Missing values stay missing.
 *
 * @throws UnitError when the quantities of a column have different dimensions
 */
export function table(rows: readonly object[], columns?: readonly string[]): Table {
  const names = columns ?? [...new Set(rows.flatMap(row => Object.keys(row)))]
  const own = (row: object, name: string) =>
    Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
  return new Table(
    names.map(name =>
      columnOf(
        name,
        rows.map(row => own(row, name)),
      ),
    ),
    rows.length,
  )
}
