import { DataError, isNomadError } from '../../errors/index.js'
import { FileSystemError } from './file-system-error.js'
import { codeOf } from './node-file-system.js'

/** What was done to a file or folder: the end of "cannot be …". */
export type FileUse = 'written' | 'read' | 'made' | 'removed' | 'listed' | 'locked'

const reasons: Record<string, readonly [reason: string, hint: string]> = {
  ENOSPC: ['the disk is full', 'Free some space and run it again: nothing that is finished is lost.'],
  EDQUOT: ['your quota on this disk is used up', 'Free some space and run it again: nothing that is finished is lost.'],
  EROFS: ['the disk is read-only', 'Choose a folder on another disk.'],
  EACCES: ['this is not permitted', 'Choose a folder of your own, or change its permissions.'],
  EPERM: ['this is not permitted', 'Choose a folder of your own, or change its permissions.'],
  EEXIST: ['there is another file of this name', 'Move it away, or choose another folder.'],
  ENOENT: ['it is not there', 'Was it moved or removed?'],
  ENOTDIR: ['a part of its path is a file', 'Choose another folder.'],
  EISDIR: ['it is a folder', 'Move it away, or choose another folder.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a folder with a shorter path.'],
  EMFILE: ['too many files are open', 'Run it again in a new kernel.'],
  EIO: ['the disk reports an error', 'Check the disk, then run it again: nothing that is finished is lost.'],
}

/** Returns the error about a file: what could not be done, where, why, and what to do. Errors of this package stay as they are. */
export function fileError(cause: unknown, use: FileUse, path: string): unknown {
  if (isNomadError(cause)) return cause
  const code = codeOf(cause)
  // Only the system's own errors are about the file.
  if (code === undefined) return cause
  const { message } = cause as Error
  const [reason, hint] =
    cause instanceof FileSystemError
      ? [cause.reason, cause.hint]
      : (Object.hasOwn(reasons, code) && reasons[code]) || [message, undefined]
  return new DataError(`'${path}' cannot be ${use}: ${reason}.`, { cause, ...(hint === undefined ? {} : { hint }) })
}

/** Does some work with a file; errors of the system say what could not be done. */
export async function withFileErrors<T>(use: FileUse, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileError(error, use, path)
  }
}
