import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DataError } from '../../errors/index.js'

/**
 * Writes a file, texts in UTF-8, completely or not at all: into a new file in the same folder, which is then renamed. The old file stays
 * until then.
 *
 * @returns the file's full path
 * @throws DataError when it cannot be written, with the reason
 */
export function writeWholeFile(place: string, content: string | Uint8Array): string {
  const path = filePath(place)
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const { target, mode } = existing(path)
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const file = openSync(part, 'wx', mode)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, target)
  } catch (cause) {
    rmSync(part, { force: true })
    throw fileFailure('written', path, cause)
  }
  return path
}

/** Reads the text of a file in UTF-8. @throws DataError when it cannot be read, or is in another encoding */
export function readTextFile(place: string): string {
  const path = filePath(place)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw fileFailure('read', path, cause)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new DataError(`The file '${path}' is not in UTF-8.`, {
      cause,
      hint: 'Save it as UTF-8 in the program that made it.',
    })
  }
}

/** Returns the full path: a relative one begins at the folder in which the notebook runs. */
export function filePath(place: string): string {
  if (typeof place === 'string' && place !== '') return resolve(place)
  throw new DataError(`A file is named by its path, not by ${JSON.stringify(place) ?? String(place)}.`)
}

/** Follows links to the file, and reads its permissions; a file that does not exist has those of a new one. */
function existing(path: string): { target: string; mode: number } {
  try {
    const target = realpathSync(path)
    return { target, mode: statSync(target).mode & 0o777 }
  } catch {
    return { target: path, mode: 0o666 }
  }
}

/** Returns the error for a file that cannot be written or read, with the reason. */
export function fileFailure(what: 'written' | 'read', path: string, cause: unknown): DataError {
  const { code, message } = cause as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: what === 'read' ? 'there is no such file' : 'its folder is not there',
    EACCES: 'this is not permitted',
    EPERM: 'this is not permitted',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return new DataError(`The file '${path}' cannot be ${what}: ${reasons[code ?? ''] ?? message}.`, { cause })
}
