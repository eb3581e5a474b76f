import { createHash } from 'node:crypto'
import { join } from 'node:path'
import process from 'node:process'
import { warnOnce } from '../../api/index.js'
import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { errorCode, fileNames, filesIn, newFileName, ownFolder } from './cache-files.js'
import { type NamedRecord, type Place, readPackIndex, readRecords, writePack } from './pack.js'
import type { Storage } from './storage.js'

/** When a file was last used is noted no more often than this, in milliseconds. */
const hour = 3_600_000
/** What other processes wrote is looked for no more often than this, in milliseconds. */
const lookEvery = 2_000
/** How full the folder is left once it was too full. */
const fullness = 0.9
/** After so large a part of the limit was written, it is looked how full the folder is. */
const lookAfter = 1 / 8
/** The largest file, as a part of the limit, and in bytes; one record may be larger. */
const largest = { part: 1 / 4, bytes: 16_000_000 }
const atOnce = 8

/** A record in one of the files. */
interface StoredPlace extends Place {
  pack: string
}

/**
 * Keeps records in files of their own below a folder, those that are put together in one file. Several processes may share it:
 * files come into being under another name and are then renamed, so that each is whole or not there, and never change.
 */
export class FileStorage implements Storage {
  readonly #folder: string
  readonly #maxBytes: number
  #ready: Promise<boolean> | undefined
  /** Where the records are, by short name. */
  readonly #places = new Map<string, StoredPlace>()
  readonly #packs = new Set<string>()
  #looked = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined
  /** The bytes in the folder when last counted; `undefined` before. */
  #counted: number | undefined
  #written = 0
  #trimming: Promise<void> | undefined
  #isFull = false

  constructor({ folder, maxBytes }: { folder: string; maxBytes: number }) {
    this.#folder = ownFolder(folder)
    this.#maxBytes = maxBytes
  }

