import type { AbortSignalLike, MatchPage } from '../../api/index.js'
import type { EntryRange, EntryReading, EntryRequest, QueryConfig } from '../../query/index.js'

interface Call {
  signal?: AbortSignalLike | undefined
}

/** A query, as far as a download needs it. */
export interface DownloadSource {
  readonly config: QueryConfig
  readonly hasDefaultMax: boolean
  matches(call?: Call): AsyncIterable<MatchPage>
  reading(request: EntryRequest): Pick<EntryReading<object>, 'schemas' | 'ranges'>
}

/** The entries of a range of matches. */
export type DownloadRange = EntryRange<object>
