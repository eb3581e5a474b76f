export { mostEntriesPerPart, mostParts } from './check-manifest.js'
export type { Unchecked } from './checks.js'
export { harvestNote } from './harvest-note.js'
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
export {
  folders,
  isPartFile,
  partFiles,
  partName,
  partNumber,
  plainPath,
  recordName,
  selectedName,
} from './names.js'
export { type PartPlan, type PlannedPart, plannedParts } from './planned-parts.js'
export {
  hasManifest,
  isDamage,
  partNumbers,
  readEntryList,
  readJson,
  readManifest,
  readPartRecord,
  readPartRecords,
  readSelected,
  readsAtOnce,
} from './read.js'
export { type SelectedEntry, selectedLine } from './selected.js'
export {
  publishManifest,
  publishPartRecord,
  publishSelected,
  replaceManifest,
  replacePartRecord,
  selectedBytes,
  sharePartRecord,
} from './write.js'
