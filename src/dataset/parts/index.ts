export { type AlignedColumns, alignColumns, schemaOf } from './align-columns.js'
export { type ArchiveLine, linesOfArchives, parseArchiveLine, readArchives } from './archive-lines.js'
export { removeFilesWithoutRecord } from './files-without-record.js'
export { flattenOptionsOf, PartTable, type PartTablePlace } from './part-table.js'
export {
  type PartPlace,
  type PartRange,
  PartWriter,
  type PendingFile,
  type TableWriter,
  type WrittenPart,
} from './part-writer.js'
export { readWholePart } from './read-whole-part.js'
export { type DownloadRange, type DownloadSource, listSelected, matchOf, selectedOf } from './source.js'
export { beginPart, type PartReading, sharePart, type WritePartOptions, writePart } from './write-part.js'
