import type * as DuckDB from '@duckdb/node-api'
import { throwIfAborted } from '../../api/index.js'
import { type Column, type DType, Frame, FrameBuilder, isNumeric, itemType } from '../../frame/index.js'
import type { SqlCall } from '../engine.js'
import type { SqlStatement } from '../statement/index.js'
import type { Traced, TracedColumn, TracedStatement } from '../units/index.js'
import { readJson, readValue, uniqueNames } from '../values/index.js'
import type { Database } from './database.js'
import { withoutNames } from './errors.js'
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
  const known = matching(traced, result.columnNames())
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
    return known ? withUnit(noted, (known[index] as TracedColumn).traced) : noted
  })
  const hasUnits = [...tables.columns.values()].flat().some(({ traced }) => traced.kind === 'unit')
  const isLost = !known && hasUnits && columns.some(holdsNumbers)
  const notes = [...tables.notes(), ...(hasUnits ? traced.notes : [])]
  if (isLost) notes.push('The units of the columns are unknown: they cannot be traced through this statement.')
  return new Frame(columns, frame.numRows, { notes })
}

/** What was traced, when it is of the columns that came. */
function matching({ columns }: TracedStatement, names: readonly string[]): readonly TracedColumn[] | undefined {
  if (columns?.length !== names.length) return undefined
  const fits = columns.every(
    ({ name }, index) => name === undefined || name.toLowerCase() === names[index]?.toLowerCase(),
  )
  return fits ? columns : undefined
}

function withUnit(column: Column, traced: Traced): Column {
  const source = traced.kind === 'unit' || traced.kind === 'none' ? traced.column : undefined
  const { path, note } = source ?? {}
  const plain = (/\bobject\b/.test(source?.dtype ?? '') ? withRecords(column) : column).with({ path }).withNote(note)
  if (!holdsNumbers(column)) return plain
  if (traced.kind === 'unit') return plain.with({ unit: traced.unit })
  if (traced.kind !== 'unknown') return plain
  return plain.withNote(`the unit is unknown: it cannot be traced through ${traced.text}`)
}

/** Parquet files of ours hold records as texts, also within lists. */
function withRecords(column: Column): Column {
  if (!/\bstring\b/.test(column.dtype)) return column
  const builder = new FrameBuilder()
  const dtype = column.dtype.replace('string', 'object') as DType
  const records = builder.column(column.name, { dtype })
  for (const value of column) records.push(recordsIn(value))
  return builder.build().column(column.name)
}

function recordsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(recordsIn)
  return value === null ? null : readJson(value)
}

function holdsNumbers({ dtype }: Column): boolean {
  for (let type = itemType(dtype) ?? dtype; ; ) {
    const items = itemType(type)
    if (!items) return isNumeric(type)
    type = items
  }
}
