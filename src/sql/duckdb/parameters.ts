import type * as DuckDB from '@duckdb/node-api'
import { QueryError } from '../../errors/index.js'
import { isQuantity, type Unit } from '../../units/index.js'
import type { SqlParameter, SqlValue } from '../statement/index.js'
import { numbersIn } from '../units/index.js'

/** The values of a statement as DuckDB takes them, by the names of the parameters. */
export interface Bindings {
  readonly values: Record<string, DuckDB.DuckDBValue>
  readonly types: Record<string, DuckDB.DuckDBType>
}

const int32Limit = 2 ** 31
const int64Limit = 2n ** 63n
const int128Limit = 2n ** 127n

/**
 * Makes DuckDB's values of parameters.
 *
 * @param units into which quantities are converted, by the names of their parameters
 * @throws QueryError for a whole number that DuckDB cannot hold
 */
export function bindingsOf(
  duckdb: typeof DuckDB,
  parameters: readonly SqlParameter[],
  units: ReadonlyMap<string, Unit>,
): Bindings {
  const bindings: Bindings = { values: {}, types: {} }
  for (const { name, value, hole } of parameters) {
    const plain = isQuantity(value) ? numbersIn(value, units.get(name) as Unit) : value
    const { type, values } = Array.isArray(plain)
      ? listBinding(duckdb, plain, hole)
      : singleBinding(duckdb, plain as SqlValue, hole)
    bindings.values[name] = values
    bindings.types[name] = type
  }
  return bindings
}

interface Binding {
  readonly type: DuckDB.DuckDBType
  readonly values: DuckDB.DuckDBValue
}

function listBinding(duckdb: typeof DuckDB, items: readonly SqlValue[], hole: number): Binding {
  const bound = items.map(item => singleBinding(duckdb, item, hole))
  const given = bound.filter((_, index) => items[index] !== null)
  const widest = given.reduce<DuckDB.DuckDBType>(
    (type, one) => (rankOf(duckdb, one.type) > rankOf(duckdb, type) ? one.type : type),
    given[0]?.type ?? duckdb.VARCHAR,
  )
  const isDouble = widest === duckdb.DOUBLE
  const values = bound.map(({ values }) => (isDouble && typeof values === 'bigint' ? Number(values) : values))
  const isWide = widest === duckdb.BIGINT || widest === duckdb.HUGEINT
  return {
    type: duckdb.LIST(widest),
    values: duckdb.listValue(values.map(value => (isWide && typeof value === 'number' ? BigInt(value) : value))),
  }
}

/** Numbers of a list are of the type that holds all of them. */
function rankOf({ INTEGER, BIGINT, HUGEINT, DOUBLE }: typeof DuckDB, type: DuckDB.DuckDBType): number {
  return [INTEGER, BIGINT, HUGEINT, DOUBLE].indexOf(type as typeof INTEGER)
}

function singleBinding(duckdb: typeof DuckDB, value: SqlValue, hole: number): Binding {
  switch (typeof value) {
    case 'boolean':
      return { type: duckdb.BOOLEAN, values: value }
    case 'string':
      return { type: duckdb.VARCHAR, values: value }
    case 'bigint':
      return bigIntBinding(duckdb, value, hole)
    case 'number':
      return numberBinding(duckdb, value)
    default:
      if (value === null) return { type: duckdb.SQLNULL, values: null }
      return {
        type: duckdb.TIMESTAMPTZ,
        values: new duckdb.DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n),
      }
  }
}

/** Whole numbers stay such, so that they can be places in lists and limits. */
function numberBinding(duckdb: typeof DuckDB, value: number): Binding {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return { type: duckdb.DOUBLE, values: value }
  if (value >= -int32Limit && value < int32Limit) return { type: duckdb.INTEGER, values: value }
  return { type: duckdb.BIGINT, values: BigInt(value) }
}

function bigIntBinding(duckdb: typeof DuckDB, value: bigint, hole: number): Binding {
  if (value >= -int64Limit && value < int64Limit) return { type: duckdb.BIGINT, values: value }
  if (value >= -int128Limit && value < int128Limit) return { type: duckdb.HUGEINT, values: value }
  throw new QueryError(`The value ${hole} of the SQL statement has more than 128 bits.`)
}
