import type * as DuckDB from '@duckdb/node-api'
import { isNomadError } from '../../errors/index.js'
import { type DType, itemType } from '../../frame/index.js'
import { quotedName, type SqlStatement, withoutNames } from '../statement/index.js'
import type { QueryNode, TracedColumn, TracedStatement } from '../units/index.js'
import { openDatabase } from './database.js'
import { causeOf } from './errors.js'
import { bindingsOf } from './parameters.js'
import { readStatement, traceTree } from './read-statement.js'

/** The findings of DuckDB about a statement that another engine runs. */
export interface TracedByDuckDB extends TracedStatement {
  /** How DuckDB would name the columns of the result; `undefined` where it cannot run the statement. */
  readonly columnNames: readonly string[] | undefined
}

/**
 * Follows units through a statement that DuckDB reads and does not run.
 *
 * @returns a sentence that says why, where DuckDB is not there or cannot read the statement
 * @throws UnitError where the statement mixes units
 */
export async function traceByDuckDB(
  statement: SqlStatement,
  columns: ReadonlyMap<string, readonly TracedColumn[]>,
): Promise<TracedByDuckDB | string> {
  const connection = await connect()
  if (typeof connection === 'string') return connection
  try {
    const node = await read(connection, statement)
    if (typeof node === 'string') return node
    const traced = traceTree(node, statement, columns)
    return { ...traced, columnNames: await columnNames(connection, statement, columns, traced) }
  } finally {
    connection.closeSync()
  }
}

async function connect(): Promise<DuckDB.DuckDBConnection | string> {
  try {
    return await (await openDatabase()).connect()
  } catch {
    return 'the package @duckdb/node-api, which reads statements, is not installed'
  }
}

async function read(connection: DuckDB.DuckDBConnection, statement: SqlStatement): Promise<QueryNode | string> {
  try {
    const node = await readStatement(connection, statement)
    return node ?? 'DuckDB takes the statement for one that does not only read'
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    return `DuckDB cannot read the statement: ${withoutNames(causeOf(cause), statement)}`
  }
}

/** Lets DuckDB prepare the statement for tables without rows. */
async function columnNames(
  connection: DuckDB.DuckDBConnection,
  statement: SqlStatement,
  tables: ReadonlyMap<string, readonly TracedColumn[]>,
  { units }: TracedStatement,
): Promise<readonly string[] | undefined> {
  try {
    for (const { name } of statement.tables) {
      const list = (tables.get(name.toLowerCase()) ?? []).map(emptyColumn)
      await connection.run(`create temp view ${quotedName(name)} as select ${list.join(', ')} where false`)
    }
    const { values, types } = bindingsOf((await openDatabase()).duckdb, statement.parameters, units)
    // The names are known once the types of all values are.
    const first = `select * from (${statement.text.replace(/;\s*$/, '')}\n) limit 0`
    const result = await connection.run(first, values, types)
    const names = result.columnNames()
    const prepared = await connection.prepare(statement.text)
    const direct = names.map((_, index) => (index < prepared.columnCount ? prepared.columnName(index) : undefined))
    // Within brackets, the second column of a name gets another one. Without the values, DuckDB may know no column so far.
    const isKnown = prepared.columnCount === names.length && !(names.length === 1 && direct[0] === 'unknown')
    return isKnown ? (direct as string[]) : names
  } catch {
    return undefined
  }
}

function emptyColumn({ name = '', traced }: TracedColumn): string {
  const dtype = 'column' in traced ? traced.column?.dtype : undefined
  return `cast(null as ${typeOf(dtype)}) as ${quotedName(name)}`
}

function typeOf(dtype: DType | undefined): string {
  const items = dtype && itemType(dtype)
  if (items) return `${typeOf(items)}[]`
  switch (dtype) {
    case 'float64':
      return 'double'
    case 'int32':
      return 'integer'
    case 'boolean':
      return 'boolean'
    case 'date':
      return 'timestamptz'
    case 'object':
      return 'json'
    default:
      return 'varchar'
  }
}
