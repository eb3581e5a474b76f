import { append } from '../../basics/append.js'
import { Frame } from '../../frame/index.js'
import type { TracedByDuckDB } from '../../sql/duckdb/index.js'
import { type SqlStatement, withoutNames } from '../../sql/statement/index.js'
import { hasUnits, matchingColumns, notesOnUnits, type TracedColumn, withTraced } from '../../sql/units/index.js'
import { uniqueNames } from '../../sql/values/index.js'
import type { Translation } from './dialect/index.js'
import type { SparkTables } from './tables.js'

/** The units that were traced through a statement, or a sentence that says why none were. */
export type Tracing = TracedByDuckDB | string

/** The source of a result. */
export interface Reading {
  readonly statement: SqlStatement
  readonly tracing: Tracing
  readonly translation: Translation
  readonly tables: SparkTables
}

/** Gives the rows of Spark the names, units and notes that DuckDB's result has. */
export function resultFrame(rows: Frame, { statement, tracing, translation, tables }: Reading): Frame {
  const traced = typeof tracing === 'string' ? undefined : tracing
  const given = namesOf(rows.columnNames, traced?.columnNames, tables)
  const known = traced && matchingColumns(traced, given)
  const names = uniqueNames(
    given.map((name, index) => (known?.[index]?.name === undefined ? withoutNames(name, statement) : name)),
  )
  const columns = rows.columns.map((column, index) => {
    const named = column.with({ name: names[index] as string })
    return known ? withTraced(named, (known[index] as TracedColumn).traced) : named
  })
  const notes = [...tables.notes, ...translation.notes]
  if (traced) append(notes, notesOnUnits(traced, tables.columns, known, columns))
  else if (hasUnits(tables.columns)) notes.push(`The units of the columns are unknown: ${tracing}.`)
  return new Frame(columns, rows.numRows, { notes })
}

/**
 * The names that DuckDB gives the columns, where they are the same columns: both have the columns of tables under their names. Spark
 * writes the expressions of others in its own way.
 */
function namesOf(
  spark: readonly string[],
  duckDB: readonly string[] | undefined,
  { types }: SparkTables,
): readonly string[] {
  const isOfTable = (name: string) => types.has(name.toLowerCase())
  const areSame =
    duckDB?.length === spark.length &&
    duckDB.every((name, index) => !isOfTable(name) || name.toLowerCase() === spark[index]?.toLowerCase())
  return areSame ? duckDB : spark.map(name => name.replaceAll('`', ''))
}
