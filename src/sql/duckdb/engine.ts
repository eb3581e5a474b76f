import type * as DuckDB from '@duckdb/node-api'
import { abortReason, throwIfAborted } from '../../api/index.js'
import { isNomadError, QueryError } from '../../errors/index.js'
import type { SqlCall, SqlEngine } from '../engine.js'
import { type SqlStatement, withoutNames } from '../statement/index.js'
import type { TracedStatement } from '../units/index.js'
import { openDatabase } from './database.js'
import { queryError } from './errors.js'
import { bindingsOf } from './parameters.js'
import { readStatement, traceTree } from './read-statement.js'
import { frameOf } from './result-frame.js'
import { type OpenTables, openTables } from './tables.js'

/** DuckDB, in this process. */
export const duckDB: SqlEngine = {
  name: 'DuckDB',
  run: (statement, call) =>
    withStatement(statement, call, async ({ prepared, traced, tables }) => {
      // Not `stream()`: it ends without an error where a statement fails or is interrupted in its midst (1.5.6).
      const result = await prepared.run()
      return frameOf(await openDatabase(), result, { statement, traced, call, tables })
    }),
  explain: (statement, call) =>
    withStatement(
      statement,
      call,
      async ({ prepared }) => {
        const rows = await (await prepared.run()).getRows()
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
  let isStopped = false
  const interrupt = () => {
    isStopped = true
    connection.interrupt()
  }
  signal?.addEventListener('abort', interrupt)
  let tables: OpenTables | undefined
  try {
    tables = await openTables(database, connection, statement.tables)
    const traced = traceTree(await readStatement(connection, statement), statement, tables.columns)
    const bindings = bindingsOf(database.duckdb, statement.parameters, traced.units)
    throwIfAborted(signal)
    const prepared = await connection.prepare(before + statement.text)
    checkParameters(prepared, statement)
    prepared.bind(bindings.values, bindings.types)
    throwIfAborted(signal)
    return await use({ prepared, traced, tables })
  } catch (error) {
    if (signal && (isStopped || signal.aborted)) throw abortReason(signal)
    if (isNomadError(error)) throw error
    const names = [...(tables?.columns.values() ?? [])].flat().map(({ name = '' }) => name)
    throw queryError(error, statement, [...new Set(names)])
  } finally {
    signal?.removeEventListener('abort', interrupt)
    tables?.release()
    connection.closeSync()
  }
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
