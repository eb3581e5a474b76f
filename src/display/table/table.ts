import { didYouMean, QueryError, shortValue } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'

/**
 * Returns a table of plain values and quantities. A column of quantities has the unit of its first one, and the others are
 * converted to it. Missing values stay missing.
 *
 * @param rows an object for each row, with a value for each column name
 * @param columns the names of the columns; default all names of all rows, in the order in which they first appear
 * @throws UnitError when the quantities of a column have different dimensions
 * @throws QueryError for rows that are not a list of objects, and for a column that no row has
 * @example
 * ```ts
 * table(entries.map(({ entry_id, results }) => ({ entry_id, formula: results.material.chemical_formula_reduced })))
 * ```
 */
export function table(rows: readonly object[], columns?: readonly string[]): Frame {
  if (!isIterable(rows) || ![...rows].every(isObject)) {
    throw new QueryError(`table takes a list of rows, each an object, not ${shortValue(rows)}.`)
  }
  if (columns === undefined) return Frame.fromRows(rows)
  checkColumns(rows, columns)
  const own = (row: object, name: string) =>
    Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : undefined
  const list = [...rows]
  return Frame.fromColumns(Object.fromEntries(columns.map(name => [name, list.map(row => own(row, name))])))
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function isObject(row: unknown): boolean {
  return typeof row === 'object' && row !== null
}

/** Holes in a list are no names either; `every` alone passes over them. */
function checkColumns(rows: readonly object[], columns: readonly string[]): void {
  if (!Array.isArray(columns) || !Array.from(columns).every(name => typeof name === 'string')) {
    throw new QueryError(`The columns of a table are ${shortValue(columns)}; they must be a list of names.`)
  }
  const names = new Set([...rows].flatMap(row => Object.keys(row)))
  const unknown = columns.find(name => !names.has(name))
  if (unknown === undefined || names.size === 0) return
  const near = didYouMean(unknown, names) || ` There are: ${[...names].slice(0, 12).join(', ')}.`
  throw new QueryError(`No row of the table has '${unknown}'.${near}`)
}