  async get(keys: readonly string[]): Promise<Map<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>()
    if (keys.length === 0 || !(await this.#isReady())) return found
    const names = keys.map(nameOf)
    if (names.some(name => !this.#places.has(name))) await this.#look()
    const wanted = new Map<string, [key: string, place: Place][]>()
    for (const [index, name] of names.entries()) {
      const place = this.#places.get(name)
      if (!place) continue
      const ofPack = wanted.get(place.pack) ?? []
      ofPack.push([keys[index] as string, place])
      wanted.set(place.pack, ofPack)
    }
    await atMostAtOnce(atOnce, wanted, async ([pack, records]) => {
      const read = await this.#read(pack, records)
      for (const [key, place] of records) {
        const bytes = read?.get(place)
        if (bytes) found.set(key, bytes)
      }
    })
    return found
  }

  async put(records: ReadonlyMap<string, Uint8Array>): Promise<void> {
    if (this.#isFull || !(await this.#isReady())) return
    try {
      for (const part of this.#packsOf(records)) await this.#write(part)
    } catch (error) {
      this.#isFull = true
      this.#warn(error, 'keeps no more archives')
      return
    }
    await this.#mindLimit()
  }

  /** Reads records of a file; `undefined` where it cannot be read. */
  async #read(
    pack: string,
    records: readonly [key: string, place: Place][],
  ): Promise<Map<Place, Uint8Array> | undefined> {
    const { open, utimes } = await import('node:fs/promises')
    const path = join(this.#folder, pack)
    try {
      const file = await open(path, 'r')
      try {
        const { mtimeMs, size } = await file.stat()
        const now = new Date()
        // By the path: Windows lets nobody do so by a file that is open for reading.
        if (now.getTime() - mtimeMs > hour) await utimes(path, now, now).catch(() => undefined)
        const places = records.map(([, place]) => place)
        return await readRecords(
          file,
          places.filter(({ offset, length }) => offset + length <= size),
        )
      } finally {
        await file.close()
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') this.#forget(new Set([pack]))
      return undefined
    }
  }

  /** Divides records over files that are not too large. What is larger than the limit is left out. */
  *#packsOf(records: ReadonlyMap<string, Uint8Array>): Iterable<NamedRecord[]> {
    const most = Math.min(largest.bytes, this.#maxBytes * largest.part)
    let part: NamedRecord[] = []
    let size = 0
    for (const [key, bytes] of records) {
      if (bytes.length > this.#maxBytes) continue
      if (part.length > 0 && size + bytes.length > most) {
        yield part
        part = []
        size = 0
      }
      part.push([nameOf(key), bytes])
      size += bytes.length
    }
    if (part.length > 0) yield part
  }

  async #write(records: readonly NamedRecord[]): Promise<void> {
    const { mkdir, rename, unlink, writeFile } = await import('node:fs/promises')
    const { bytes, places } = writePack(records)
    const pack = newFileName()
    const path = join(this.#folder, pack)
    const temporary = `${path}.tmp`
    try {
      const write = () => writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 })
      await write().catch(async error => {
        // Another process may have cleared the cache.
        if (errorCode(error) !== 'ENOENT') throw error
        await mkdir(this.#folder, { recursive: true, mode: 0o700 })
        await write()
      })
      await rename(temporary, path)
    } catch (error) {
      await unlink(temporary).catch(() => undefined)
      throw error
    }
    this.#written += bytes.length
    this.#remember(pack, places)
  }

  /** Looks for files that other processes wrote. */
  async #look(): Promise<void> {
    if (this.#looking) return this.#looking
    if (performance.now() - this.#looked < lookEvery) return
    this.#looking = this.#lookNow().finally(() => {
      this.#looking = undefined
      this.#looked = performance.now()
    })
    return this.#looking
  }

  async #lookNow(): Promise<void> {
    const names = await fileNames(this.#folder).catch(() => [])
    const fresh = names.filter(name => !this.#packs.has(name))
    const found = new Map<string, ReadonlyMap<string, Place>>()
    await atMostAtOnce(atOnce, fresh, async pack => {
      found.set(pack, await this.#recordsOf(pack))
    })
    // In the order of the files: where a record is in two of them, the later one counts.
    for (const pack of fresh) this.#remember(pack, found.get(pack) ?? new Map())
  }

  /** The places of the records in a file; none where it is gone, or not to be read. */
  async #recordsOf(pack: string): Promise<ReadonlyMap<string, Place>> {
    const { open } = await import('node:fs/promises')
    try {
      const file = await open(join(this.#folder, pack), 'r')
      try {
        return (await readPackIndex(file)) ?? new Map()
      } finally {
        await file.close()
      }
    } catch {
      return new Map()
    }
  }

  #remember(pack: string, places: ReadonlyMap<string, Place>): void {
    this.#packs.add(pack)
    for (const [name, { offset, length }] of places) this.#places.set(name, { pack, offset, length })
  }

  #forget(packs: ReadonlySet<string>): void {
    for (const [name, { pack }] of this.#places) if (packs.has(pack)) this.#places.delete(name)
    for (const pack of packs) this.#packs.delete(pack)
  }

  /** Counts how full the folder is, at first and from time to time; waits only where it is too full. */
  async #mindLimit(): Promise<void> {
    const isOver = (this.#counted ?? 0) + this.#written > this.#maxBytes
    if (this.#counted !== undefined && !isOver && this.#written < this.#maxBytes * lookAfter) return
    this.#trimming ??= this.#trim()
      .catch(error => this.#warn(error, 'cannot be kept small'))
      .finally(() => {
        this.#trimming = undefined
      })
    if (isOver) await this.#trimming
  }

  /** Removes the files that were not used for longest, until the folder is less than full. */
  async #trim(): Promise<void> {
    const { unlink } = await import('node:fs/promises')
    const written = this.#written
    const files = await filesIn(this.#folder)
    let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const removed = new Set<string>()
    if (bytes > this.#maxBytes) {
      for (const file of files.sort((a, b) => a.used - b.used)) {
        if (bytes <= this.#maxBytes * fullness) break
        await unlink(file.path).catch(error => {
          if (errorCode(error) !== 'ENOENT') throw error
        })
        bytes -= file.bytes
        removed.add(file.path.slice(this.#folder.length + 1))
      }
    }
    this.#forget(removed)
    this.#counted = bytes
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
}

/** A short name for a key. Two keys may have the same: records say by themselves which is theirs. */
function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 20)
}
