import type * as DuckDB from '@duckdb/node-api'
import { isNomadError } from '../../errors/index.js'
import type { SqlStatement } from '../statement/index.js'
import type { Expression, QueryNode, TracedColumn, TracedStatement } from '../units/index.js'
import { openDatabase } from './database.js'
import { causeOf, withoutNames } from './errors.js'
import { readStatement, traceTree } from './read-statement.js'

/** What DuckDB finds out about a statement that another engine runs. */
export interface TracedByDuckDB extends TracedStatement {
  /** The names that DuckDB gives to the columns that the statement does not name; `undefined` for others. */
  readonly ownNames: readonly (string | undefined)[] | undefined
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
    return { ...traced, ownNames: await ownNames(connection, node, statement) }
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

/** DuckDB names a column after its expression, as it writes it. */
async function ownNames(
  connection: DuckDB.DuckDBConnection,
  node: QueryNode,
  statement: SqlStatement,
): Promise<readonly (string | undefined)[] | undefined> {
  const list = firstList(node)
  if (!list || list.some(expression => expression.class === 'STAR')) return undefined
  const names: (string | undefined)[] = []
  for (const expression of list) {
    const isNamed = Boolean(expression.alias) || expression.class === 'COLUMN_REF'
    names.push(isNamed ? undefined : withoutNames(await textOf(connection, expression), statement))
  }
  return names
}

/** The columns of a set operation have the names of its first part. */
function firstList(node: QueryNode): readonly Expression[] | undefined {
  if (node.type === 'SELECT_NODE') return node.select_list
  const first = node.left ?? node.children?.[0]
  return node.type === 'SET_OPERATION_NODE' && first ? firstList(first) : undefined
}

async function textOf(connection: DuckDB.DuckDBConnection, expression: Expression): Promise<string> {
  const read = await connection.runAndReadAll("select json_serialize_sql('select 1')")
  const tree = JSON.parse(String(read.getRows()[0]?.[0]))
  tree.statements[0].node.select_list = [expression]
  const written = await connection.runAndReadAll('select json_deserialize_sql($1::json)', [JSON.stringify(tree)])
  return String(written.getRows()[0]?.[0]).replace(/^SELECT /, '')
}
