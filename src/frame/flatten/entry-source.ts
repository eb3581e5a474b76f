import type { AbortSignalLike } from '../../api/index.js'
import type { DialectName } from '../../metainfo/index.js'
import type { EntryRequest, Ledger } from '../../query/index.js'
import type { SchemaSource } from './with-schemas.js'

/** A query, as far as `toFrame` needs it. */
export interface EntrySource {
  /** Loads the schemas of other entries that entries name. */
  readonly schemas?: SchemaSource
  readonly config: {
    readonly dialect: DialectName
    readonly required: unknown
    readonly max: number | null
    readonly onlyWithRequired?: boolean
  }
  readonly total: number | undefined
  /** Why nothing matches, once a read that found nothing has found out. */
  readonly noMatches?: string | undefined
  /** How many entries were left out because the query names no `max`, once all others were read. */
  readonly leftOut?: string | undefined
  stream(call?: { signal?: AbortSignalLike | undefined }): AsyncIterable<object>
  /** What became of each match so far. */
  readonly ledger?: Ledger
  /** Whether all entries are in memory, or on disk. */
  readonly isLoaded?: boolean
  /** Whose `required` it is, for the error about a path that it does not ask for, and what to do then. Default: the query's. */
  readonly asked?: { readonly subject: string; readonly hint: string }
  /** Returns a reading of the entries by itself, which may ask for something else. */
  reading?(request?: EntryRequest): EntrySource
}
