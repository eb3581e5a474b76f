import type { ColumnSchema, Frame } from '../../frame/index.js'
import type { CallOptions } from '../../query/index.js'

/** The table of a data set, as it is on disk. */
export interface TableStore {
  /** Absolute paths, in the order of the rows. */
  readonly files: readonly string[]
  readonly schema: readonly ColumnSchema[]
  /** The path of the rows from the entry; `undefined` for a row an entry. */
  readonly rows: string | undefined
  /** The paths of the columns by their names, as they were given; `undefined` where none were named. */
  readonly columns: ReadonlyMap<string, string> | undefined
  /** Reads rows of all parts, only the named columns where some are named. */
  read(columns: readonly string[] | undefined, call: CallOptions): Promise<Frame>
}
