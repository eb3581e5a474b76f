import type { Manifest, SelectedEntry } from '../manifest/index.js'
import type { ArchiveStore } from './archive-store.js'
import type { PartPlaces } from './part-places.js'
import type { TableStore } from './table-store.js'

/** What the folder of a data set has. */
export interface OpenedFolder {
  /** Its absolute path. */
  folder: string
  /** Who wrote it: this package, or NOMAD's action "Export Entries". */
  writer: 'nomad-notebook' | 'Export Entries'
  manifest: Manifest
  selected: readonly SelectedEntry[]
  /** Which entries are there. */
  places: PartPlaces
  /** How many parts there will be. */
  plannedParts: number
  archives: ArchiveStore | undefined
  table: TableStore | undefined
  /** A sentence each. */
  notes: readonly string[]
}
