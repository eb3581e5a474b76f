import type { Gap } from '../../api/index.js'
import { append } from '../../basics/append.js'
import { DataError } from '../../errors/index.js'
import type { ArchiveQuery, CallOptions } from '../../query/index.js'
import type { Lock } from '../files/index.js'
import type { Manifest, PartRecord, PlannedPart, SelectedEntry } from '../manifest/index.js'
import { matchOf, type PartRange, writePart } from '../parts/index.js'

/** What writing parts needs beside their numbers. */
export interface WritingParts {
  folder: string
  manifest: Manifest
  selected: readonly SelectedEntry[]
  query: ArchiveQuery<object>
  lock: Lock
  call: CallOptions
}

/**
 * Asks the server for the entries of a part, and writes its files and its record in place of what is there.
 *
 * @param before the record of the part as it was
 * @throws DataError, before anything is replaced, where the server fails to give entries that the part had
 */
export function fetchPart(
  { folder, manifest, selected, query, lock, call }: WritingParts,
  { part, from, to }: PlannedPart,
  before: PartRecord = { part, from, to, files: [], entries: [], skipped: [], failed: [] },
): Promise<PartRecord> {
  const entries = selected.slice(from, to)
  const reading = query.reading({
    required: manifest.question.required,
    matches: entries.map(matchOf),
    pageEnds: manifest.entriesPerPart,
  })
  const ranges = keeping(reading.ranges(call), before, lock)
  return writePart(
    { folder, part, from, selected: entries },
    manifest,
    { schemas: reading.schemas, ...call, ranges },
    { before },
  )
}

/** Passes ranges on; ends with an error where entries that the part had failed. */
async function* keeping(
  ranges: AsyncIterable<PartRange>,
  { entries }: PartRecord,
  lock: Lock,
): AsyncGenerator<PartRange, void> {
  const had = new Set(entries.map(({ entryId }) => entryId))
  const lost: Gap[] = []
  for await (const range of ranges) {
    append(
      lost,
      range.failed.filter(({ entryId }) => had.has(entryId)),
    )
    yield range
  }
  await lock.check()
  const [first] = lost
  if (!first) return
  throw new DataError(
    `The server fails to give ${lost.length} of its entries (${first.entryId}: ${first.reason}), so it was left as it is.`,
  )
}
