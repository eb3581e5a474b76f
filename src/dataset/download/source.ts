import type { AbortSignalLike, Gap } from '../../api/index.js'
import type { EntrySource } from '../../frame/index.js'
import type { QueryConfig } from '../../query/index.js'

/** An entry that matches. */
export interface DownloadMatch {
  entryId: string
  uploadId: string
  processed?: string
}

/** The entries of a range of matches. */
export interface DownloadRange {
  from: number
  to: number
  entries: readonly object[]
  skipped: readonly Gap[]
  failed: readonly Gap[]
  bytes: number
}

interface Call {
  signal?: AbortSignalLike | undefined
}

/** A query, as far as a download needs it. */
export interface DownloadSource {
  readonly config: QueryConfig
  readonly hasDefaultMax: boolean
  readonly total: number | undefined
  stream: EntrySource['stream']
  matches(call?: Call): AsyncIterable<{ items: readonly DownloadMatch[]; total: number }>
  reading(request: { required: unknown; matches: DownloadMatch[]; pageEnds: number }): {
    readonly schemas?: EntrySource['schemas']
    ranges(call?: Call): AsyncIterable<DownloadRange>
  }
}
