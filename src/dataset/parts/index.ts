export { type ArchiveLine, readArchives } from './archive-lines.js'
export { type PartPlace, type PartRange, PartWriter, type PendingFile, type TableWriter } from './part-writer.js'
