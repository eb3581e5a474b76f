import type { SampleEntry } from '../../../src/sample/index.js'

/** What the search index of a made entry has beside its ids, and what its archive has as metadata. */
export interface MadeEntry {
  upload?: string
  index?: Record<string, unknown>
  /** `undefined`: the archive is missing. */
  metadata?: Record<string, unknown> | undefined
}

/** Entries of an archive with these indices and metadata; their ids are `e000…`, in order. */
export function madeEntries(made: readonly MadeEntry[]): SampleEntry[] {
  return made.map((entry, number) => {
    const { upload = 'upload-1', index = {} } = entry
    const ids = { entry_id: `e${String(number).padStart(27, '0')}`, upload_id: upload, parser_name: 'parsers/x' }
    const metadata = 'metadata' in entry ? entry.metadata : { license: 'CC BY 4.0' }
    return {
      ...ids,
      // A real server fills this in, whatever the licence is.
      index: { ...ids, published: true, processed: true, license: 'CC BY 4.0', upload_name: upload, ...index },
      archive: metadata && { metadata: { ...ids, ...metadata } },
    }
  })
}
