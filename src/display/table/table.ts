import { Frame } from '../../frame/index.js'

/**
 * Returns a table of plain values and quantities. A column of quantities has the unit of its first one, and the others are
 * converted to it. Missing values stay missing.
 *
 * @param rows an object for each row, with a value for each column name
 * @param columns the names of the columns; default all names of all rows, in the order in which they first appear
 * @throws UnitError when the quantities of a column have different dimensions
 * @example
 * ```ts
 * table(entries.map(({ entry_id, results }) => ({ entry_id, formula: results.material.chemical_formula_reduced })))
 * ```
 */
export function table(rows: readonly object[], columns?: readonly string[]): Frame {
  if (!columns) return Frame.fromRows(rows)
  const own = (row: object, name: string) =>
    Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
  return Frame.fromColumns(Object.fromEntries(columns.map(name => [name, rows.map(row => own(row, name))])))
}
