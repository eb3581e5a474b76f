import type { Dialect, Question, Walk } from '../../api/index.js'
import { QueryError } from '../../errors/index.js'
import { loadNamed } from '../load-named.js'
import type { CacheSettings } from './cache-option.js'
import { type CacheCounts, CachedWalk } from './cached-walk.js'
import { EntryCache } from './entry-cache.js'
import { FileStorage } from './file-storage.js'
import type { Storage } from './storage.js'

/** Gives a walk through archives a cache. */
export type WithCache = (walk: Walk, question: Question) => Walk

/** One for each folder: its size is minded once. */
const storages = new Map<string, Storage>()

/**
 * Returns what gives the walks of a query a cache.
 *
 * @throws QueryError on a server of the old API
 */
export function connectCache(dialect: Dialect, settings: CacheSettings, counts: CacheCounts): WithCache {
  if (dialect.name === 'v0') {
    throw new QueryError(`${dialect.url} speaks the old API (v0), which does not say when entries were processed.`, {
      hint: 'Leave the option cache out: it keeps archives by the time of their processing.',
    })
  }
  const { folder, maxBytes, keepsPrivate } = settings
  const storage = storageIn(folder, maxBytes)
  return (walk, question) => {
    // From the search index no archive is read; and nobody gives the archives of this owner, the cache neither.
    if (question.index || question.owner === 'all') return walk
    const { owner, required } = question
    return new CachedWalk(walk, new EntryCache(storage, { url: dialect.url, owner, required, keepsPrivate }), {
      load: (matches, call) => loadNamed(dialect, question, matches, call),
      counts,
    })
  }
}

function storageIn(folder: string, maxBytes: number): Storage {
  const name = `${maxBytes} ${folder}`
  const storage = storages.get(name) ?? new FileStorage({ folder, maxBytes })
  storages.set(name, storage)
  return storage
}
