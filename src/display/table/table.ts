import { Frame } from '../../frame/index.js'

/**
 * A table from rows of plain values and quantities, for the end of a cell.
 *
 * Columns are the names in `columns`, or all names of all rows in the order of their first appearance. A column of
 * quantities gets the unit of its first one, and the others are converted to it. Missing values stay missing.
 *
 * @throws UnitError when the quantities of a column have different dimensions
 */
export function table(rows: readonly object[], columns?: readonly string[]): Frame {
  if (!columns) return Frame.fromRows(rows)
  const own = (row: object, name: string) =>
    Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
  return Frame.fromColumns(Object.fromEntries(columns.map(name => [name, rows.map(row => own(row, name))])))
}
