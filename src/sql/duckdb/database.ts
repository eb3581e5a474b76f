import { createRequire } from 'node:module'
import type * as DuckDB from '@duckdb/node-api'
import { requireOptional } from '../../basics/optional-package.js'
import { FrameScans } from './frame-scans.js'

/** DuckDB's own module. */
export type DuckDBModule = typeof DuckDB

/** The one database of the process: in memory, empty, with a function that reads frames. */
export interface Database {
  readonly duckdb: DuckDBModule
  readonly scans: FrameScans
  connect(): Promise<DuckDB.DuckDBConnection>
}

let opened: Database | undefined

/**
 * Opens the database, at the first call. It ends with the process.
 *
 * @throws MissingDependencyError when `@duckdb/node-api` is not installed
 */
export async function openDatabase(): Promise<Database> {
  if (opened) return opened
  const created = await createDatabase()
  // Only what is whole is kept: the stop button may end a cell in the midst of it. Of two that were begun at once the first stays.
  opened ??= created
  return opened
}

async function createDatabase(): Promise<Database> {
  const duckdb = requireOptional<DuckDBModule>('@duckdb/node-api', {
    purpose: 'SQL needs',
    install: 'npm install @duckdb/node-api',
  })
  keepByteOrderMarks()
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    // Nothing is loaded from elsewhere without a word: what is built in has to do.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const scans = new FrameScans(duckdb)
  const connection = await instance.connect()
  connection.registerTableFunction(scans.tableFunction())
  connection.closeSync()
  return {
    duckdb,
    scans,
    async connect() {
      const connected = await instance.connect()
      // Dates are instants; texts of them are in UTC. Errors as JSON say where in the statement they are.
      await connected.run("set timezone = 'UTC'; set errors_as_json = true")
      return connected
    },
  }
}

/**
 * The package reads texts with a decoder that leaves out a mark of byte order at their start (1.5.6): the value would be another
 * one. Its decoder is replaced by one that keeps the mark.
 */
function keepByteOrderMarks(): void {
  try {
    const accessors = createRequire(__filename)('@duckdb/node-api/lib/vectors/dataAccessors.js')
    accessors.textDecoder = new TextDecoder('utf-8', { ignoreBOM: true })
  } catch {
    // Another version keeps its decoder elsewhere.
  }
}
