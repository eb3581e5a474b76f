export {
  type AskOptions,
  askCitations,
  type CitationFacts,
  type CitationGroup,
  type CitationRecord,
  type CitationSource,
  Citations,
  type CitedAuthor,
  type CitedDatabase,
  type CitedLicense,
  type CitedWork,
  type CslItem,
  type CslName,
  citationsName,
  citationsText,
  type NamedDataset,
  type Person,
  readCitations,
} from './citations/index.js'
export { type CroissantFacts, croissantOf } from './croissant/index.js'
export {
  type ExportMetadata,
  type ExportMetadataFile,
  type ExportUserInput,
  exportMetadataOf,
} from './export-entries/index.js'
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
