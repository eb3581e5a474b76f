import { QueryError, shortValue } from '../../errors/index.js'
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
  if (!isList(rows) || ![...rows].every(isRecord)) {
    throw new QueryError(`table takes a list of rows, each an object, not ${shortValue(rows)}.`)
  }
  if (columns === undefined) return Frame.fromRows(rows)
  if (!Array.isArray(columns) || !columns.every(name => typeof name === 'string')) {
    throw new QueryError(`table takes a list of names as its columns, not ${shortValue(columns)}.`)
  }
  const own = (row: object, name: string) =>
    Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
  const list = [...rows]
  return Frame.fromColumns(Object.fromEntries(columns.map(name => [name, list.map(row => own(row, name))])))
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function isRecord(row: unknown): boolean {
  return typeof row === 'object' && row !== null
}
