import { type LooseEntryArchive, openArchive } from '../../src/metainfo/index.js'
import { dynamicsEntries, newEntries, realEntries, type StoredEntry, sampleEntries } from '../metainfo/archives.js'

/** Opens a stored entry as a query does that asked for the whole archive. */
export function opened({ archive, entry_id, upload_id }: StoredEntry): LooseEntryArchive {
  return openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id }) as unknown as LooseEntryArchive
}

/** All entries that there are: our own, of thirty codes, of the new schema and of measurements. */
export function everyEntry(): StoredEntry[] {
  return [...sampleEntries(), ...dynamicsEntries(), ...realEntries(), ...newEntries()]
}

/** The mainfile of an entry, by which the same calculation is found in both schemas. */
export function mainfileOf({ archive }: StoredEntry): string {
  return (archive.metadata as { mainfile: string }).mainfile
}

/** Our own calculations that there are in both schemas: the entry with `run`, and the one with `data`. */
export function twins(): { name: string; run: LooseEntryArchive; data: LooseEntryArchive }[] {
  const old = new Map([...sampleEntries(), ...dynamicsEntries()].map(entry => [mainfileOf(entry), entry]))
  return newEntries().flatMap(entry => {
    const name = mainfileOf(entry)
    const twin = old.get(name)
    return twin && entry.upload_id === 'newData_SimTutorial001'
      ? [{ name, run: opened(twin), data: opened(entry) }]
      : []
  })
}
