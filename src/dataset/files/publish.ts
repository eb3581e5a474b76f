import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { withFileErrors } from './file-error.js'
import type { FileSum, FileSystem, OpenFile } from './file-system.js'
import { filesOf } from './files-of.js'
import { isLeftWaiting, isWaitingName } from './lock-names.js'
import { codeOf } from './node-file-system.js'
import { join } from './paths.js'
import { pathInFolder } from './safe-path.js'

/** Names of files that are being written, as a writer that was killed leaves them. */
const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/

/** A file that is being written under a temporary name in the folder of its final one. */
export class NewFile {
  readonly #files: FileSystem
  readonly #path: string
  readonly #temporary: string
  readonly #hash = createHash('sha256')
  #file: OpenFile | undefined
  #bytes = 0

  private constructor(path: string, temporary: string, file: OpenFile, files: FileSystem) {
    this.#path = path
    this.#temporary = temporary
    this.#file = file
    this.#files = files
  }

  /** Begins a file, and makes its folder. @param name relative to the folder of the data set, with `/` */
  static async create(folder: string, name: string, files: FileSystem = filesOf(folder)): Promise<NewFile> {
    const path = pathInFolder(folder, name)
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
    const file = await withFileErrors('written', path, async () => {
      await files.makeFolder(dirname(path))
      return files.create(temporary)
    })
    return new NewFile(path, temporary, file, files)
  }

  /** Writes bytes at the end. */
  async write(bytes: Uint8Array): Promise<void> {
    await withFileErrors('written', this.#path, async () => this.#file?.write(bytes))
    this.#hash.update(bytes)
    this.#bytes += bytes.length
  }

  /** Makes the file visible under its name. @throws DataError where that is taken */
  async publish(): Promise<FileSum> {
    const sum = await this.#finish()
    await this.#named(async () => {
      await linkOrClaim(this.#temporary, this.#path, this.#files)
      await this.#files.syncFolder(dirname(this.#path))
    })
    return sum
  }

  /** Makes the file visible in place of the one that has its name. */
  async replace(): Promise<FileSum> {
    const sum = await this.#finish()
    await this.#named(async () => {
      await this.#files.rename(this.#temporary, this.#path)
      await this.#files.syncFolder(dirname(this.#path))
    })
    return sum
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    try {
      await this.#file?.close()
      this.#file = undefined
      await this.#files.unlink(this.#temporary)
    } catch {
      // The next start removes it.
    }
  }

  async #finish(): Promise<FileSum> {
    await this.#named(async () => {
      await this.#file?.sync()
      await this.#file?.close()
      this.#file = undefined
    })
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  async #named(work: () => Promise<void>): Promise<void> {
    try {
      await withFileErrors('written', this.#path, work)
    } catch (error) {
      await this.discard()
      throw error
    }
  }
}

/**
 * Gives a finished file its name, and never replaces what has it. File systems without hard links (FAT, some network disks)
 * make the name as an empty file first, which fails where it is taken, and then rename over that.
 */
async function linkOrClaim(temporary: string, path: string, files: FileSystem): Promise<void> {
  try {
    await files.link(temporary, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error
    await (await files.create(path)).close()
    await files.rename(temporary, path)
    return
  }
  await files.unlink(temporary)
}

/**
 * Writes a file and makes it visible when it is complete and on the disk.
 *
 * @param folder the folder of the data set
 * @param name relative to it, with `/`
 * @throws DataError where the name is taken, and when it cannot be written
 */
export async function publish(
  folder: string,
  name: string,
  bytes: Uint8Array,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return (await written(folder, { name, bytes }, files)).publish()
}

/** Writes a file in place of the one that has its name, completely or not at all. */
export async function replaceFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  files: FileSystem = filesOf(folder),
): Promise<FileSum> {
  return (await written(folder, { name, bytes }, files)).replace()
}

async function written(
  folder: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  files: FileSystem,
): Promise<NewFile> {
  const file = await NewFile.create(folder, name, files)
  try {
    await file.write(bytes)
  } catch (error) {
    await file.discard()
    throw error
  }
  return file
}

/**
 * Removes the temporary files that a writer which was killed left in a folder and those below it. To be called under the lock.
 *
 * @returns how many there were
 */
export async function removeTemporaryFiles(folder: string, files: FileSystem = filesOf(folder)): Promise<number> {
  await withFileErrors('listed', folder, async () => files.removeUnfinished?.(folder))
  return removeTemporaryIn(folder, files)
}

async function removeTemporaryIn(folder: string, files: FileSystem): Promise<number> {
  let removed = 0
  const [names, folders] = await withFileErrors('listed', folder, async () => {
    return [await files.list(folder), new Set(await files.folders(folder))]
  })
  for (const name of names) {
    const path = join(folder, name)
    if (isTemporaryName(name)) {
      if (isWaitingName(name) && !(await isLeftWaiting(name, path, files))) continue
      await withFileErrors('removed', path, () => files.unlink(path))
      removed++
    } else if (folders.has(name)) removed += await removeTemporaryIn(path, files)
  }
  return removed
}

/** Returns true for a folder that is in another, and no link to one elsewhere. */
export async function isOwnFolder(folder: string, name: string, files: FileSystem = filesOf(folder)): Promise<boolean> {
  const path = join(folder, name)
  if (!(await files.facts(path))?.isFolder) return false
  return (await files.realPath(path)) === join(await files.realPath(folder), name)
}

/** Returns true for the name of a file that is being written. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name) || isWaitingName(name)
}
