import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { warnOnce } from '../../api/index.js'
import { errorCode, filesIn, ownFolder, removeFiles, type StoredFile, suffix } from './cache-files.js'
import type { Storage } from './storage.js'

/** When a file was last used is noted no more often than this, in milliseconds. */
const hour = 3_600_000
/** How full the folder is left once it was too full. */
const fullness = 0.9
/** After so large a part of the limit was written, it is looked what other kernels wrote. */
const look = 1 / 8

/**
 * Keeps bytes in files of their own below a folder. Several processes may share it: files come into being under another name and
 * are then renamed, so that each is whole or not there.
 */
export class FileStorage implements Storage {
  readonly #folder: string
  readonly #maxBytes: number
  #ready: Promise<boolean> | undefined
  /** The bytes in the folder when last looked; `undefined` before. */
  #known: number | undefined
  #written = 0
  #trimming: Promise<void> | undefined
  #isFull = false

  constructor({ folder, maxBytes }: { folder: string; maxBytes: number }) {
    this.#folder = ownFolder(folder)
    this.#maxBytes = maxBytes
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    if (!(await this.#isReady())) return undefined
    const { open } = await import('node:fs/promises')
    try {
      const file = await open(this.#path(key), 'r')
      try {
        const { mtimeMs } = await file.stat()
        const bytes = await file.readFile()
        const now = new Date()
        if (now.getTime() - mtimeMs > hour) await file.utimes(now, now).catch(() => undefined)
        return bytes
      } finally {
        await file.close()
      }
    } catch {
      return undefined
    }
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if (this.#isFull || bytes.length > this.#maxBytes || !(await this.#isReady())) return
    try {
      await this.#write(this.#path(key), bytes)
    } catch (error) {
      this.#isFull = true
      this.#warn(error, 'keeps no more archives')
      return
    }
    this.#written += bytes.length
    await this.#mindLimit()
  }

  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const { mkdir, rename, unlink, writeFile } = await import('node:fs/promises')
    const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`
    try {
      const write = () => writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 })
      await write().catch(async error => {
        if (errorCode(error) !== 'ENOENT') throw error
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await write()
      })
      await rename(temporary, path)
    } catch (error) {
      await unlink(temporary).catch(() => undefined)
      throw error
    }
  }

  /** Looks how full the folder is, at first and from time to time; waits only where it is too full. */
  async #mindLimit(): Promise<void> {
    const isOver = (this.#known ?? 0) + this.#written > this.#maxBytes
    if (this.#known !== undefined && !isOver && this.#written < this.#maxBytes * look) return
    this.#trimming ??= this.#trim().finally(() => {
      this.#trimming = undefined
    })
    if (isOver) await this.#trimming
  }

  /** Removes the files that were not used for longest, until the folder is less than full. */
  async #trim(): Promise<void> {
    const written = this.#written
    const files = await filesIn(this.#folder)
    let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    if (bytes > this.#maxBytes) {
      const old: StoredFile[] = []
      for (const file of files.sort((a, b) => a.used - b.used)) {
        if (bytes <= this.#maxBytes * fullness) break
        bytes -= file.bytes
        old.push(file)
      }
      await removeFiles(old)
    }
    this.#known = bytes
    this.#written -= written
  }

  #isReady(): Promise<boolean> {
    this.#ready ??= this.#prepare()
    return this.#ready
  }

  /** Makes the folder. It must be the user's own: others could put wrong archives there. */
  async #prepare(): Promise<boolean> {
    try {
      const { lstat, mkdir } = await import('node:fs/promises')
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const facts = await lstat(this.#folder)
      if (!facts.isDirectory()) throw new Error('it is not a folder')
      if (process.getuid && facts.uid !== process.getuid()) throw new Error('it belongs to another user')
      if (process.platform !== 'win32' && (facts.mode & 0o022) !== 0) throw new Error('other users may write in it')
      return true
    } catch (error) {
      this.#warn(error, 'is not used')
      return false
    }
  }

  #warn(error: unknown, what: string): void {
    const reason = error instanceof Error ? error.message : String(error)
    warnOnce(`The cache in ${this.#folder} ${what}: ${reason}. Archives are loaded from the server.`)
  }

  #path(key: string): string {
    const name = createHash('sha256').update(key).digest('hex')
    return join(this.#folder, name.slice(0, 2), `${name.slice(2)}${suffix}`)
  }
}
