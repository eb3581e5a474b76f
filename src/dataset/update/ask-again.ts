import { ArchiveQuery, type CallOptions } from '../../query/index.js'
import type { OpenDatasetOptions } from '../folder/index.js'
import type { Manifest, SelectedEntry } from '../manifest/index.js'
import { selectedOf } from '../parts/index.js'

/**
 * Returns the query that a data set was made with, on the server that it came from or on the one that the options name.
 *
 * @throws QueryError for a data set whose server is not known
 */
export function queryOf({ question }: Manifest, options: OpenDatasetOptions): ArchiveQuery<object> {
  const { url, dialect, owner, query, required, orderBy, order, onlyWithRequired } = question
  return new ArchiveQuery<object>({
    ...options,
    url: options.url ?? url,
    dialect,
    owner,
    query,
    required: required as string | Record<string, unknown>,
    max: null,
    ...(orderBy === undefined ? {} : { orderBy }),
    ...(order === undefined ? {} : { order }),
    ...(onlyWithRequired === undefined ? {} : { onlyWithRequired }),
  })
}

/** Lists all entries that match now, each once. */
export async function listMatches(query: ArchiveQuery<object>, call: CallOptions): Promise<SelectedEntry[]> {
  const entries = new Map<string, SelectedEntry>()
  for await (const { items } of query.matches(call)) {
    for (const item of items) if (!entries.has(item.entryId)) entries.set(item.entryId, selectedOf(item))
  }
  return [...entries.values()]
}

/** Returns when the server last processed these entries, by their ids, where it still lists them. */
export async function processedNow(
  query: ArchiveQuery<object>,
  ids: readonly string[],
  call: CallOptions,
): Promise<Map<string, string | undefined>> {
  const times = new Map<string, string | undefined>()
  const { url, dialect, owner } = query.config
  for (let from = 0; from < ids.length; from += 1000) {
    const some = ids.slice(from, from + 1000)
    const named = new ArchiveQuery<object>({
      ...query.connection,
      url,
      dialect,
      owner: owner as 'visible',
      query: dialect === 'v1' ? { 'entry_id:any': some } : { calc_id: some },
      max: null,
    })
    for await (const { items } of named.matches(call)) {
      for (const { entryId, processed } of items) times.set(entryId, processed)
    }
  }
  return times
}
