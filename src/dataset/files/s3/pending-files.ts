import { createHash, type Hash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, readFile, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { FileSum } from '../file-system.js'
import { FileSystemError } from '../file-system-error.js'
import { codeOf } from '../node-file-system.js'
import { isRunning, processStart } from '../process-start.js'

/** Names of the folders in which processes keep files on their way to a store: process and its start. */
const folderName = /^nomad-notebook-s3\.(\d{1,10})\.([^.]*)\.[^.]+$/

let folder: string | undefined
let made = 0

/** A file on its way to a store, kept on the disk of this machine. */
export class PendingFile {
  readonly #path: string
  readonly #hash: Hash = createHash('sha256')
  #file: FileHandle | undefined
  #sha256: string | undefined
  bytes = 0

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  static create(): Promise<PendingFile> {
    return onDisk(async () => {
      const path = join(ownFolder(), String(++made))
      return new PendingFile(path, await open(path, 'wx+'))
    })
  }

  write(bytes: Uint8Array): Promise<void> {
    return onDisk(async () => {
      const file = this.#file
      if (!file) throw new FileSystemError('EBADF', 'it is closed')
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
      this.#hash.update(bytes)
      this.bytes += bytes.length
    })
  }

  /** Ends the writing; what was written can be read from then on. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await onDisk(async () => file?.close())
  }

  /** The size and the hash of what was written. */
  get sum(): FileSum {
    this.#sha256 ??= this.#hash.copy().digest('hex')
    return { bytes: this.bytes, sha256: this.#sha256 }
  }

  read(): Promise<Uint8Array> {
    return onDisk(() => readFile(this.#path))
  }

  /** Gives the content in pieces of a size; only the last is shorter. */
  async *pieces(size: number): AsyncGenerator<Uint8Array, void> {
    const file = await onDisk(() => open(this.#path, 'r'))
    try {
      for (let from = 0; from < this.bytes; from += size) {
        const piece = Buffer.alloc(Math.min(size, this.bytes - from))
        for (let at = 0; at < piece.length; ) {
          const { bytesRead } = await onDisk(() => file.read(piece, at, piece.length - at, from + at))
          if (bytesRead === 0) throw new FileSystemError('EIO', 'its copy on this machine was cut off')
          at += bytesRead
        }
        yield piece
      }
    } finally {
      await file.close()
    }
  }

  async remove(): Promise<void> {
    await this.close()
    await onDisk(() => unlink(this.#path))
  }
}

/** Returns the folder of this process, which goes with it. Removes those of processes that are gone. */
function ownFolder(): string {
  if (folder !== undefined) return folder
  const root = tmpdir()
  for (const name of readdirSync(root)) {
    const [, pid, start] = folderName.exec(name) ?? []
    if (pid === undefined || isRunning(Number(pid), start === '' ? undefined : start)) continue
    try {
      rmSync(join(root, name), { recursive: true })
    } catch {
      // It is another user's, or another process removes it.
    }
  }
  const own = mkdtempSync(join(root, `nomad-notebook-s3.${process.pid}.${processStart(process.pid) ?? ''}.`))
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  folder = own
  return own
}

/** Does some work with the disk of this machine; its errors name that, not the store. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw error
    throw new FileSystemError(
      codeOf(error) as string,
      `the folder for temporary files, '${tmpdir()}', takes no more (${codeOf(error)})`,
      'Free some space there, or set TMPDIR to another folder. Run it again: nothing that is finished is lost.',
    )
  }
}
