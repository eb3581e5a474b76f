import type { ArchiveCall, Call, Dialect, Match, Question, Walk } from '../../api/index.js'
import { QueryError } from '../../errors/index.js'
import { loadNamed } from '../load-named.js'
import { NamedWalk } from '../named-walk.js'
import type { CacheSettings } from './cache-option.js'
import { type CacheCounts, CachedWalk } from './cached-walk.js'
import { EntryCache } from './entry-cache.js'
import { FileStorage } from './file-storage.js'
import type { Storage } from './storage.js'

/** The cache of a query. */
export interface QueryCache {
  /** Returns a walk that takes archives from the cache. */
  walk(walk: Walk, question: Question): Walk
  /** The archives of named entries, as `Dialect` has them, from the cache as far as it has them. */
  archives: Dialect['archives']
}

/** One for each folder: its size is minded once. */
const storages = new Map<string, Storage>()

/**
 * Returns the cache of a query.
 *
 * @throws QueryError on a server of the old API
 */
export function connectCache(dialect: Dialect, settings: CacheSettings, counts: CacheCounts): QueryCache {
  if (dialect.name === 'v0') {
    throw new QueryError(`${dialect.url} speaks the old API (v0), which does not say when entries were processed.`, {
      hint: 'Leave the option cache out: it keeps archives by the time of their processing.',
    })
  }
  const { folder, maxBytes, keepsPrivate } = settings
  const storage = storageIn(folder, maxBytes)
  const cacheFor = ({ owner, required }: Question) =>
    new EntryCache(storage, { url: dialect.url, owner, required, keepsPrivate })
  return {
    walk(walk, question) {
      // From the search index no archive is read; and nobody gives the archives of this owner, the cache neither.
      if (question.index || question.owner === 'all') return walk
      const load = (matches: readonly Match[], call: ArchiveCall) => loadNamed(dialect, question, matches, call)
      return new CachedWalk(walk, cacheFor(question), { load, counts })
    },
    async archives(ids, question, call = {}) {
      const walk = new NamedWalk(dialect, question, { matches: await matchesOf(dialect, question, ids, call) })
      const load = (matches: readonly Match[]) => loadNamed(dialect, question, matches, call)
      return new CachedWalk(walk, cacheFor(question), { load, counts }).load(0, walk.listed, call)
    },
  }
}

/** The matches with these ids, in their order; with the ids alone where the server finds none. */
async function matchesOf(dialect: Dialect, question: Question, ids: readonly string[], call: Call): Promise<Match[]> {
  const named = { ...question, query: { 'entry_id:any': [...ids] }, onlyWithRequired: false }
  const found = new Map<string, Match>()
  for await (const { items } of dialect.matches(named, Number.POSITIVE_INFINITY, call)) {
    for (const match of items) found.set(match.entryId, match)
  }
  return ids.map(entryId => found.get(entryId) ?? { entryId, uploadId: '' })
}

function storageIn(folder: string, maxBytes: number): Storage {
  const name = `${maxBytes} ${folder}`
  const storage = storages.get(name) ?? new FileStorage({ folder, maxBytes })
  storages.set(name, storage)
  return storage
}
