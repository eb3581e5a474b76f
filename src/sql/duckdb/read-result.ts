import type * as DuckDB from '@duckdb/node-api'
import { type DType, jsonIn } from '../../frame/index.js'
import type { DuckDBModule } from './database.js'

/** What makes a plain value of one of DuckDB's, and what is to be known of those that it made. */
export interface ValueReader {
  /** The type of the column, where DuckDB's type says it. */
  readonly dtype?: DType | undefined
  /** Makes the plain value of one that is not missing. Absent where it is the same. */
  read?(value: DuckDB.DuckDBValue): unknown
  /** What a note says once all values are read. */
  note?(): string | undefined
}

/** Returns what reads the values of a type. */
export function readerOf(duckdb: DuckDBModule, type: DuckDB.DuckDBType): ValueReader {
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
      return new Decimals()
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
      return new Lists(readerOf(duckdb, (type as DuckDB.DuckDBListType).valueType))
    case Id.STRUCT:
      return new Records(duckdb, type as DuckDB.DuckDBStructType)
    case Id.MAP:
      return new Maps(duckdb, type as DuckDB.DuckDBMapType)
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

/** Whole numbers of 64 bits and more. A column in which one is beyond what numbers represent exactly is one of texts. */
class WholeNumbers implements ValueReader {
  readonly dtype = 'int32'
  #isExact = true

  read(value: DuckDB.DuckDBValue): bigint | number {
    const number = Number(value)
    if (Number.isSafeInteger(number)) return number
    this.#isExact = false
    return value as bigint
  }

  note(): string | undefined {
    return this.#isExact ? undefined : 'whole numbers beyond 2^53, which are texts so that they keep all digits'
  }
}

/** Numbers with a fixed count of digits. */
class Decimals implements ValueReader {
  readonly dtype = 'float64'
  #rounded = 0

  read(value: DuckDB.DuckDBValue): number {
    const text = String(value)
    const number = Number(text)
    // Up to 15 digits come back from a number as they were.
    if (text.replace(/^-?0*\.?0*|\.|^-/g, '').length > 15 && !isWritten(number, text)) this.#rounded++
    return number
  }

  note(): string | undefined {
    if (this.#rounded === 0) return undefined
    return `${this.#rounded} decimal ${this.#rounded === 1 ? 'number is' : 'numbers are'} rounded; cast(… as varchar) keeps all digits`
  }
}

function isWritten(number: number, text: string): boolean {
  return String(number) === text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

/** JavaScript's dates end 275 760 years from now. */
const lastMillisecond = 8_640_000_000_000_000n

/** Dates and times, in nanoseconds since 1970. */
class Instants implements ValueReader {
  readonly dtype = 'date'
  readonly #nanoseconds: (value: DuckDB.DuckDBValue) => bigint
  #cut = 0
  #outside = 0

  constructor(nanoseconds: (value: DuckDB.DuckDBValue) => bigint) {
    this.#nanoseconds = nanoseconds
  }

  read(value: DuckDB.DuckDBValue): Date | null {
    const nanoseconds = this.#nanoseconds(value)
    const part = ((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n
    const milliseconds = (nanoseconds - part) / 1_000_000n
    if (milliseconds > lastMillisecond || milliseconds < -lastMillisecond) {
      this.#outside++
      return null
    }
    if (part !== 0n) this.#cut++
    return new Date(Number(milliseconds))
  }

  note(): string | undefined {
    const notes = []
    if (this.#cut > 0) notes.push(`${this.#cut} of the times are cut to milliseconds`)
    if (this.#outside > 0) notes.push(`${this.#outside} infinite or too distant dates are missing`)
    return notes.join('; ') || undefined
  }
}

class Lists implements ValueReader {
  readonly dtype: DType | undefined
  readonly #items: ValueReader

  constructor(items: ValueReader) {
    this.#items = items
    this.dtype = items.dtype && `list<${items.dtype}>`
  }

  read(value: DuckDB.DuckDBValue): unknown[] {
    const { items } = value as DuckDB.DuckDBListValue
    return items.map(item => readValue(this.#items, item))
  }

  note(): string | undefined {
    return this.#items.note?.()
  }
}

class Records implements ValueReader {
  readonly dtype = 'object'
  readonly #readers: ReadonlyMap<string, ValueReader>

  constructor(duckdb: DuckDBModule, type: DuckDB.DuckDBStructType) {
    this.#readers = new Map(
      type.entryNames.map((name, index) => [name, readerOf(duckdb, type.entryTypes[index] as DuckDB.DuckDBType)]),
    )
  }

  read(value: DuckDB.DuckDBValue): Record<string, unknown> {
    const { entries } = value as DuckDB.DuckDBStructValue
    return recordOf([...this.#readers].map(([name, reader]) => [name, readValue(reader, entries[name] ?? null)]))
  }

  note(): string | undefined {
    return joined([...this.#readers.values()])
  }
}

/** Maps with texts as keys are records; others are lists of pairs. */
class Maps implements ValueReader {
  readonly dtype = 'object'
  readonly #keys: ValueReader
  readonly #values: ValueReader

  constructor(duckdb: DuckDBModule, type: DuckDB.DuckDBMapType) {
    this.#keys = readerOf(duckdb, type.keyType)
    this.#values = readerOf(duckdb, type.valueType)
  }

  read(value: DuckDB.DuckDBValue): unknown {
    const { entries } = value as DuckDB.DuckDBMapValue
    const pairs = entries.map(({ key, value }) => [readValue(this.#keys, key), readValue(this.#values, value)] as const)
    if (this.#keys.dtype === 'string') return recordOf(pairs as [string, unknown][])
    return pairs.map(([key, value]) => ({ key, value }))
  }

  note(): string | undefined {
    return joined([this.#keys, this.#values])
  }
}

class Unions implements ValueReader {
  readonly #readers: ReadonlyMap<string, ValueReader>

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
    return joined([...this.#readers.values()])
  }
}

/** Reads a value, which may be missing. */
export function readValue(reader: ValueReader, value: DuckDB.DuckDBValue): unknown {
  if (value === null || value === undefined) return null
  return reader.read ? reader.read(value) : value
}

function joined(readers: readonly ValueReader[]): string | undefined {
  return [...new Set(readers.map(reader => reader.note?.()).filter(Boolean))].join('; ') || undefined
}

/** Makes a record whose keys never touch a prototype. */
function recordOf(pairs: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [key, value] of pairs) {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return record
}

/** Reads JSON; a text that is none stays one. */
export function readJson(text: unknown): unknown {
  const value = jsonIn(String(text))
  return value === undefined ? text : value
}
