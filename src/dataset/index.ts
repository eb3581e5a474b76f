export {
  Download,
  type DownloadOptions,
  type DownloadOutcome,
  type DownloadProgress,
  type DownloadSource,
  downloadRules,
} from './download/index.js'
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
export {
  Dataset,
  type DatasetConfig,
  type DatasetStatistics,
  type OpenDatasetOptions,
  openDataset,
} from './open/index.js'
