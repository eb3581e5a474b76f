export { type AlignedColumns, alignColumns, schemaOf } from './align-columns.js'
export { type ArchiveLine, readArchives } from './archive-lines.js'
export { flattenOptionsOf, PartTable, type PartTablePlace } from './part-table.js'
export { type PartPlace, type PartRange, PartWriter, type PendingFile, type TableWriter } from './part-writer.js'
