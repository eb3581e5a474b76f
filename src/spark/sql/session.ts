import type { AbortSignalLike } from '../../api/index.js'
import type { Frame } from '../../frame/index.js'
import type { Relation } from '../connect/index.js'

/** A session on a Spark Connect server, as far as SQL needs it. */
export interface SqlSession {
  /** Runs a plan, and returns its rows. */
  frame(plan: Relation, call: { readonly signal?: AbortSignalLike | undefined }): Promise<Frame>
  /** Returns how Spark would run a plan. */
  explain(plan: Relation, call: { readonly signal?: AbortSignalLike | undefined }): Promise<string>
  version(): Promise<string>
}

/** Settings by which Spark counts as DuckDB does, and reads what `dialect` writes. */
export const sqlSettings: Readonly<Record<string, string>> = {
  // Overflows and texts that are no numbers are errors, not missing values.
  'spark.sql.ansi.enabled': 'true',
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.caseSensitive': 'false',
  // Names stand in backticks, and are names only.
  'spark.sql.parser.quotedRegexColumnNames': 'false',
  'spark.sql.parser.escapedStringLiterals': 'false',
  'spark.sql.groupByAliases': 'true',
  'spark.sql.groupByOrdinal': 'true',
  'spark.sql.orderByOrdinal': 'true',
  // What stands in the name of a folder is a text, as for DuckDB.
  'spark.sql.sources.partitionColumnTypeInference.enabled': 'false',
  // A damaged or missing file is an error, never fewer rows.
  'spark.sql.files.ignoreCorruptFiles': 'false',
  'spark.sql.files.ignoreMissingFiles': 'false',
}
