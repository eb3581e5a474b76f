import type * as DuckDB from '@duckdb/node-api'
import { throwIfAborted } from '../../api/index.js'
import { Frame, FrameBuilder } from '../../frame/index.js'
import type { SqlCall } from '../engine.js'
import { type SqlStatement, withoutNames } from '../statement/index.js'
import { matchingColumns, notesOnUnits, type TracedColumn, type TracedStatement, withTraced } from '../units/index.js'
import { readValue, uniqueNames } from '../values/index.js'
import type { Database } from './database.js'
import { type DuckDBReader, readerOf } from './read-result.js'
import type { OpenTables } from './tables.js'

/** What a result comes from. */
export interface Reading {
  readonly statement: SqlStatement
  readonly traced: TracedStatement
  readonly call: SqlCall
  readonly tables: OpenTables
}

/** Reads a result into typed columns, chunk by chunk. */
export async function frameOf({ duckdb }: Database, result: DuckDB.DuckDBResult, reading: Reading): Promise<Frame> {
  const { statement, traced, call, tables } = reading
  const known = matchingColumns(traced, result.columnNames())
  // Columns that the statement does not name are named by DuckDB, after their text.
  const names = uniqueNames(
    result
      .columnNames()
      .map((name, index) => (known?.[index]?.name === undefined ? withoutNames(name, statement) : name)),
  )
  const readers = result.columnTypes().map(type => readerOf(duckdb, type))
  const builder = new FrameBuilder()
  const builders = names.map((name, index) => builder.column(name, { dtype: readers[index]?.dtype }))
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    throwIfAborted(call.signal)
    builders.forEach((column, index) => {
      const vector = chunk.getColumnVector(index)
      const reader = readers[index] as DuckDBReader
      for (let row = 0; row < vector.itemCount; row++) column.push(readValue(reader, vector.getItem(row)))
    })
  }
  const frame = builder.build()
  const columns = frame.columns.map((column, index) => {
    const noted = column.with({
      note: readers[index]?.note?.() ?? (column.nullCount === column.length ? undefined : column.note),
    })
    return known ? withTraced(noted, (known[index] as TracedColumn).traced) : noted
  })
  const notes = [...tables.notes(), ...notesOnUnits(traced, tables.columns, known, columns)]
  return new Frame(columns, frame.numRows, { notes })
}
