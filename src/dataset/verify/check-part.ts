import { DataError } from '../../errors/index.js'
import { parquetSchema } from '../../frame/index.js'
import { existingPathInFolder, filesOf, isAddress, join, sumOfFile, withFileErrors } from '../files/index.js'
import type { PartFile, PartRecord, PlannedPart, SelectedEntry } from '../manifest/index.js'
import { linesOfArchives } from '../parts/index.js'

/** A file or a part that is not as it was written. */
export interface Damage {
  /** Relative to the folder. */
  path: string
  /** `'missing'`, or what is wrong with it. */
  kind: 'missing' | 'damaged'
  /** What is wrong: the end of a sentence. */
  reason: string
  /** The part that it belongs to; `undefined` for files of the whole data set. */
  part: number | undefined
}

/** Returns what is wrong with the files of a part; nothing for one that is as it was written. */
export async function checkFiles(folder: string, record: PartRecord, refuseAborted: () => void): Promise<Damage[]> {
  const found: Damage[] = []
  for (const file of record.files) {
    refuseAborted()
    const wrong = await checkFile(folder, file, record)
    if (wrong) found.push({ path: file.path, part: record.part, ...wrong })
  }
  return found
}

async function checkFile(
  folder: string,
  file: PartFile,
  record: PartRecord,
): Promise<Pick<Damage, 'kind' | 'reason'> | undefined> {
  const damaged = (reason: string) => ({ kind: 'damaged' as const, reason })
  try {
    const full = join(folder, file.path)
    const facts = await withFileErrors('read', full, () => filesOf(folder).facts(full))
    if (!facts) return { kind: 'missing', reason: 'it is missing' }
    const path = await existingPathInFolder(folder, file.path)
    if (facts.bytes !== file.bytes) return damaged(`it has ${facts.bytes} bytes, and its record says ${file.bytes}`)
    const { sha256 } = await sumOfFile(path)
    if (sha256 !== file.sha256) return damaged('its SHA-256 is not that of its record')
    const rows = file.kind === 'table' ? await countRows(path) : await countArchives(path, record)
    return rows === file.rows ? undefined : damaged(`it has ${rows} rows, and its record says ${file.rows}`)
  } catch (error) {
    if (error instanceof DataError) return damaged((error.message.split('\n')[0] as string).replace(/\.$/, ''))
    throw error
  }
}

async function countRows(path: string): Promise<number> {
  return (await parquetSchema(isAddress(path) ? await filesOf(path).read(path) : path)).numRows
}

/** Counts archives, and compares their ids with those of the record. */
async function countArchives(path: string, { entries }: PartRecord): Promise<number> {
  let count = 0
  for await (const line of linesOfArchives(path)) {
    const entryId = entries[count]?.entryId
    const start = `{"entry_id":${JSON.stringify(entryId)},`
    if (entryId !== undefined && line.subarray(0, Buffer.byteLength(start)).toString('utf8') !== start) {
      throw new DataError(`its line ${count + 1} is not the archive of entry ${entryId}, which its record names there`)
    }
    count++
  }
  return count
}

/** Says what the ids of a part's record have to do with those that were selected; `undefined` where they add up. */
export function checkIds(
  { from, to, entries, skipped, failed }: PartRecord,
  planned: PlannedPart,
  selected: readonly SelectedEntry[],
): string | undefined {
  if (from !== planned.from || to !== planned.to) {
    return `it says that it has the entries ${from} to ${to} of those selected, and the manifest ${planned.from} to ${planned.to}`
  }
  const own = selected.slice(from, to)
  const wanted = own.map(({ entry_id }) => entry_id)
  const there = [...entries, ...skipped, ...failed].map(({ entryId }) => entryId)
  const places = new Map(wanted.map((id, place) => [id, place]))
  const other = there.find(id => !places.has(id))
  if (other !== undefined) return `it has the entry ${other}, which was not selected for it`
  if (new Set(there).size < wanted.length) return 'entries that were selected for it are missing in it'
  const moved = entries.find(({ entryId, uploadId }) => own[places.get(entryId) as number]?.upload_id !== uploadId)
  if (moved) return `it has the entry ${moved.entryId} in the upload ${moved.uploadId}, and was selected in another one`
  const order = entries.map(({ entryId }) => places.get(entryId) as number)
  return order.every((place, index) => index === 0 || place > (order[index - 1] as number))
    ? undefined
    : 'its entries are not in the order of those selected'
}
