import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { countText } from '../../display/numbers.js'
import { DataError } from '../../errors/index.js'
import { hasPlan } from '../harvest/index.js'
import {
  harvestNote,
  type Manifest,
  type PartRecord,
  partNumbers,
  plannedParts,
  readManifest,
  readPartRecord,
  readSelected,
  readsAtOnce,
  type SelectedEntry,
} from '../manifest/index.js'
import type { OpenedFolder } from './opened-folder.js'
import { PartArchives } from './part-archives.js'
import { PartPlaces } from './part-places.js'
import { StoredTable } from './stored-table.js'

/** Opens a folder that `query.download` wrote. Damaged parts are left out, with a note. */
export async function openOwn(folder: string): Promise<OpenedFolder> {
  const manifest = await readManifest(folder)
  const notes: string[] = []
  const records = await readRecords(folder, manifest, notes)
  const isHarvested = await hasPlan(folder)
  const selected = await selectedEntries(folder, manifest, { records, notes })
  const places = new PartPlaces(records)
  const { table } = manifest
  return {
    folder,
    writer: 'nomad-notebook',
    manifest,
    selected,
    places,
    plannedParts: plannedParts(manifest).length,
    archives: manifest.archives ? new PartArchives(folder, places) : undefined,
    table: table ? new StoredTable(folder, places, table) : undefined,
    notes: [
      ...(isHarvested ? [unfinished(manifest, records)] : completeness(manifest, records)),
      ...[harvestNote(manifest)].filter(note => note !== undefined),
      ...notes,
    ],
  }
}

async function readRecords(folder: string, manifest: Manifest, notes: string[]): Promise<PartRecord[]> {
  const numbers = new Set(await partNumbers(folder))
  const parts = plannedParts(manifest).filter(({ part }) => numbers.has(part))
  const read: (PartRecord | DataError)[] = []
  await atMostAtOnce(readsAtOnce, parts.entries(), async ([place, { part }]) => {
    try {
      read[place] = await readPartRecord(folder, part)
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      read[place] = error
    }
  })
  const records: PartRecord[] = []
  for (const [place, one] of read.entries()) {
    if (!(one instanceof DataError)) records.push(one)
    else
      notes.push(
        `Part ${parts[place]?.part} is left out: ${one.message.split('\n')[0]} dataset.verify() fetches it again.`,
      )
  }
  return records
}

async function selectedEntries(
  folder: string,
  { selected, selectedSha256 }: Manifest,
  { records, notes }: { records: readonly PartRecord[]; notes: string[] },
): Promise<SelectedEntry[]> {
  if (selectedSha256 === undefined) return entriesOf(records)
  try {
    // An update that was stopped between two files has listed more than the manifest knows.
    return (await readSelected(folder)).slice(0, selected)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    notes.push(`${error.message.split('\n')[0]} dataset.verify() makes it again.`)
    return entriesOf(records)
  }
}

function entriesOf(records: readonly PartRecord[]): SelectedEntry[] {
  const there = records.flatMap(({ entries, skipped, failed }) => [...entries, ...skipped, ...failed])
  return there.map(({ entryId, uploadId }) => ({ entry_id: entryId, upload_id: uploadId }))
}

function unfinished(manifest: Manifest, records: readonly PartRecord[]): string {
  const parts = plannedParts(manifest).length
  const there = records.reduce((sum, { from, to }) => sum + to - from, 0)
  return (
    `The harvest of this data set is not finished: ${countText(records.length)} of ${countText(parts)} parts are there, with ${countText(there)} of about ${countText(manifest.selected)} entries. ` +
    'The same query.download goes on where it ended.'
  )
}

function completeness(manifest: Manifest, records: readonly PartRecord[]): string[] {
  const { selected } = manifest
  const there = records.reduce((sum, { from, to }) => sum + to - from, 0)
  if (there >= selected) return []
  const parts = plannedParts(manifest).length
  return [
    `This data set is not complete: it has ${countText(there)} of ${countText(selected)} selected entries (${countText(records.length)} of ${countText(parts)} parts). ` +
      'The same query.download goes on where it ended; dataset.verify() fetches what is missing too.',
  ]
}
