import { join } from 'node:path'
import type { LoadedEntry } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { isRawObject, member } from '../../metainfo/index.js'
import type { PartEntry, PartRecord } from '../manifest/index.js'
import type { ArchiveStore } from './archive-store.js'
import { linesOf } from './lines.js'
import type { PartPlaces } from './part-places.js'

/** How many bytes of archives are kept for the next access, and of how many parts at most. */
const limits = { bytes: 128 << 20, parts: 4 }

/** The raw archives in the parts of a data set. Single entries are read from the part that has them; the last parts are kept. */
export class PartArchives implements ArchiveStore {
  readonly #folder: string
  readonly #places: PartPlaces
  /** Lines by part, the one that was used last at the end. */
  readonly #kept = new Map<number, Buffer[]>()

  constructor(folder: string, places: PartPlaces) {
    this.#folder = folder
    this.#places = places
  }

  async at(place: number): Promise<LoadedEntry> {
    const { part, index } = this.#places.find(place)
    const lines = this.#kept.get(part) ?? (await this.#keep(part))
    this.#use(part, lines)
    const line = lines?.[index]
    if (line) return this.#entry(part, index, line)
    for await (const entry of this.range(place, place + 1)) return entry
    throw this.#damaged(part, 'it has fewer archives than its record says')
  }

  async *range(from: number, to: number): AsyncGenerator<LoadedEntry, void> {
    if (from >= to) return
    const first = this.#places.find(from)
    const last = this.#places.find(to - 1)
    for (let part = first.part; part <= last.part; part++) {
      const start = part === first.part ? first.index : 0
      const end = part === last.part ? last.index + 1 : (this.#places.records[part]?.entries.length ?? 0)
      yield* this.#part(part, start, end)
    }
  }

  async *#part(part: number, start: number, end: number): AsyncGenerator<LoadedEntry, void> {
    if (start >= end) return
    let index = 0
    const kept = this.#kept.get(part)
    for await (const line of kept ?? this.#lines(part)) {
      if (index >= start) yield this.#entry(part, index, line)
      if (++index >= end) return
    }
    throw this.#damaged(part, `it has ${index} archives, and its record says ${this.#recordOf(part).entries.length}`)
  }

  /** Reads the lines of a part into memory, unless they are too many. */
  async #keep(part: number): Promise<Buffer[] | undefined> {
    const lines: Buffer[] = []
    let bytes = 0
    for await (const line of this.#lines(part)) {
      bytes += line.length
      if (bytes > limits.bytes) return undefined
      lines.push(line)
    }
    return lines
  }

  #use(part: number, lines: Buffer[] | undefined): void {
    if (!lines) return
    this.#kept.delete(part)
    this.#kept.set(part, lines)
    let bytes = 0
    for (const [index, one] of [...this.#kept].reverse().entries()) {
      bytes += one[1].reduce((sum, line) => sum + line.length, 0)
      if (index >= limits.parts || (index > 0 && bytes > limits.bytes)) this.#kept.delete(one[0])
    }
  }

  async *#lines(part: number): AsyncGenerator<Buffer, void> {
    const files = this.#recordOf(part).files.filter(({ kind }) => kind === 'archives')
    try {
      for (const { path } of files) yield* linesOf(join(this.#folder, path))
    } catch (cause) {
      throw this.#damaged(part, (cause as Error).message, cause)
    }
  }

  #entry(part: number, index: number, line: Buffer): LoadedEntry {
    const { entryId, uploadId } = this.#recordOf(part).entries[index] as PartEntry
    const read = this.#parse(part, line)
    const archive = isRawObject(read) && read.entry_id === entryId ? member(read, 'archive') : undefined
    if (!isRawObject(archive)) {
      throw this.#damaged(part, `its line ${index + 1} is not the archive of entry ${entryId}, which its record names there`)
    }
    return { entryId, uploadId, archive }
  }

  #parse(part: number, line: Buffer): unknown {
    try {
      return JSON.parse(line.toString('utf8'))
    } catch (cause) {
      throw this.#damaged(part, (cause as Error).message, cause)
    }
  }

  #recordOf(part: number): PartRecord {
    return this.#places.records[part] as PartRecord
  }

  #damaged(part: number, reason: string, cause?: unknown): DataError {
    const { files } = this.#recordOf(part)
    const path = files.find(({ kind }) => kind === 'archives')?.path ?? `part ${part}`
    return new DataError(`The file ${path} of the data set ${this.#folder} cannot be read: ${reason}.`, {
      hint: 'await dataset.verify() names damaged files and fetches them again.',
      ...(cause === undefined ? {} : { cause }),
    })
  }
}
