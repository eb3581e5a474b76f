import type { AbortSignalLike } from '../api/index.js'
import type { Frame } from '../frame/index.js'
import type { SqlStatement } from './statement/index.js'

/** The engine that runs statements. Without one it is DuckDB, in this process. */
export interface SqlEngine {
  /** Its name, for messages. */
  readonly name: string
  /** Runs a statement that reads. Its tables, and the units of its result, are the engine's to find. */
  run(statement: SqlStatement, call: SqlCall): Promise<Frame>
  /** Returns how the engine would run the statement, as a text. */
  explain(statement: SqlStatement, call: SqlCall): Promise<string>
}

/** One call of an engine. */
export interface SqlCall {
  /** Stops the statement when it is aborted. */
  readonly signal?: AbortSignalLike | undefined
}
