import type * as DuckDB from '@duckdb/node-api'
import { isNomadError, QueryError, shortValue } from '../../errors/index.js'
import { type DType, Frame, itemType } from '../../frame/index.js'
import {
  isRemote,
  noteOnBrokenTexts,
  quotedName,
  SqlFiles,
  type SqlTable,
  SqlTableInUnits,
} from '../statement/index.js'
import { conversionOf, type KnownColumn, type TracedColumn, tracedColumn } from '../units/index.js'
import type { Database } from './database.js'
import { causeOf } from './errors.js'
import { schemaOfFiles } from './parquet-schema.js'
import { quotedText } from './quoted-text.js'

/** The tables of a statement in a connection, until they are released. */
export interface OpenTables {
  /** What is known of their columns, by their names in lower case. */
  readonly columns: ReadonlyMap<string, readonly TracedColumn[]>
  /** What is to be known of what was read so far, a sentence each. */
  notes(): string[]
  release(): void
}

/** What a view is made of. */
interface Source {
  /** What follows `from`. */
  readonly sql: string
  readonly schema: readonly KnownColumn[]
  /** The columns with texts that UTF-8 cannot hold, of those that were read. */
  readonly broken?: ReadonlySet<string>
  release?(): void
}

/**
 * Makes a view of each table.
 *
 * @throws QueryError for a data set without a table, and for files that cannot be read
 */
export async function openTables(
  database: Database,
  connection: DuckDB.DuckDBConnection,
  tables: readonly SqlTable[],
): Promise<OpenTables> {
  const columns = new Map<string, readonly TracedColumn[]>()
  const sources: Source[] = []
  const release = () => {
    for (const source of sources) source.release?.()
  }
  try {
    for (const table of tables) {
      const source = await openSource(database, connection, table)
      sources.push(source)
      columns.set(table.name.toLowerCase(), await createView(connection, table, source))
    }
  } catch (cause) {
    release()
    throw cause
  }
  const notes = () => noteOnBrokenTexts(sources.flatMap(source => [...(source.broken ?? [])]))
  return { columns, notes, release }
}

async function openSource(
  { scans }: Database,
  connection: DuckDB.DuckDBConnection,
  { source: given, hole }: SqlTable,
): Promise<Source> {
  const source = given instanceof SqlTableInUnits ? given.table : given
  if (source instanceof Frame) return { ...scans.hold(source), schema: source.schema }
  if (source instanceof SqlFiles) {
    refuseRemoteFiles(source)
    return reading(hole, async () => ({
      sql: parquetScan(source.paths, source.partitions),
      schema: await schemaOfFiles(connection, source.paths),
    }))
  }
  const { tableFiles, schema } = source
  const remote = tableFiles.find(path => path.startsWith('s3://'))
  if (remote !== undefined) throw datasetInStore(remote, hole)
  if (tableFiles.length > 0) return { sql: parquetScan(tableFiles.map(literalPath), false), schema }
  throw new QueryError(`The data set in the SQL statement (value ${hole}) has no table.`, {
    hint: 'A data set has one when its download named rows or columns.',
  })
}

/** DuckDB reads stores by an extension alone, which it downloads when it is first used. */
function datasetInStore(file: string, hole: number): QueryError {
  return new QueryError(
    `DuckDB reads files of this machine, and the data set in the SQL statement (value ${hole}) is in a store: ${file}.`,
    {
      hint: "Copy the data set to this machine (aws s3 sync s3://bucket/prefix FOLDER) and open the copy, load its table by dataset.toFrame() and ask that, or ask by a cluster: sql({ engine: spark('sc://host:15002') }).",
    },
  )
}

async function createView(
  connection: DuckDB.DuckDBConnection,
  { name, hole, source }: SqlTable,
  { sql, schema }: Source,
): Promise<TracedColumn[]> {
  const wanted = source instanceof SqlTableInUnits ? source.units : {}
  const conversions = Object.entries(wanted).map(([column, unit]) => inUnit(column, unit, schema))
  const replace = conversions.length === 0 ? '' : `replace (${conversions.map(({ sql }) => sql).join(', ')})`
  const names = await reading(hole, async () => {
    await connection.run(`create temp view ${quotedName(name)} as select * ${replace} from ${sql}`)
    const described = await connection.runAndReadAll(`select column_name from (describe ${quotedName(name)})`)
    return described.getRows().map(([column]) => String(column))
  })
  const known = [...conversions.map(({ column }) => column), ...schema]
  return names.map(column => tracedColumn(known.find(one => one.name.toLowerCase() === column.toLowerCase()) ?? column))
}

/** Turns an error of DuckDB into one about the table: its place is in no text that the user wrote. */
async function reading<T>(hole: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    throw new QueryError(`The table of the SQL statement (value ${hole}) cannot be read: ${causeOf(cause)}`, { cause })
  }
}

/** Reads files by the names of their columns: partitions of folders only where they are asked for, and then as texts. */
function parquetScan(paths: readonly string[], partitions: boolean): string {
  const options = `union_by_name = true, hive_partitioning = ${partitions}, hive_types_autocast = false`
  return `read_parquet([${paths.map(quotedText).join(', ')}], ${options})`
}

/** Converts a column where it is read. @throws UnitError when it has no unit, or one of another dimension */
function inUnit(name: string, unit: string, schema: readonly KnownColumn[]): { sql: string; column: KnownColumn } {
  const { column, dtype, factor, offset } = conversionOf(name, unit, schema)
  const quoted = quotedName(name)
  return { sql: `${converted(quoted, dtype, { factor, offset })} as ${quoted}`, column }
}

function converted(value: string, dtype: DType | undefined, how: { factor: number; offset: number }): string {
  const items = dtype && itemType(dtype)
  if (items) return `list_transform(${value}, lambda item: ${converted('item', items, how)})`
  // With an exponent DuckDB reads a number of 64 bits, without one a decimal.
  return `(${value} * ${how.factor.toExponential()} + ${how.offset.toExponential()})`
}

/** @throws QueryError for files elsewhere, which DuckDB would need extensions for */
function refuseRemoteFiles({ paths }: SqlFiles): void {
  const remote = paths.find(isRemote)
  if (remote === undefined) return
  throw new QueryError(`sql.files reads files of this machine, not ${shortValue(remote)}.`, {
    hint: "Download the file first, or let a cluster read it: sql({ engine: spark('sc://host:15002') }).",
  })
}

/** A path of one file, whatever characters it has: those of patterns stand for themselves. */
function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]')
}
