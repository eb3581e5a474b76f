import { toLegacyArchive } from '../../legacy/archive/to-legacy-archive.js'
import { isObject, type JsonObject } from '../json.js'
import type { StoredEntry } from '../store.js'
import { legacyValues } from './legacy-document.js'

/** Returns what v0's search gave of an entry: the metadata under their old names. */
export function legacyMetadata(entry: StoredEntry): JsonObject {
  const { results = {} } = entry.index
  const { section_metadata: found } = toLegacyArchive({ metadata: entry.index, results }) as JsonObject
  const metadata: JsonObject = isObject(found) ? found : {}
  const [atoms] = legacyValues(entry, 'n_atoms')
  return {
    ...metadata,
    authors: entry.index['authors'] ?? [],
    owners: entry.index['viewers'] ?? [],
    ...(atoms === undefined ? {} : { n_atoms: atoms }),
  }
}
