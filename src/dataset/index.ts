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
