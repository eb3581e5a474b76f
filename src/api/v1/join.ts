import type { Gap, LoadedEntry, LoadedPage } from '../dialect.js'
import type { Ids } from './answers.js'

/** Returns archives in the order of the ids that were asked for. Joins by id, never by position. */
export function joinById(ids: Ids[], received: LoadedEntry[], bytes: number): LoadedPage {
  const byId = new Map<string, LoadedEntry>()
  for (const entry of received) if (!byId.has(entry.entryId)) byId.set(entry.entryId, entry)
  const entries: LoadedEntry[] = []
  const missing: Gap[] = []
  for (const { entryId, uploadId } of ids) {
    const entry = byId.get(entryId)
    if (entry) entries.push(entry.uploadId === '' ? { ...entry, uploadId } : entry)
    else missing.push({ entryId, uploadId, reason: 'archive missing' })
  }
  return { entries, missing, dropped: received.length - entries.length, bytes }
}
