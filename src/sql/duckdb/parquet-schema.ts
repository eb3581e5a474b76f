import type * as DuckDB from '@duckdb/node-api'
import type { ColumnSchema } from '../../frame/index.js'

/** Returns what the files say of their columns, beyond what Parquet itself does. */
export async function schemaOfFiles(
  _connection: DuckDB.DuckDBConnection,
  _paths: readonly string[],
): Promise<readonly ColumnSchema[]> {
  return []
}
