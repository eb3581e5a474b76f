import { rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, type FileSystem, fileError, nodeFiles, publish } from '../../dataset/files/index.js'
import { UsageError } from '../usage-error.js'

/** The files of a new project by their paths in its folder: which were written, and which were kept. */
export interface NewFiles {
  written: string[]
  /** The files that were there before: they stay as they were. */
  kept: string[]
}

/** How files are written. */
export interface NewFilesOptions {
  /** Writes also into a folder that has files; a file that is there already is kept. */
  isForced: boolean
  files?: FileSystem
}

/**
 * Writes files into a folder that is empty or not there: all of them, or none.
 *
 * @param texts the text of each file by its path in the folder, in the order in which they are written
 * @throws UsageError for a folder that has files
 * @throws DataError when a file cannot be written, with the reason; what was written is removed again
 */
export async function writeNewFiles(
  folder: string,
  texts: Readonly<Record<string, string>>,
  { isForced, files = nodeFiles }: NewFilesOptions,
): Promise<NewFiles> {
  const names = await namesIn(folder, files)
  if (names.length > 0 && !isForced) {
    throw new UsageError(
      `The folder '${folder}' is not empty: it has ${listed(names)}. Name a new folder, or add --force, which adds the files that are missing and changes none.`,
    )
  }
  const paths = Object.keys(texts)
  const newFolders = await missingFolders(
    paths.map(path => dirname(join(folder, path))),
    files,
  )
  const outcome: NewFiles = { written: [], kept: [] }
  try {
    for (const path of paths) {
      const isThere = (await files.facts(join(folder, path))) !== undefined
      if (!isThere) await publish(folder, path, Buffer.from(texts[path] as string), files)
      outcome[isThere ? 'kept' : 'written'].push(path)
    }
    return outcome
  } catch (error) {
    for (const path of outcome.written) await files.unlink(join(folder, path)).catch(() => {})
    // Those in which others put something meanwhile are not empty, and stay.
    for (const path of newFolders) await rmdir(path).catch(() => {})
    throw error
  }
}

/** Names that systems and Git keep in a folder of their own. */
const notOfUsers = new Set(['.DS_Store', '.git', 'Thumbs.db', 'desktop.ini'])

/** Returns what a folder has; nothing for one that is not there. */
async function namesIn(folder: string, files: FileSystem): Promise<string[]> {
  try {
    const names = await files.list(folder)
    return names.filter(name => !notOfUsers.has(name))
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return []
    if (codeOf(cause) === 'ENOTDIR') throw new UsageError(`'${folder}' is a file. Name a folder.`)
    throw fileError(cause, 'listed', folder)
  }
}

/** Returns the folders that are not there, and those above them that are not either: the deepest first. */
async function missingFolders(folders: readonly string[], files: FileSystem): Promise<string[]> {
  const missing = new Set<string>()
  for (const folder of folders) {
    for (let path = folder; !missing.has(path) && !(await files.facts(path)); path = dirname(path)) missing.add(path)
  }
  return [...missing].sort((one, other) => other.length - one.length)
}

function listed(names: readonly string[]): string {
  const few = names.slice(0, 3).map(name => `'${name}'`)
  return names.length > few.length ? `${few.join(', ')} and ${names.length - few.length} more` : few.join(', ')
}
