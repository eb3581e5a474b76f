import type { LoadedEntry } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { existingPathInFolder, join } from '../files/index.js'
import { type PartEntry, type PartRecord, partFiles } from '../manifest/index.js'
import { linesOfArchives, parseArchiveLine } from '../parts/index.js'
import type { ArchiveStore } from './archive-store.js'
import type { PartPlaces } from './part-places.js'

/** How many bytes of archives are kept for the next access, and of how many parts at most. */
const limits = { bytes: 128 << 20, parts: 4 }

/** The raw archives in the parts of a data set. Single entries are read from the part that has them; the last parts are kept. */
export class PartArchives implements ArchiveStore {
  readonly #folder: string
  readonly #places: PartPlaces
  /** Lines by part, the one that was used last at the end. */
  readonly #kept = new Map<number, Buffer[]>()

  /** Parts that are being read into memory. */
  readonly #loading = new Map<number, Promise<Buffer[] | undefined>>()

  constructor(folder: string, places: PartPlaces) {
    this.#folder = folder
    this.#places = places
  }

  async at(place: number): Promise<LoadedEntry> {
    const { part, index } = this.#places.find(place)
    const line = (await this.#linesOf(part))?.[index]
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

  /** Returns the lines of a part, from memory where they are kept; several calls at once read the file once. */
  async #linesOf(part: number): Promise<Buffer[] | undefined> {
    const kept = this.#kept.get(part)
    if (kept) {
      this.#use(part, kept)
      return kept
    }
    const loading = this.#loading.get(part) ?? this.#keep(part)
    this.#loading.set(part, loading)
    try {
      const lines = await loading
      this.#use(part, lines)
      return lines
    } finally {
      this.#loading.delete(part)
    }
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
    for (const { path } of partFiles(this.#recordOf(part), 'archives')) {
      yield* linesOfArchives(await existingPathInFolder(this.#folder, path))
    }
  }

  #entry(part: number, index: number, line: Buffer): LoadedEntry {
    const record = this.#recordOf(part)
    const { entryId, uploadId } = record.entries[index] as PartEntry
    const path = partFiles(record, 'archives')[0]?.path ?? ''
    const { entry_id, archive } = parseArchiveLine(line, join(this.#folder, path), index + 1)
    if (entry_id === entryId) return { entryId, uploadId, archive }
    throw this.#damaged(
      part,
      `its line ${index + 1} is not the archive of entry ${entryId}, which its record names there`,
    )
  }

  #recordOf(part: number): PartRecord {
    return this.#places.records[part] as PartRecord
  }

  #damaged(part: number, reason: string): DataError {
    const path = partFiles(this.#recordOf(part), 'archives')[0]?.path ?? `of part ${part}`
    return new DataError(`'${join(this.#folder, path)}' is damaged: ${reason}.`, {
      hint: 'dataset.verify() names damaged files and fetches them again.',
    })
  }
}
