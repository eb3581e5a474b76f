import { type FileSum, type FileSystem, filesOf, publish, publishUnlessTaken, replaceFile } from '../files/index.js'
import { type Manifest, manifestName, type PartRecord } from './manifest.js'
import { recordName, selectedName } from './names.js'
import { type SelectedEntry, selectedText } from './selected.js'

/** Publishes the manifest of a new data set. @throws DataError where there is one */
export function publishManifest(
  folder: string,
  manifest: Manifest,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return publish(folder, manifestName, bytesOf(manifest), files)
}

/** Replaces the manifest of a data set. */
export function replaceManifest(
  folder: string,
  manifest: Manifest,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return replaceFile(folder, manifestName, bytesOf(manifest), files)
}

/** Returns the bytes of `selected_entries.json`. */
export function selectedBytes(selected: readonly SelectedEntry[]): Uint8Array {
  return Buffer.from(selectedText(selected))
}

/** Publishes which entries were selected. @throws DataError where the file is there */
export function publishSelected(
  folder: string,
  bytes: Uint8Array,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return publish(folder, selectedName, bytes, files)
}

/** Publishes the record of a part, which makes it exist. @throws DataError where there is one */
export function publishPartRecord(
  folder: string,
  record: PartRecord,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return publish(folder, recordName(record.part), recordBytes(record), files)
}

/** Publishes the record of a part, unless there is one. Returns whether there was none. */
export function sharePartRecord(
  folder: string,
  record: PartRecord,
  files: FileSystem = filesOf(folder),
): Promise<boolean> {
  return publishUnlessTaken(folder, recordName(record.part), recordBytes(record), files)
}

/** Replaces the record of a part, after its files were made again. */
export function replacePartRecord(
  folder: string,
  record: PartRecord,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return replaceFile(folder, recordName(record.part), recordBytes(record), files)
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}

/** A record has thousands of entries: it is written without space. */
function recordBytes(record: PartRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`)
}
