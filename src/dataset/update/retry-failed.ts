import { type Gap, throwIfAborted } from '../../api/index.js'
import { append } from '../../basics/append.js'
import { DataError } from '../../errors/index.js'
import { openEntry } from '../../query/index.js'
import { join } from '../files/index.js'
import { type PartRecord, partFiles, type SelectedEntry } from '../manifest/index.js'
import { matchOf, type PartRange, readArchives, writePart } from '../parts/index.js'
import { fetchPart, type WritingParts } from './write-again.js'

/** What became of entries that had failed before. */
export interface Retried {
  delivered: number
  failed: Gap[]
  /** A sentence each. */
  notes: string[]
}

/**
 * Asks again for the entries that failed, and writes those that come into their parts. All other entries of these parts stay as
 * they are: archives are read from the disk; a table without archives is read again only while the server has all its entries
 * unchanged.
 *
 * @param times when the server last processed entries, for those that it lists
 */
export async function retryFailed(
  writing: WritingParts,
  records: readonly PartRecord[],
  times: ReadonlyMap<string, string | undefined>,
): Promise<Retried> {
  const retried: Retried = { delivered: 0, failed: [], notes: [] }
  for (const record of records) {
    throwIfAborted(writing.call.signal)
    if (record.failed.length === 0) continue
    const after = await retryPart(writing, record, times)
    if (typeof after === 'string') {
      append(retried.failed, record.failed)
      retried.notes.push(after)
      continue
    }
    append(retried.failed, after.failed)
    retried.delivered += record.failed.length - after.failed.length
  }
  return retried
}

/** Returns the record of the part after it, or why it was not tried. */
async function retryPart(
  writing: WritingParts,
  record: PartRecord,
  times: ReadonlyMap<string, string | undefined>,
): Promise<PartRecord | string> {
  const { manifest } = writing
  if (manifest.archives) return retryFromArchives(writing, record, times)
  const other = record.entries.find(({ entryId, processed }) => !times.has(entryId) || times.get(entryId) !== processed)
  if (other) {
    return `Part ${record.part} has ${record.failed.length} entries that failed. They were not asked for again: it keeps no archives, and its entry ${other.entryId} is not the same on the server any more.`
  }
  return fetchPart(writing, record, record)
}

async function retryFromArchives(
  { folder, manifest, selected, query, lock, call }: WritingParts,
  record: PartRecord,
  times: ReadonlyMap<string, string | undefined>,
): Promise<PartRecord> {
  const { part, from, to } = record
  const failed = new Set(record.failed.map(({ entryId }) => entryId))
  const own = selected.slice(from, to)
  const reading = query.reading({
    required: manifest.question.required,
    matches: own.filter(({ entry_id }) => failed.has(entry_id)).map(matchOf),
  })
  const came = new Map<string, object>()
  const gaps = { skipped: [] as Gap[], failed: [] as Gap[] }
  for await (const range of reading.ranges(call)) {
    for (const entry of range.entries) came.set((entry as { entry_id: string }).entry_id, entry)
    append(gaps.skipped, range.skipped)
    append(gaps.failed, range.failed)
  }
  if (came.size === 0 && gaps.skipped.length === 0) return record
  await lock.check()
  const place = { folder, part, from, selected: own.map(entry => processedOf(entry, { record, came, times })) }
  const ranges = merged({ folder, manifest, own, record }, came, gaps)
  return writePart(place, manifest, { schemas: reading.schemas, ...call, ranges }, { before: record })
}

/** An entry that came now is as the server has it now. */
function processedOf(
  entry: SelectedEntry,
  {
    record,
    came,
    times,
  }: { record: PartRecord; came: ReadonlyMap<string, object>; times: ReadonlyMap<string, string | undefined> },
): SelectedEntry {
  const { processed: _, ...ids } = entry
  const processed = came.has(entry.entry_id)
    ? times.get(entry.entry_id)
    : record.entries.find(({ entryId }) => entryId === entry.entry_id)?.processed
  return { ...ids, ...(processed === undefined ? {} : { processed }) }
}

/** Gives the entries of a part in their order: those on the disk, and those that came now. */
async function* merged(
  {
    folder,
    manifest,
    own,
    record,
  }: Pick<WritingParts, 'folder' | 'manifest'> & { own: readonly SelectedEntry[]; record: PartRecord },
  came: ReadonlyMap<string, object>,
  gaps: { skipped: Gap[]; failed: Gap[] },
): AsyncGenerator<PartRange, void> {
  const { dialect, url, required } = manifest.question
  const resolver = { resolve: async (reference: unknown) => reference }
  const kept = archivesOf(folder, record)
  const has = new Set(record.entries.map(({ entryId }) => entryId))
  try {
    for (const { entry_id, upload_id } of own) {
      const now = came.get(entry_id)
      if (now) yield { entries: [now], skipped: [], failed: [] }
      if (now || !has.has(entry_id)) continue
      const { value } = await kept.next()
      if (value?.entry_id !== entry_id) {
        throw new DataError(
          `Part ${record.part} of the data set '${folder}' does not have the archives that its record names.`,
          {
            hint: 'dataset.verify() fetches it again; then update.',
          },
        )
      }
      const loaded = { entryId: entry_id, uploadId: upload_id, archive: value.archive }
      yield { entries: [openEntry<object>(loaded, { dialect, url, required, resolver })], skipped: [], failed: [] }
    }
  } finally {
    await kept.return()
  }
  yield { entries: [], skipped: [...record.skipped, ...gaps.skipped], failed: gaps.failed }
}

async function* archivesOf(folder: string, record: PartRecord) {
  for (const { path } of partFiles(record, 'archives')) yield* readArchives(join(folder, path))
}
