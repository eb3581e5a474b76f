import { countText } from '../../display/numbers.js'
import { type Manifest, type PartRecord, readManifest, readPartRecords, readSelected } from '../manifest/index.js'
import type { OpenedFolder } from './opened-folder.js'
import { PartArchives } from './part-archives.js'
import { PartPlaces } from './part-places.js'
import { PartTable } from './part-table.js'

/** Opens a folder that `query.download` wrote. */
export async function openOwn(folder: string): Promise<OpenedFolder> {
  const manifest = await readManifest(folder)
  const selected = await readSelected(folder)
  const records = await readPartRecords(folder)
  const places = new PartPlaces(records)
  const { table } = manifest
  return {
    folder,
    writer: 'nomad-notebook',
    manifest,
    selected,
    places,
    plannedParts: Math.ceil(selected.length / manifest.entriesPerPart),
    archives: manifest.archives ? new PartArchives(folder, places) : undefined,
    table: table ? new PartTable(folder, places, table) : undefined,
    notes: notesOn(manifest, records),
  }
}

function notesOn({ selected, entriesPerPart }: Manifest, records: readonly PartRecord[]): string[] {
  const there = records.reduce((sum, { from, to }) => sum + to - from, 0)
  if (there >= selected) return []
  const parts = Math.ceil(selected / entriesPerPart)
  return [
    `This data set is not complete: it has ${countText(there)} of ${countText(selected)} selected entries (${countText(records.length)} of ${countText(parts)} parts). ` +
      'The same query.download goes on where it ended.',
  ]
}
