import type { DialectName, LoadedEntry } from '../api/index.js'
import { openArchive, type ReferenceResolver } from '../metainfo/index.js'

/** Where entries come from: what their sections need to know beside the raw archive. */
export interface EntrySource {
  dialect: DialectName
  /** Root of the API. */
  url: string
  /** What was asked for of each archive, as sent. */
  required: unknown
  resolver: ReferenceResolver
}

/** Turns a loaded archive into what the user gets. */
export type OpenEntry<Entry> = (loaded: LoadedEntry, source: EntrySource) => Entry

/** The typed view of a loaded archive; `Entry` is what the caller knows of its type. */
export function openEntry<Entry extends object>(loaded: LoadedEntry, source: EntrySource): Entry {
  const { entryId, uploadId, parserName, archive } = loaded
  const options = { ...source, entryId, uploadId, ...(parserName === undefined ? {} : { parserName }) }
  return openArchive(archive, options) as unknown as Entry
}
