import { type ArchiveCall, type Call, type LoadedPage, type Match, throwIfAborted, type Walk } from '../../api/index.js'
import type { EntryCache } from './entry-cache.js'

/** What a walk with a cache needs beside both. */
export interface CachedLoading {
  /** Loads the archives of these matches. */
  load(matches: readonly Match[], call: ArchiveCall): Promise<LoadedPage>
  /** Counts what comes from the cache. */
  counts: CacheCounts
}

/** What came from a cache. */
export interface CacheCounts {
  entries: number
  /** Size of the archives as JSON. */
  bytes: number
}

/** A walk that takes archives from a cache, asks for the others alone, and keeps what came. Only ids are always asked for. */
export class CachedWalk implements Walk {
  readonly #walk: Walk
  readonly #cache: EntryCache
  readonly #loading: CachedLoading

  constructor(walk: Walk, cache: EntryCache, loading: CachedLoading) {
    this.#walk = walk
    this.#cache = cache
    this.#loading = loading
  }

  get total(): number | undefined {
    return this.#walk.total
  }
  get listed(): number {
    return this.#walk.listed
  }
  get complete(): boolean {
    return this.#walk.complete
  }
  get problem(): Error | undefined {
    return this.#walk.problem
  }

  list(atLeast: number, call?: Call): Promise<void> {
    return this.#walk.list(atLeast, call)
  }

  pageEnd(from: number): number {
    return this.#walk.pageEnd(from)
  }

  names(from: number, to: number): Match[] {
    return this.#walk.names(from, to)
  }

  takeDropped(): number {
    return this.#walk.takeDropped?.() ?? 0
  }

  async load(from: number, to: number, call: ArchiveCall = {}): Promise<LoadedPage> {
    await this.#walk.list(to, call)
    const matches = this.#walk.names(from, to)
    const kept = await this.#cache.take(matches, call.unparsed)
    throwIfAborted(call.signal)
    if (kept.size === 0) {
      const page = await this.#walk.load(from, to, call)
      await this.#cache.keep(page.entries, matches)
      return page
    }
    const lacking = matches.filter(({ entryId }) => !kept.has(entryId))
    const page = lacking.length === 0 ? nothing : await this.#loading.load(lacking, call)
    await this.#cache.keep(page.entries, lacking)
    const loaded = new Map(page.entries.map(entry => [entry.entryId, entry]))
    const entries = matches.flatMap(({ entryId }) => kept.get(entryId)?.entry ?? loaded.get(entryId) ?? [])
    const cached = { entries: kept.size, bytes: [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0) }
    this.#loading.counts.entries += cached.entries
    this.#loading.counts.bytes += cached.bytes
    return { ...page, entries, dropped: page.dropped + this.takeDropped(), cached }
  }
}

const nothing: LoadedPage = { entries: [], missing: [], dropped: 0, bytes: 0 }
