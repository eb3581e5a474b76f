import { type EntryArchive, openArchive } from '../../src/metainfo/index.js'
import { sampleEntries } from '../metainfo/archives.js'

const stored = sampleEntries()

/** The entry of the sample data whose main file's path begins so. */
export function entryOf(mainfile: string): EntryArchive {
  const [entry] = entriesOf(mainfile)
  if (!entry) throw new Error(`No sample entry with a main file ${mainfile}`)
  return entry
}

/** The entries of the sample data whose main files' paths begin so, by path. */
export function entriesOf(mainfile: string): EntryArchive[] {
  return stored
    .map(entry => ({ entry, path: (entry.archive.metadata as { mainfile: string }).mainfile }))
    .filter(({ path }) => path.startsWith(mainfile))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry }) =>
      openArchive(entry.archive, { dialect: 'v1', entryId: entry.entry_id, uploadId: entry.upload_id }),
    )
}

/** An archive of one's own. */
export function archiveWith(raw: object): EntryArchive {
  return openArchive(raw, { dialect: 'v1', entryId: 'an-entry', uploadId: 'an-upload' })
}
