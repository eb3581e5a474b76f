import type { Gap, Owner } from '../../api/index.js'
import type { DialectName } from '../../metainfo/index.js'

/** The version of the layout of a data set's folder. */
export const datasetFormat = 1

/** The name of the file that says what a data set is. */
export const manifestName = 'manifest.json'

/** The description of a data set: what was asked, of whom, and how its files are laid out. The file `manifest.json`. */
export interface Manifest {
  format: typeof datasetFormat
  /** `'incomplete'` until all parts are there. */
  state: 'incomplete' | 'complete'
  /** When the download began, and when it ended; ISO texts. */
  created: string
  completed?: string
  /** When `update` last asked the server; an ISO text. */
  updated?: string
  question: ManifestQuestion
  versions: ManifestVersions
  /** How many selected entries a part has at most. */
  entriesPerPart: number
  /**
   * The positions among the selected entries at which an update began to add entries: a part begins there, whatever the one before
   * has. Absent where there was none.
   */
  begins?: number[]
  /**
   * The positions at which the first parts end, in their order: after a harvest during which the archive changed, so that parts have
   * other numbers of entries than planned. Absent for all other data sets.
   */
  partEnds?: number[]
  /** How many entries matched, and how many of them are in `selected_entries.json`. */
  available: number
  selected: number
  /** Whether the parts hold raw archives. */
  archives: boolean
  /** The table that the parts hold; absent for none. */
  table?: ManifestTable
  /** The SHA-256 of `selected_entries.json`, in hex; absent while a harvest is under way, which writes that file at its end. */
  selectedSha256?: string
  /** What became of the selected entries; absent while the data set is incomplete. */
  ledger?: ManifestLedger
}

/** The question of a data set, and the server that was asked. Logins are never part of it. */
export interface ManifestQuestion {
  /** Root of the API. */
  url: string
  dialect: DialectName
  owner: Owner
  query: Record<string, unknown>
  /** What was sent as `required`. */
  required: unknown
  orderBy?: string
  order?: 'asc' | 'desc'
  max?: number
  /** Only entries that have all quantities named in `required`. */
  onlyWithRequired?: boolean
}

/** The versions that made a data set. */
export interface ManifestVersions {
  /** Of this package. */
  package: string
  /** Of NOMAD's schema that the package knows. */
  schema: string
  /** Of the server, where it says so. */
  server?: string
}

/** The table of a data set. */
export interface ManifestTable {
  /** As given to the download. */
  rows?: string
  columns?: unknown
  units?: unknown
  partitionBy?: string
  compression: 'snappy' | 'zstd' | 'none'
  /** The columns of all parts, known once the first part is there. */
  schema?: ManifestColumn[]
  notes?: string[]
}

/** A column of a data set's table. */
export interface ManifestColumn {
  name: string
  dtype: string
  /** The name of its unit, as `eV`. */
  unit?: string
  /** Where in the archive the values come from. */
  path?: string
  note?: string
}

/** The account of the selected entries: `selected = delivered + skipped + failed`. */
export interface ManifestLedger {
  delivered: number
  skipped: number
  failed: number
  /** How many rows the table has. */
  rows?: number
}

/** A file of a part. */
export interface PartFile {
  kind: 'table' | 'archives'
  /** Relative to the folder, with `/`. */
  path: string
  bytes: number
  /** In hex. */
  sha256: string
  /** Rows of the table, or archives. */
  rows: number
}

/** The contents of one part. The file `parts/part-00000.json`; a part exists once it is there. */
export interface PartRecord {
  /** The number of the part, from 0. */
  part: number
  /** Which selected entries, by position; `to` is exclusive. */
  from: number
  to: number
  files: PartFile[]
  /** The entries that the part holds, in their order, with what the server said of them. */
  entries: PartEntry[]
  skipped: Gap[]
  failed: Gap[]
  /** What is to know about the part's table, a sentence each; absent for nothing. */
  notes?: string[]
}

/** An entry of a part. */
export interface PartEntry {
  entryId: string
  uploadId: string
  /** When the server last processed it: `last_processing_time`. */
  processed?: string
}
