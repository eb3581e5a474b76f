import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { DataError } from '../../errors/index.js'
import { codeOf, existingPathInFolder, type FileSystem, filesOf, join, withFileErrors } from '../files/index.js'
import { checkManifest } from './check-manifest.js'
import { checkPartRecord } from './check-part-record.js'
import { Unchecked } from './checks.js'
import { type Manifest, manifestName, type PartRecord } from './manifest.js'
import { folders, partNumber, recordName, selectedName } from './names.js'
import { checkSelected, type SelectedEntry } from './selected.js'

/** Returns true for the error about a file that is damaged, or not there: not for one that cannot be read now. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof DataError)) return false
  const { cause } = error
  return cause === undefined || cause instanceof SyntaxError || codeOf(cause) === 'ENOENT'
}

/** How many records are read at once: in a store, each takes as long as the way there. */
export const readsAtOnce = 16

/** The longest text in JavaScript: longer files of JSON cannot be read. */
const longest = 512 * 1024 * 1024 - 1024

/**
 * Reads and checks what a data set is.
 *
 * @throws DataError when the folder is no data set, or its manifest is damaged
 */
export async function readManifest(folder: string, files: FileSystem = filesOf(folder)): Promise<Manifest> {
  const path = join(folder, manifestName)
  if (!(await exists(path, files))) {
    const isFolder = (await withFileErrors('read', folder, () => files.facts(folder)))?.isFolder === true
    throw new DataError(
      isFolder ? `'${folder}' is no data set: it has no ${manifestName}.` : `There is no data set '${folder}'.`,
      { hint: 'query.download(folder) makes one.' },
    )
  }
  return checkManifest(await readJson(folder, manifestName, files), path)
}

/** Whether a folder has a manifest. */
export function hasManifest(folder: string, files: FileSystem = filesOf(folder)): Promise<boolean> {
  return exists(join(folder, manifestName), files)
}

/**
 * Reads and checks which entries were selected, in the order of the parts.
 *
 * @throws DataError when the file is missing or damaged
 */
export function readSelected(folder: string, files: FileSystem = filesOf(folder)): Promise<SelectedEntry[]> {
  return readEntryList(folder, selectedName, files)
}

/** Reads and checks a list of entries. @param name relative to the folder @throws DataError when it is missing or damaged */
export async function readEntryList(
  folder: string,
  name: string,
  files: FileSystem = filesOf(folder),
): Promise<SelectedEntry[]> {
  return checkSelected(await readJson(folder, name, files))
}

/** Returns the numbers of the parts that exist, in ascending order. */
export async function partNumbers(folder: string, files: FileSystem = filesOf(folder)): Promise<number[]> {
  const path = join(folder, folders.records)
  if (!(await exists(path, files))) return []
  const names = await withFileErrors('listed', path, () => files.list(path))
  return names
    .map(name => partNumber(name, '.json'))
    .filter(part => part !== undefined)
    .sort((a, b) => a - b)
}

/** Reads and checks the record of a part. @throws DataError when it is missing or damaged */
export async function readPartRecord(
  folder: string,
  part: number,
  files: FileSystem = filesOf(folder),
): Promise<PartRecord> {
  return checkPartRecord(await readJson(folder, recordName(part), files), part)
}

/**
 * Reads and checks the records of all parts that exist, in ascending order.
 *
 * @throws DataError when one is damaged
 */
export async function readPartRecords(folder: string, files: FileSystem = filesOf(folder)): Promise<PartRecord[]> {
  const parts = await partNumbers(folder, files)
  const records: PartRecord[] = []
  await atMostAtOnce(readsAtOnce, parts.entries(), async ([place, part]) => {
    records[place] = await readPartRecord(folder, part, files)
  })
  return records
}

async function exists(path: string, files: FileSystem): Promise<boolean> {
  return (await withFileErrors('read', path, () => files.facts(path))) !== undefined
}

/** Reads a file of JSON in the folder of a data set. @throws DataError when it is missing, damaged or too large */
export async function readJson(folder: string, name: string, files: FileSystem): Promise<Unchecked> {
  const path = await existingPathInFolder(folder, name, files)
  return withFileErrors('read', path, async () => {
    const size = (await files.facts(path))?.bytes ?? 0
    if (size > longest) throw new DataError(`'${path}' is too large to be read: ${size} bytes.`)
    const bytes = await files.read(path)
    try {
      return new Unchecked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), path)
    } catch (cause) {
      throw new DataError(`'${path}' is damaged: it is not JSON.`, {
        cause,
        hint: 'Take the data set from its source again, or make a new one.',
      })
    }
  })
}
