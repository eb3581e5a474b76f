import { type DialectName, type LooseEntryArchive, openArchive } from '../../src/metainfo/index.js'

/** Opens made-up JSON; names are not checked when compiling. */
export function open(raw: object, dialect: DialectName = 'v1'): LooseEntryArchive {
  return openArchive(raw, { dialect, entryId: 'entry-1', uploadId: 'upload-1' }) as unknown as LooseEntryArchive
}
