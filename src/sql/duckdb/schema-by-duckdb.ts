import { isNomadError } from '../../errors/index.js'
import type { KnownColumn } from '../units/index.js'
import { openDatabase } from './database.js'
import { causeOf } from './errors.js'
import { schemaOfFiles } from './parquet-schema.js'

/**
 * Returns what Parquet files of this machine say of their columns, and a sentence that says why where that cannot be read.
 *
 * @throws UnitError when files name different units for one column
 */
export async function schemaByDuckDB(paths: readonly string[]): Promise<readonly KnownColumn[] | string> {
  let connection: Awaited<ReturnType<Awaited<ReturnType<typeof openDatabase>>['connect']>>
  try {
    connection = await (await openDatabase()).connect()
  } catch {
    return 'the package @duckdb/node-api, which reads what files say, is not installed'
  }
  try {
    return await schemaOfFiles(connection, paths)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    return `this machine cannot read them (${causeOf(cause)})`
  } finally {
    connection.closeSync()
  }
}
