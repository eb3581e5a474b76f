import type { Gap } from '../../api/index.js'
import { withoutUndefined } from '../../options/index.js'
import { isSafePath } from '../files/index.js'
import type { Unchecked } from './checks.js'
import type { PartEntry, PartFile, PartRecord } from './manifest.js'

/** Returns the record of a part that a file holds. @param part the number that its name says @throws DataError for what is none */
export function checkPartRecord(file: Unchecked, part: number): PartRecord {
  if (file.member('part').count() !== part) throw file.member('part').wrong(String(part))
  const from = file.member('from').count()
  const to = file.member('to').count(from)
  const record: PartRecord = withoutUndefined({
    part,
    from,
    to,
    files: file.member('files').list().map(checkFile),
    entries: file.member('entries').list().map(checkEntry),
    skipped: file.member('skipped').list().map(checkGap),
    failed: file.member('failed').list().map(checkGap),
    notes: file.member('notes').maybe(value => value.list().map(note => note.text())),
  }) as PartRecord
  const count = record.entries.length + record.skipped.length + record.failed.length
  if (count !== to - from)
    throw file.member('entries').wrong(`${to - from} with those skipped and failed, not ${count}`)
  return record
}

function checkFile(file: Unchecked): PartFile {
  const path = file.member('path')
  if (!isSafePath(path.value)) throw path.wrong('a path in the folder of the data set')
  return {
    kind: file.member('kind').oneOf('table', 'archives'),
    path: path.value,
    bytes: file.member('bytes').count(),
    sha256: file.member('sha256').sha256(),
    rows: file.member('rows').count(),
  }
}

function checkEntry(entry: Unchecked): PartEntry {
  return withoutUndefined({
    entryId: entry.member('entryId').text(),
    uploadId: entry.member('uploadId').text(),
    processed: entry.member('processed').maybe(value => value.text()),
  }) as PartEntry
}

function checkGap(gap: Unchecked): Gap {
  return {
    entryId: gap.member('entryId').text(),
    uploadId: gap.member('uploadId').text(),
    reason: gap.member('reason').text(),
  }
}
