import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { DataError } from '../../errors/index.js'
import { withFileErrors } from './file-error.js'
import type { FileSum, FileSystem, OpenFile } from './file-system.js'
import { filesOf } from './files-of.js'
import { isLeftWaiting, isWaitingName } from './lock-names.js'
import { codeOf } from './node-file-system.js'
import { join } from './paths.js'
import { pathInFolder } from './safe-path.js'
import { knownSumOfFile } from './sha256.js'

/** A file that was made visible under a name of its own, or that was there. */
export interface SharedFile extends FileSum {
  /** Relative to the folder of the data set, with `/`. */
  path: string
}

/** How many files of different bytes may share a name: one for each attempt that died, while the archive changed. */
const mostNames = 100

/** Names of files that are being written, as a writer that was killed leaves them. */
const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/

/** A file that is being written under a temporary name in the folder of its final one. */
export class NewFile {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #name: string
  readonly #path: string
  readonly #temporary: string
  readonly #hash = createHash('sha256')
  #file: OpenFile | undefined
  #bytes = 0

  private constructor({ folder, name }: { folder: string; name: string }, file: Temporary, files: FileSystem) {
    this.#folder = folder
    this.#name = name
    this.#path = pathInFolder(folder, name)
    this.#temporary = file.path
    this.#file = file.open
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
    return new NewFile({ folder, name }, { path: temporary, open: file }, files)
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

  /**
   * Makes the file visible under its name, unless that is taken: then what was written is removed.
   *
   * @returns `undefined` where the name is taken
   */
  async publishUnlessTaken(): Promise<FileSum | undefined> {
    const sum = await this.#finish()
    return (await this.#published(this.#path)) ? sum : undefined
  }

  /**
   * Makes the file visible under its name. Where a file of the same bytes has that, it is the file; where one of other bytes has
   * it, the file gets the next name that is free: `part-00007.1.parquet`. Nothing is replaced, so that several writers may write
   * the same file at the same time.
   */
  async share(): Promise<SharedFile> {
    const sum = await this.#finish()
    for (let number = 0; number < mostNames; number++) {
      const name = otherName(this.#name, number)
      const path = pathInFolder(this.#folder, name)
      if ((await this.#published(path, 'keep')) || (await this.#isSame(path, sum))) return { path: name, ...sum }
    }
    await this.discard()
    throw new DataError(`'${this.#path}' cannot be written: ${mostNames} other files have its name.`, {
      hint: 'Remove the files with numbers in their names, then run it again.',
    })
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

  /** @param otherwise what becomes of the file where the name is taken @returns whether it was not */
  async #published(path: string, otherwise: 'discard' | 'keep' = 'discard'): Promise<boolean> {
    let isOurs = true
    await this.#named(async () => {
      try {
        await linkOrClaim(this.#temporary, path, this.#files)
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
        isOurs = false
      }
      if (isOurs) await this.#files.syncFolder(dirname(path))
    })
    if (!isOurs && otherwise === 'discard') await this.discard()
    return isOurs
  }

  /** Returns true where a file has these bytes; then what was written is removed. */
  async #isSame(path: string, { bytes, sha256 }: FileSum): Promise<boolean> {
    let isSame = false
    await this.#named(async () => {
      if ((await this.#files.facts(path))?.bytes !== bytes) return
      isSame = (await knownSumOfFile(path, this.#files)).sha256 === sha256
      // Another writer may not have come to this step yet.
      if (isSame) await this.#files.syncFolder(dirname(path))
    })
    if (isSame) await this.discard()
    return isSame
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

interface Temporary {
  path: string
  open: OpenFile
}

/** Returns the name of a file with a number before its endings: `part-00007.1.jsonl.gz`. */
function otherName(name: string, number: number): string {
  if (number === 0) return name
  const [, folder = '', first, endings = ''] = /^(.*\/)?([^./]+)(.*)$/.exec(name) ?? []
  return `${folder}${first}.${number}${endings}`
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

/**
 * Writes a file and makes it visible when it is complete and on the disk, unless its name is taken.
 *
 * @returns whether it was not
 */
export async function publishUnlessTaken(
  folder: string,
  name: string,
  bytes: Uint8Array,
  files: FileSystem = filesOf(folder),
): Promise<boolean> {
  return (await (await written(folder, { name, bytes }, files)).publishUnlessTaken()) !== undefined
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
