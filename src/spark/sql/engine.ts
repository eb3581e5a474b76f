import { abortReason, throwIfAborted } from '../../api/index.js'
import { QueryError, UnitError } from '../../errors/index.js'
import { traceByDuckDB } from '../../sql/duckdb/index.js'
import type { SqlCall, SqlEngine } from '../../sql/index.js'
import type { SqlStatement } from '../../sql/statement/index.js'
import { isQuantity } from '../../units/index.js'
import { sqlRelation, withRelations } from '../connect/index.js'
import { argumentsOf } from './arguments.js'
import { checkReading, type Translation, tokensOf, toSpark } from './dialect/index.js'
import { sqlError } from './errors.js'
import { shownPlan } from './explain.js'
import { resultFrame, type Tracing } from './result.js'
import type { SqlSession } from './session.js'
import { namesOfColumns, type SparkTables, sparkTables } from './tables.js'

/** A statement that is ready to be run. */
interface Prepared {
  readonly session: SqlSession
  readonly plan: ReturnType<typeof sqlRelation>
  readonly translation: Translation
  readonly tables: SparkTables
  readonly tracing: Tracing
}

/** Spark as an engine of statements, over a session that is opened when it is used. */
export function sparkSql(name: string, open: () => Promise<SqlSession>): SqlEngine {
  return {
    name,
    run: (statement, call) =>
      withStatement(open, statement, call, async ({ session, plan, ...prepared }) =>
        resultFrame(await session.frame(plan, call), { statement, ...prepared }),
      ),
    explain: (statement, call) =>
      withStatement(open, statement, call, async ({ session, plan }) =>
        shownPlan(await session.explain(plan, call), statement),
      ),
  }
}

async function withStatement<T>(
  open: () => Promise<SqlSession>,
  statement: SqlStatement,
  call: SqlCall,
  use: (prepared: Prepared) => Promise<T>,
): Promise<T> {
  throwIfAborted(call.signal)
  let translation: Translation | undefined
  try {
    checkReading(statement.text)
    checkParameters(statement)
    const session = await open()
    await checkVersion(session)
    const tables = await sparkTables(session, statement, call)
    const tracing = await traceByDuckDB(statement, tables.columns)
    refuseUntraced(tracing, statement)
    translation = toSpark(statement.text, tables.types)
    const units = typeof tracing === 'string' ? new Map() : tracing.units
    const query = sqlRelation(translation.text, argumentsOf(statement.parameters, units))
    const plan = statement.tables.length === 0 ? query : withRelations(query, tables.relations)
    throwIfAborted(call.signal)
    return await use({ session, plan, translation, tables, tracing })
  } catch (error) {
    if (call.signal?.aborted) throw abortReason(call.signal)
    throw sqlError(error, statement, translation, namesOfColumns(statement))
  }
}

/** @throws QueryError for a parameter in the text that no value is given for, and for a value that is no parameter there */
function checkParameters({ text, parameters }: SqlStatement): void {
  const given = new Map(parameters.map(({ name, hole }) => [name, hole]))
  const missing = new Map(given)
  for (const token of tokensOf(text)) {
    const name = token.kind === 'parameter' ? token.text.slice(1) : undefined
    if (name !== undefined) missing.delete(name)
    if (name !== undefined ? given.has(name) : token.text !== '?') continue
    throw new QueryError(`The SQL statement has a parameter of its own: ${token.text}.`, {
      hint: `In sql, write values as \${…}: where gap > \${limit}.`,
    })
  }
  for (const hole of missing.values()) throw new QueryError(`The value ${hole} of the SQL statement is no value there.`)
}

async function checkVersion(session: SqlSession): Promise<void> {
  const version = await session.version()
  if (Number.parseInt(version, 10) >= 4) return
  throw new QueryError(`The server has Spark ${version}, and sql needs Spark 4 or later.`)
}

/** A quantity is converted to the unit of what it stands beside, which must be known. */
function refuseUntraced(tracing: Tracing, { parameters }: SqlStatement): void {
  if (typeof tracing !== 'string') return
  const quantity = parameters.find(({ value }) => isQuantity(value))
  if (!quantity) return
  throw new UnitError(
    `The SQL statement does not say into which unit the quantity (value ${quantity.hole}) is to be converted: ${tracing}.`,
    { hint: 'Give the number in the unit that you mean: quantity(…).to(…).magnitude.' },
  )
}
