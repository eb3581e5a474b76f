import { createHash } from 'node:crypto'
import type { LoadedEntry, Match, Owner } from '../../api/index.js'
import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { type KeptEntry, readEntry, writeEntry } from './archive-text.js'
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

  /**
   * The entries that it has of these, by id.
   *
   * @param unparsed leaves large archives unparsed until they are read
   */
  async take(matches: readonly Match[], unparsed = false): Promise<Map<string, KeptEntry>> {
    const keys = matches.map(match => this.#keyOf(match))
    const records = await this.#storage.get(keys.filter(key => key !== undefined))
    const found = new Map<string, KeptEntry>()
    await atMostAtOnce(atOnce, matches.keys(), async place => {
      const { entryId } = matches[place] as Match
      const key = keys[place] ?? ''
      const record = records.get(key)
      const bytes = record && (await unseal(key, record))
      const kept = bytes && readEntry(bytes, entryId, unparsed)
      if (kept) found.set(entryId, kept)
    })
    return found
  }

  /** Keeps those of the entries that may be kept. */
  async keep(entries: readonly LoadedEntry[], matches: readonly Match[]): Promise<void> {
    const keys = new Map(matches.map(match => [match.entryId, this.#keyOf(match)]))
    const records = new Map<string, Uint8Array>()
    await atMostAtOnce(atOnce, entries.keys(), async place => {
      const entry = entries[place] as LoadedEntry
      const key = keys.get(entry.entryId)
      const written = key === undefined ? undefined : writeEntry(entry)
      if (key === undefined || !written || !standsAlone(written.archive, this.#archives.required)) return
      records.set(key, await seal(key, written.whole))
    })
    if (records.size > 0) await this.#storage.put(records)
  }

  /** Returns the key of an entry; `undefined` for one that is not kept. */
  #keyOf({ entryId, processed, isPublic }: Match): string | undefined {
    const { url, owner, keepsPrivate } = this.#archives
    const isForAll = isPublic === true && (owner === 'public' || owner === 'visible')
    if (processed === undefined || !(keepsPrivate || isForAll)) return undefined
    return JSON.stringify([form, url, entryId, processed, this.#required])
  }
}
