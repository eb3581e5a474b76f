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
