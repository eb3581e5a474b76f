import type * as DuckDB from '@duckdb/node-api'
import { QueryError } from '../../errors/index.js'
import { type AnyQuantity, isQuantity } from '../../units/index.js'
import type { SqlStatement } from '../statement/index.js'
import { type QueryNode, type TracedColumn, type TracedStatement, traceStatement } from '../units/index.js'

/**
 * DuckDB's own reading of a statement; `undefined` for one that does more than read.
 *
 * @throws DuckDB's error for what it cannot read, and QueryError for several statements
 */
export async function readStatement(
  connection: DuckDB.DuckDBConnection,
  statement: SqlStatement,
): Promise<QueryNode | undefined> {
  const serialized = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [statement.text])
  const answer = JSON.parse(String(serialized.getRows()[0]?.[0]))
  if (answer.error === true) {
    const { error_message: message, error_subtype, position } = answer
    if (/^Only SELECT/.test(message)) return undefined
    throw new Error(JSON.stringify({ exception_type: 'Parser', exception_message: message, error_subtype, position }))
  }
  if (answer.statements.length > 1) {
    throw new QueryError('sql runs one statement, and this has several.', { hint: 'Call sql for each.' })
  }
  return answer.statements[0]?.node
}

/**
 * Follows units through what DuckDB read.
 *
 * @throws QueryError for statements that do more than read, and UnitError where one mixes units
 */
export function traceTree(
  node: QueryNode | undefined,
  statement: SqlStatement,
  columns: ReadonlyMap<string, readonly TracedColumn[]>,
): TracedStatement {
  if (!node) {
    throw new QueryError('sql runs statements that read: select, with, from, values, describe, summarize.', {
      hint: `This is another one: ${statement.shown.trim().slice(0, 60)}`,
    })
  }
  const quantities = new Map<string, AnyQuantity>()
  for (const { name, value } of statement.parameters) if (isQuantity(value)) quantities.set(name, value)
  return traceStatement(node, columns, quantities)
}
