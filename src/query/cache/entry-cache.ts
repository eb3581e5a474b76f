import { createHash } from 'node:crypto'
import type { LoadedEntry, Match, Owner } from '../../api/index.js'
import { readEntry, writeEntry } from './archive-text.js'
import { atMostAtOnce } from './at-most-at-once.js'
import { seal, unseal } from './seal.js'
import { standsAlone } from './stands-alone.js'
import type { Storage } from './storage.js'

/** Which archives a cache has: from where, and which parts of them. */
export interface CachedArchives {
  /** Root of the API. */
  url: string
  owner: Owner
  /** As it is sent. */
  required: unknown
  /** Keeps entries too that not everybody may read. */
  keepsPrivate: boolean
}

/** An entry of the cache. */
export interface KeptEntry {
  entry: LoadedEntry
  /** Size of its JSON. */
  bytes: number
}

/** Changes with the form of what is kept. */
const form = 1

/** Compressing takes a quarter of a megabyte for each archive that is under way. */
const atOnce = 8

/**
 * Archives of one server, with one `required`, in a storage: by entry id and time of processing, so that an entry that was
 * processed anew is another one.
 */
export class EntryCache {
  readonly #storage: Storage
  readonly #archives: CachedArchives
  readonly #required: string

  constructor(storage: Storage, archives: CachedArchives) {
    this.#storage = storage
    this.#archives = archives
    this.#required = createHash('sha256').update(JSON.stringify(archives.required)).digest('hex')
  }

  /** The entries that it has of these, by id. */
  async take(matches: readonly Match[]): Promise<Map<string, KeptEntry>> {
    const found = new Map<string, KeptEntry>()
    await atMostAtOnce(atOnce, matches, async match => {
      const kept = await this.#take(match)
      if (kept) found.set(match.entryId, kept)
    })
    return found
  }

  /** Keeps those of the entries that may be kept. */
  async keep(entries: readonly LoadedEntry[], matches: readonly Match[]): Promise<void> {
    const byId = new Map(matches.map(match => [match.entryId, match]))
    await atMostAtOnce(atOnce, entries, async entry => {
      const match = byId.get(entry.entryId)
      if (match) await this.#keep(entry, match)
    })
  }

  async #take(match: Match): Promise<KeptEntry | undefined> {
    const key = this.#keyOf(match)
    const bytes = key === undefined ? undefined : await this.#storage.get(key)
    const text = bytes && key !== undefined ? await unseal(key, bytes) : undefined
    const entry = text === undefined ? undefined : readEntry(text, match.entryId)
    return entry && text !== undefined ? { entry, bytes: Buffer.byteLength(text) } : undefined
  }

  async #keep(entry: LoadedEntry, match: Match): Promise<void> {
    const key = this.#keyOf(match)
    const text = key === undefined ? undefined : writeEntry(entry)
    if (key === undefined || text === undefined || !standsAlone(entry.archive, text, this.#archives.required)) return
    await this.#storage.put(key, await seal(key, text))
  }

  /** Returns the key of an entry; `undefined` for one that is not kept. */
  #keyOf({ entryId, processed, isPublic }: Match): string | undefined {
    const { url, owner, keepsPrivate } = this.#archives
    const isForAll = isPublic === true && (owner === 'public' || owner === 'visible')
    if (processed === undefined || !(keepsPrivate || isForAll)) return undefined
    return JSON.stringify([form, url, entryId, processed, this.#required])
  }
}
