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
} from './manifest/index.js'
