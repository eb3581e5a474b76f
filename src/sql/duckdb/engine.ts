import type * as DuckDB from '@duckdb/node-api'
import { abortReason, throwIfAborted } from '../../api/index.js'
import { isNomadError, QueryError } from '../../errors/index.js'
import { type Column, type DType, Frame, FrameBuilder, isNumeric, itemType } from '../../frame/index.js'
import { type AnyQuantity, isQuantity } from '../../units/index.js'
import type { SqlCall, SqlEngine } from '../engine.js'
import type { SqlStatement } from '../statement/index.js'
import { type QueryNode, type Traced, type TracedColumn, type TracedStatement, traceStatement } from '../units/index.js'
import { type Database, openDatabase } from './database.js'
import { isInterrupt, queryError, withoutNames } from './errors.js'
import { bindingsOf } from './parameters.js'
import { readerOf, readJson, readValue, type ValueReader } from './read-result.js'
import { type OpenTables, openTables } from './tables.js'

/** DuckDB, in this process. */
export const duckDB: SqlEngine = {
  name: 'DuckDB',
  run: (statement, call) =>
    withStatement(statement, call, async ({ prepared, traced, tables }) => {
      const result = await prepared.stream()
      return frameOf(await openDatabase(), result, { statement, traced, call, tables })
    }),
  explain: (statement, call) =>
    withStatement(
      statement,
      call,
      async ({ prepared }) => {
        const rows = await (await prepared.stream()).getRows()
        return withoutNames(rows.map(row => String(row.at(-1))).join('\n'), statement)
      },
      'explain ',
    ),
}

interface Prepared {
  readonly prepared: DuckDB.DuckDBPreparedStatement
  readonly traced: TracedStatement
  readonly tables: OpenTables
}

/** Prepares a statement in a connection of its own, and closes it whatever happens. */
async function withStatement<T>(
  statement: SqlStatement,
  { signal }: SqlCall,
  use: (prepared: Prepared) => Promise<T>,
  before = '',
): Promise<T> {
  throwIfAborted(signal)
  const database = await openDatabase()
  const connection = await database.connect()
  const interrupt = () => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  let tables: OpenTables | undefined
  try {
    tables = await openTables(database, connection, statement.tables)
    const traced = trace(await syntaxTree(connection, statement), statement, tables)
    const bindings = bindingsOf(database.duckdb, statement.parameters, traced.units)
    throwIfAborted(signal)
    const prepared = await connection.prepare(before + statement.text)
    checkParameters(prepared, statement)
    prepared.bind(bindings.values, bindings.types)
    throwIfAborted(signal)
    return await use({ prepared, traced, tables })
  } catch (error) {
    if (signal?.aborted && isInterrupt(error)) throw abortReason(signal)
    if (isNomadError(error) || signal?.aborted) throw error
    const names = [...(tables?.columns.values() ?? [])].flat().map(({ name = '' }) => name)
    throw queryError(error, statement, [...new Set(names)])
  } finally {
    signal?.removeEventListener('abort', interrupt)
    tables?.release()
    connection.closeSync()
  }
}

/** DuckDB's own reading of a statement. @throws QueryError for statements that do more than read */
async function syntaxTree(
  connection: DuckDB.DuckDBConnection,
  statement: SqlStatement,
): Promise<QueryNode | undefined> {
  const serialized = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [statement.text])
  const answer = JSON.parse(String(serialized.getRows()[0]?.[0]))
  if (answer.error === true) {
    if (answer.error_type === 'not implemented') return undefined
    const { error_message: message, error_subtype, position } = answer
    throw new Error(JSON.stringify({ exception_type: 'Parser', exception_message: message, error_subtype, position }))
  }
  if (answer.statements.length > 1) {
    throw new QueryError('sql runs one statement, and this has several.', { hint: 'Call sql for each.' })
  }
  return answer.statements[0]?.node
}

function trace(node: QueryNode | undefined, statement: SqlStatement, { columns }: OpenTables): TracedStatement {
  if (!node) {
    throw new QueryError('sql runs statements that read: select, with, from, values, describe, summarize.', {
      hint: `This is another one: ${statement.shown.trim().slice(0, 60)}`,
    })
  }
  const quantities = new Map<string, AnyQuantity>()
  for (const { name, value } of statement.parameters) if (isQuantity(value)) quantities.set(name, value)
  return traceStatement(node, columns, quantities)
}

/** @throws QueryError for a parameter in the text that no value is given for, and for a value that is no parameter there */
function checkParameters(prepared: DuckDB.DuckDBPreparedStatement, { parameters }: SqlStatement): void {
  const given = new Map(parameters.map(({ name, hole }) => [name, hole]))
  for (let index = 1; index <= prepared.parameterCount; index++) {
    const name = prepared.parameterName(index)
    if (given.delete(name)) continue
    throw new QueryError(`The SQL statement has a parameter of its own: ${/^\d+$/.test(name) ? '?' : `$${name}`}.`, {
      hint: `In sql, write values as \${…}: where gap > \${limit}.`,
    })
  }
  for (const hole of given.values()) throw new QueryError(`The value ${hole} of the SQL statement is no value there.`)
}

interface Reading {
  readonly statement: SqlStatement
  readonly traced: TracedStatement
  readonly call: SqlCall
  readonly tables: OpenTables
}

/** Reads a result into typed columns, chunk by chunk. */
async function frameOf({ duckdb }: Database, result: DuckDB.DuckDBResult, reading: Reading): Promise<Frame> {
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
      const reader = readers[index] as ValueReader
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

/** Gives each column a name of its own, as frames need. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names)
  const used = new Set<string>()
  return names.map(name => {
    let unique = name
    for (let count = 2; used.has(unique); count++) {
      const next = `${name}_${count}`
      if (!taken.has(next)) unique = next
    }
    used.add(unique)
    return unique
  })
}
