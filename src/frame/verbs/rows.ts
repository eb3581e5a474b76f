import type { Unit } from '../../units/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import type { DType } from '../column/dtype.js'
import { setOwn } from './own-property.js'

/**
 * A value of a table whose columns are known only when the program runs. It is typed as what `JSON.parse` gives, so that
 * `row.energy < -5` and `row.energy.over(row.atoms)` need no casts in a notebook.
 */
export type Cell = ReturnType<typeof JSON.parse>

/** A row as a record: a value under each column's name, `null` where it is missing. */
export type Row = Record<string, Cell>

/** What `fromRows` and `fromColumns` may be told. */
export interface FromOptions {
  /** The units of columns: plain numbers are in it, quantities are converted to it. */
  units?: Readonly<Record<string, string | Unit>>
  /** The types of columns; left out, they follow from all values. */
  dtypes?: Readonly<Record<string, DType>>
  /** Refuse columns of mixed types instead of making texts of them. Default false. */
  strict?: boolean
}

/** Columns from records: the union of all their keys, in the order in which they appear. */
export function columnsFromRows(rows: Iterable<object>, options: FromOptions): ColumnList {
  const set = new ColumnSet()
  const columnOf = declare(set, options)
  for (const row of rows) {
    for (const name of Object.keys(row)) columnOf(name).push((row as Row)[name])
    set.endRow()
  }
  return set.finish()
}

/** Columns from arrays of values; shorter ones are filled with missing values. */
export function columnsFromColumns(
  columns: Readonly<Record<string, Iterable<unknown>>>,
  options: FromOptions,
): ColumnList {
  const set = new ColumnSet()
  const columnOf = declare(set, options)
  for (const name of Object.keys(columns)) {
    const column = columnOf(name)
    for (const value of columns[name] as Iterable<unknown>) column.push(value)
  }
  return set.finish()
}

/** Plain records of the columns, `null` for missing values. */
export function rowsOf(columns: readonly Column[], length: number): Row[] {
  const rows: Row[] = Array.from({ length }, () => ({}))
  for (const { name, data } of columns) {
    for (let index = 0; index < length; index++) setOwn(rows[index] as Row, name, data.get(index))
  }
  return rows
}

function declare(set: ColumnSet, { units = {}, dtypes = {}, strict }: FromOptions) {
  return (name: string) =>
    set.column(name, {
      unit: Object.hasOwn(units, name) ? units[name] : undefined,
      dtype: Object.hasOwn(dtypes, name) ? dtypes[name] : undefined,
      strict,
    })
}
