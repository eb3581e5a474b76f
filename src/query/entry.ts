import type { DialectName, LoadedEntry } from '../api/index.js'

/** Where entries come from: what their sections need to know beside the raw archive. */
export interface EntrySource {
  dialect: DialectName
  /** Root of the API. */
  url: string
}

/** Turns a loaded archive into what the user gets. */
export type OpenEntry<Entry> = (loaded: LoadedEntry, source: EntrySource) => Entry

/** The raw archive with its ids. */
export function openEntry<Entry extends object>(loaded: LoadedEntry, _source: EntrySource): Entry {
  return { ...loaded.archive, entry_id: loaded.entryId, upload_id: loaded.uploadId } as unknown as Entry
}
