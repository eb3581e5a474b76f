import type * as DuckDB from '@duckdb/node-api'
import { DataError } from '../../errors/index.js'
import {
  Decimals,
  Instants,
  Lists,
  Maps,
  notesOf,
  Records,
  readJson,
  readValue,
  type ValueReader,
  WholeNumbers,
} from '../values/index.js'
import type { DuckDBModule } from './database.js'

/** Makes a plain value of one of DuckDB's. */
export type DuckDBReader = ValueReader<DuckDB.DuckDBValue>

/** Returns what reads the values of a type. */
export function readerOf(duckdb: DuckDBModule, type: DuckDB.DuckDBType): DuckDBReader {
  const { DuckDBTypeId: Id } = duckdb
  switch (type.typeId) {
    case Id.DOUBLE:
    case Id.FLOAT:
      return { dtype: 'float64' }
    case Id.TINYINT:
    case Id.SMALLINT:
    case Id.INTEGER:
    case Id.UTINYINT:
    case Id.USMALLINT:
    case Id.UINTEGER:
      return { dtype: 'int32' }
    case Id.BIGINT:
    case Id.UBIGINT:
    case Id.HUGEINT:
    case Id.UHUGEINT:
    case Id.BIGNUM:
      return new WholeNumbers()
    case Id.DECIMAL:
      return new Decimals('varchar')
    case Id.BOOLEAN:
      return { dtype: 'boolean' }
    case Id.VARCHAR:
      return type.alias === 'JSON' ? { dtype: 'object', read: readJson } : { dtype: 'string' }
    case Id.ENUM:
      return { dtype: 'string' }
    case Id.DATE:
      return new Instants(value => BigInt((value as DuckDB.DuckDBDateValue).days) * 86_400_000_000_000n)
    case Id.TIMESTAMP:
      return new Instants(value => (value as DuckDB.DuckDBTimestampValue).micros * 1000n)
    case Id.TIMESTAMP_TZ:
      return new Instants(value => (value as DuckDB.DuckDBTimestampTZValue).micros * 1000n)
    case Id.TIMESTAMP_S:
      return new Instants(value => (value as DuckDB.DuckDBTimestampSecondsValue).seconds * 1_000_000_000n)
    case Id.TIMESTAMP_MS:
      return new Instants(value => (value as DuckDB.DuckDBTimestampMillisecondsValue).millis * 1_000_000n)
    case Id.TIMESTAMP_NS:
      return new Instants(value => (value as DuckDB.DuckDBTimestampNanosecondsValue).nanos)
    case Id.LIST:
    case Id.ARRAY:
      return new Lists(
        readerOf(duckdb, (type as DuckDB.DuckDBListType).valueType),
        value => (value as DuckDB.DuckDBListValue).items,
      )
    case Id.STRUCT:
      return recordsOf(duckdb, type as DuckDB.DuckDBStructType)
    case Id.MAP:
      return mapsOf(duckdb, type as DuckDB.DuckDBMapType)
    case Id.UNION:
      return new Unions(duckdb, type as DuckDB.DuckDBUnionType)
    case Id.SQLNULL:
      return {}
    case Id.BLOB:
      return {
        dtype: 'string',
        read: String,
        note: () => 'bytes as text, those of no letter as \\x00; decode(…) reads UTF-8',
      }
    default:
      // Times, intervals, UUIDs, bits and what a later version has: as DuckDB writes them.
      return { dtype: 'string', read: String }
  }
}

function recordsOf(duckdb: DuckDBModule, { entryNames, entryTypes }: DuckDB.DuckDBStructType): DuckDBReader {
  // The package loses the value of such a field (1.5.6).
  if (entryNames.includes('__proto__')) {
    throw new DataError("The SQL statement returns records with a field '__proto__', which cannot be read.", {
      hint: 'Give the field another name.',
    })
  }
  const readers = entryNames.map(
    (name, index) => [name, readerOf(duckdb, entryTypes[index] as DuckDB.DuckDBType)] as const,
  )
  return new Records(new Map(readers), (value, name) => (value as DuckDB.DuckDBStructValue).entries[name])
}

function mapsOf(duckdb: DuckDBModule, { keyType, valueType }: DuckDB.DuckDBMapType): DuckDBReader {
  return new Maps(readerOf(duckdb, keyType), readerOf(duckdb, valueType), value =>
    (value as DuckDB.DuckDBMapValue).entries.map(({ key, value }) => [key, value] as const),
  )
}

class Unions implements DuckDBReader {
  readonly #readers: ReadonlyMap<string, DuckDBReader>

  constructor(duckdb: DuckDBModule, type: DuckDB.DuckDBUnionType) {
    this.#readers = new Map(
      type.memberTags.map((tag, index) => [tag, readerOf(duckdb, type.memberTypes[index] as DuckDB.DuckDBType)]),
    )
  }

  read(value: DuckDB.DuckDBValue): unknown {
    const { tag, value: inner } = value as DuckDB.DuckDBUnionValue
    return readValue(this.#readers.get(tag) ?? {}, inner)
  }

  note(): string | undefined {
    return notesOf([...this.#readers.values()])
  }
}
