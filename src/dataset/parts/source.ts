import type { AbortSignalLike, Match, MatchPage } from '../../api/index.js'
import type { EntryRange, EntryReading, EntryRequest, MatchesWithin, QueryConfig } from '../../query/index.js'
import type { SelectedEntry } from '../manifest/index.js'

interface Call {
  signal?: AbortSignalLike | undefined
}

/** A query, as far as a download needs it. */
export interface DownloadSource {
  readonly config: QueryConfig
  readonly hasDefaultMax: boolean
  matches(call?: Call): AsyncIterable<MatchPage>
  /** The matches that meet a criterion too. */
  matchesWithin(within: MatchesWithin, call?: Call): AsyncIterable<MatchPage>
  reading(request: EntryRequest): Pick<EntryReading<object>, 'schemas' | 'ranges'>
}

/** The entries of a range of matches. */
export type DownloadRange = EntryRange<object>

/**
 * Lists the entries that match, each once, in the order of the results.
 *
 * @param pages the pages of matches
 * @param max how many at most
 */
export async function listSelected(
  pages: AsyncIterable<MatchPage>,
  max = Number.POSITIVE_INFINITY,
): Promise<{ selected: SelectedEntry[]; available: number }> {
  const selected = new Map<string, SelectedEntry>()
  let available = 0
  for await (const { items, total } of pages) {
    available = total
    for (const match of items) {
      if (selected.size >= max) break
      if (!selected.has(match.entryId)) selected.set(match.entryId, selectedOf(match))
    }
    if (selected.size >= max) break
  }
  return { selected: [...selected.values()], available: Math.max(available, selected.size) }
}

export function selectedOf({ entryId, uploadId, processed }: Match): SelectedEntry {
  return { entry_id: entryId, upload_id: uploadId, ...(processed === undefined ? {} : { processed }) }
}

export function matchOf({ entry_id, upload_id, processed }: SelectedEntry): Match {
  return { entryId: entry_id, uploadId: upload_id, ...(processed === undefined ? {} : { processed }) }
}
