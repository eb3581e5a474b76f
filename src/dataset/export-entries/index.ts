export { type ExportMetadata, type ExportMetadataFile, exportMetadataOf } from './export-metadata.js'
export { exportMetadataSchema } from './metadata-schema.js'
export { type ExportUserInput, userInputOf } from './user-input.js'
