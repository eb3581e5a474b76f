export { mostEntriesPerPart } from './check-manifest.js'
export {
  datasetFormat,
  type Manifest,
  type ManifestColumn,
  type ManifestLedger,
  type ManifestQuestion,
  type ManifestTable,
  type ManifestVersions,
  manifestName,
  type PartEntry,
  type PartFile,
  type PartRecord,
} from './manifest.js'
export { folders, partFiles, partName, partNumber, recordName, selectedName } from './names.js'
export { type PlannedPart, plannedParts } from './planned-parts.js'
export {
  hasManifest,
  partNumbers,
  readManifest,
  readPartRecord,
  readPartRecords,
  readSelected,
} from './read.js'
export type { SelectedEntry } from './selected.js'
export {
  publishManifest,
  publishPartRecord,
  publishSelected,
  replaceManifest,
  replacePartRecord,
  selectedBytes,
} from './write.js'
