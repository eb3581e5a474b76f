export { type ArchiveLine, linesOfArchives, parseArchiveLine, readArchives } from './archive-lines.js'
export { type PartPlace, type PartRange, PartWriter, type PendingFile, type TableWriter } from './part-writer.js'
