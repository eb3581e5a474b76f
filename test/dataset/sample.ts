import { ArchiveQuery } from '../../src/query/index.js'
import type { HandMadeEntry } from './hand-made.js'

/** Returns the entries of a server as they are stored. */
export async function storedEntries(url: string): Promise<HandMadeEntry[]> {
  const entries = await new ArchiveQuery({ url }).fetch()
  return entries.map(entry => ({
    entry_id: entry.entry_id as string,
    upload_id: entry.upload_id as string,
    archive: (entry as unknown as { toJSON(): object }).toJSON(),
  }))
}
