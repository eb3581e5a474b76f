export {
  type AskOptions,
  askCitations,
  type CitationFacts,
  type CitationGroup,
  type CitationRecord,
  type CitationSource,
  Citations,
  type CitationsOptions,
  type CitedAuthor,
  type CitedDatabase,
  type CitedLicense,
  type CitedPerson,
  type CitedWork,
  type CslItem,
  type CslName,
  citationsName,
  citationsRules,
  citationsText,
  type NamedDataset,
  readCitations,
  refusedCitations,
} from './citations/index.js'
export { DatasetDiff, type DifferentEntry, Distinct, type Mirrors } from './compare/index.js'
export { type CroissantFacts, croissantOf } from './croissant/index.js'
export { describeDataset } from './describe/index.js'
export {
  Download,
  type DownloadOptions,
  type DownloadOutcome,
  type DownloadProgress,
  type DownloadSource,
  defaultEntriesPerPart,
  downloadRules,
  partsText,
  refuseHarvest,
} from './download/index.js'
export {
  type ExportMetadata,
  type ExportMetadataFile,
  type ExportUserInput,
  exportMetadataOf,
} from './export-entries/index.js'
export type { DatasetStatistics, OpenDatasetOptions } from './folder/index.js'
export {
  type HarvestEngine,
  type HarvestTask,
  harvestShard,
  isHarvestEngine,
  type ShardFile,
  type ShardOutcome,
  type ShardTask,
} from './harvest/index.js'
export type {
  Manifest,
  ManifestColumn,
  ManifestLedger,
  ManifestQuestion,
  ManifestTable,
  ManifestVersions,
  PartEntry,
  PartFile,
  PartRecord,
  SelectedEntry,
} from './manifest/index.js'
export { Dataset, type DatasetConfig, openDataset } from './open/index.js'
export { type ChangedEntry, type PartsProgress, type UpdateOptions, UpdateReport } from './update/index.js'
export { type Damage, type RepairedPart, type VerifyOptions, VerifyReport } from './verify/index.js'
