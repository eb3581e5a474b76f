import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gap } from '../../api/index.js'
import { append } from '../../basics/append.js'
import type { ArchiveQuery, CallOptions } from '../../query/index.js'
import { type Lock, nodeFiles } from '../files/index.js'
import type { Manifest, PartRecord, PlannedPart, SelectedEntry } from '../manifest/index.js'
import { PartWriter } from '../parts/index.js'
import { matchOf } from './ask-again.js'

/** What writing parts needs beside their numbers. */
export interface WritingParts {
  folder: string
  manifest: Manifest
  selected: readonly SelectedEntry[]
  query: ArchiveQuery<object>
  lock: Lock
  call: CallOptions
}

/** What became of a part that was asked for again. */
export type WrittenPart = { record: PartRecord; refused?: undefined } | { record?: undefined; refused: Gap[] }

/**
 * Asks the server for the entries of a part and writes its files and its record.
 *
 * @param before the record of the part that is replaced; entries that it has, and that the server now fails to give, keep the part
 *   as it is
 */
export async function writePart(
  { folder, manifest, selected, query, lock, call }: WritingParts,
  { part, from, to }: PlannedPart,
  before?: PartRecord,
): Promise<WrittenPart> {
  const entries = selected.slice(from, to)
  const { question, entriesPerPart } = manifest
  const reading = query.reading({
    required: question.required,
    matches: entries.map(matchOf),
    pageEnds: entriesPerPart,
  })
  const writer = await PartWriter.begin(
    { folder, files: nodeFiles, part, from, selected: entries },
    { archives: manifest.archives },
  )
  try {
    const failed: Gap[] = []
    for await (const range of reading.ranges(call)) {
      await writer.add(range)
      append(failed, range.failed)
    }
    const had = new Set(before?.entries.map(({ entryId }) => entryId))
    const lost = failed.filter(({ entryId }) => had.has(entryId))
    if (lost.length > 0) {
      await writer.discard()
      return { refused: lost }
    }
    await lock.check()
    const record = await writer.finish('replace')
    await removeOldFiles(folder, before, record)
    return { record }
  } catch (error) {
    await writer.discard()
    throw error
  }
}

/** A part with partitions may have other files than before. */
async function removeOldFiles(folder: string, before: PartRecord | undefined, after: PartRecord): Promise<void> {
  const names = new Set(after.files.map(({ path }) => path))
  for (const { path } of before?.files ?? []) {
    if (!names.has(path)) await unlink(join(folder, path)).catch(() => {})
  }
}
