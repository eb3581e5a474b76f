import type { User } from './accounts.js'
import { ascending } from './ascending.js'
import type { JsonObject } from './json.js'

/** An entry as it is given to `serveSample`. */
export interface SampleEntry {
  entry_id: string
  upload_id: string
  parser_name: string
  /** The search document: what `entries/query` gives. */
  index: object
  /** The archive; left out for an entry whose archive is missing on the server. */
  archive?: object | undefined
}

/** An entry in the store. Its archive is parsed when it is first read, and may be freed when memory is short. */
export class StoredEntry {
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string
  readonly index: JsonObject
  private parsed: WeakRef<JsonObject> | undefined

  constructor(
    head: { entry_id: string; upload_id: string; parser_name: string; index: JsonObject },
    /** The archive's JSON text, or `undefined` when the entry has no archive. */
    readonly archiveText: () => string | undefined,
  ) {
    this.entryId = head.entry_id
    this.uploadId = head.upload_id
    this.parserName = head.parser_name
    this.index = head.index
  }

  /** Returns the archive as parsed JSON, shared between callers: not to be changed. */
  archive(): JsonObject | undefined {
    const known = this.parsed?.deref()
    if (known) return known
    const text = this.archiveText()
    if (text === undefined) return undefined
    const archive = JSON.parse(text) as JsonObject
    this.parsed = new WeakRef(archive)
    return archive
  }
}

/** Makes a stored entry from one that a caller gave. */
export function storeEntry(entry: SampleEntry): StoredEntry {
  const text = entry.archive === undefined ? undefined : JSON.stringify(entry.archive)
  return new StoredEntry({ ...entry, index: entry.index as JsonObject }, () => text)
}

/** All entries of one archive, in the order of their ids, and who may see which. */
export class EntryStore {
  readonly entries: readonly StoredEntry[]
  private readonly byId: Map<string, StoredEntry>

  constructor(entries: Iterable<StoredEntry>) {
    this.entries = [...entries].sort((a, b) => ascending(a.entryId, b.entryId))
    this.byId = new Map(this.entries.map(entry => [entry.entryId, entry]))
  }

  /** Returns the entry with this id, no matter who may see it. */
  get(entryId: string): StoredEntry | undefined {
    return this.byId.get(entryId)
  }
}

/** Returns true when everybody may read this entry: published and not under embargo. */
export function isPublic(entry: StoredEntry): boolean {
  return entry.index['published'] === true && entry.index['with_embargo'] !== true
}

/** Returns true when the user is its main author, a co-author or a reviewer. */
export function isViewer(entry: StoredEntry, user: User | undefined): boolean {
  const viewers = entry.index['viewers']
  if (!user || !Array.isArray(viewers)) return false
  return viewers.some(viewer => (viewer as JsonObject)['user_id'] === user.user_id)
}

/** Returns true when the user, or anybody when there is none, may read this entry's archive. */
export function isVisible(entry: StoredEntry, user: User | undefined): boolean {
  return isPublic(entry) || isViewer(entry, user)
}
