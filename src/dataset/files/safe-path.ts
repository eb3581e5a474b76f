import { isAbsolute, relative, sep } from 'node:path'
import { DataError, shortValue } from '../../errors/index.js'
import { withFileErrors } from './file-error.js'
import type { FileSystem } from './file-system.js'
import { filesOf } from './files-of.js'
import { join } from './paths.js'

/** The longest relative path that is believed. */
const longest = 400

/**
 * Returns the full path of a file that a manifest names, by its text alone.
 *
 * @param folder the folder of the data set
 * @param path relative, with `/`, as a data set has it
 * @throws DataError for a path that is absolute, leads out of the folder, or is no path
 */
export function pathInFolder(folder: string, path: unknown): string {
  if (isSafePath(path)) return join(folder, ...path.split('/'))
  throw new DataError(
    `The data set '${folder}' names a file by ${shortValue(path)}, which is no path within its folder.`,
    {
      hint: 'The data set is damaged, or not what it seems to be: do not use it.',
    },
  )
}

/** Returns true for a relative path with `/` that stays in its folder on every system. */
export function isSafePath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || path.length > longest) return false
  // A backslash separates, and a colon names a drive or a stream, on Windows.
  if (/[\\:]/.test(path) || hasControlCharacter(path)) return false
  return path.split('/').every(name => name !== '' && name !== '.' && name !== '..')
}

/**
 * Returns the full path of a file that a manifest names, and makes sure that no link leads out of the folder.
 *
 * @throws DataError for a path that leads out of the folder
 */
export async function existingPathInFolder(
  folder: string,
  path: unknown,
  files: FileSystem = filesOf(folder),
): Promise<string> {
  const full = pathInFolder(folder, path)
  return withFileErrors('read', full, async () => {
    const [root, real] = [await files.realPath(folder), await files.realPath(full)]
    const inside = relative(root, real)
    if (inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return full
    throw new DataError(`'${full}' is a link that leads out of the data set, to '${real}'.`, {
      hint: 'Replace the link by the file itself.',
    })
  })
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 32) return true
  return false
}
