import { type EntryArchive, openArchive } from '../../src/metainfo/index.js'
import { dynamicsEntries, type StoredEntry, sampleEntries } from '../metainfo/archives.js'

const stored = sampleEntries()
let dynamics: StoredEntry[] | undefined

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
    .map(({ entry }) => open(entry))
}

/** The entry of the upload vibrations-and-dynamics whose main file's path begins so: Si_phonons, water_md, … */
export function dynamicsEntryOf(mainfile: string): EntryArchive {
  dynamics ??= dynamicsEntries()
  const found = dynamics.find(entry => (entry.archive.metadata as { mainfile: string }).mainfile.startsWith(mainfile))
  if (!found) throw new Error(`No entry of vibrations-and-dynamics with a main file ${mainfile}`)
  return open(found)
}

function open(entry: StoredEntry): EntryArchive {
  return openArchive(entry.archive, { dialect: 'v1', entryId: entry.entry_id, uploadId: entry.upload_id })
}

/** An archive of one's own. */
export function archiveWith(raw: object): EntryArchive {
  return openArchive(raw, { dialect: 'v1', entryId: 'an-entry', uploadId: 'an-upload' })
}
