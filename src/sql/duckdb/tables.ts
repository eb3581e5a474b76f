import type * as DuckDB from '@duckdb/node-api'
import { QueryError } from '../../errors/index.js'
import { type ColumnSchema, Frame } from '../../frame/index.js'
import { quotedName, SqlFiles, type SqlTable } from '../statement/index.js'
import type { TracedColumn } from '../units/index.js'
import type { Database } from './database.js'
import { schemaOfFiles } from './parquet-schema.js'

/** The tables of a statement in a connection, until they are released. */
export interface OpenTables {
  /** What is known of their columns, by their names in lower case. */
  readonly columns: ReadonlyMap<string, readonly TracedColumn[]>
  /** Whether a note says that the units of a table are not known. */
  readonly notes: readonly string[]
  release(): void
}

/** Makes a view of each table. @throws QueryError for a data set without a table */
export async function openTables(
  { scans }: Database,
  connection: DuckDB.DuckDBConnection,
  tables: readonly SqlTable[],
): Promise<OpenTables> {
  const columns = new Map<string, readonly TracedColumn[]>()
  const held: { release(): void }[] = []
  const release = () => {
    for (const one of held) one.release()
  }
  try {
    for (const { name, source, hole } of tables) {
      if (source instanceof Frame) {
        const scan = scans.hold(source)
        held.push(scan)
        await createView(connection, name, scan.sql)
        columns.set(name.toLowerCase(), source.schema.map(tracedColumn))
        continue
      }
      const paths = source instanceof SqlFiles ? source.paths : source.tableFiles.map(literalPath)
      if (paths.length === 0) {
        throw new QueryError(`The data set in the SQL statement (value ${hole}) has no table.`, {
          hint: 'A data set has one when its download named rows or columns.',
        })
      }
      const partitions = source instanceof SqlFiles && source.partitions
      await createView(connection, name, parquetScan(paths, partitions))
      const known = source instanceof SqlFiles ? await schemaOfFiles(connection, paths) : source.schema
      const names = await columnNames(connection, name)
      columns.set(
        name.toLowerCase(),
        names.map(named => tracedColumn(known.find(column => column.name === named) ?? named)),
      )
    }
  } catch (error) {
    release()
    throw error
  }
  return { columns, notes: [], release }
}

function createView(connection: DuckDB.DuckDBConnection, name: string, from: string): Promise<unknown> {
  return connection.run(`create temp view ${quotedName(name)} as select * from ${from}`)
}

/** Reads files by the names of their columns: partitions of folders only where they are asked for, and then as texts. */
function parquetScan(paths: readonly string[], partitions: boolean): string {
  const options = `union_by_name = true, hive_partitioning = ${partitions}, hive_types_autocast = false`
  return `read_parquet([${paths.map(quotedText).join(', ')}], ${options})`
}

async function columnNames(connection: DuckDB.DuckDBConnection, view: string): Promise<string[]> {
  const described = await connection.runAndReadAll(`select column_name from (describe ${quotedName(view)})`)
  return described.getRows().map(([name]) => String(name))
}

function tracedColumn(column: ColumnSchema | string): TracedColumn {
  if (typeof column === 'string') return { name: column, traced: { kind: 'none', text: column } }
  const { name, unit } = column
  return { name, traced: unit ? { kind: 'unit', unit, text: name, column } : { kind: 'none', text: name, column } }
}

/** A path of one file, whatever characters it has: those of patterns stand for themselves. */
function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]')
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
