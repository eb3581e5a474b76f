import { inOrder } from '../../basics/in-order.js'
import { type ManifestLedger, type PartRecord, readPartRecord, readsAtOnce } from '../manifest/index.js'
import { partCount, type WrittenDataset } from './open-plan.js'
import type { DownloadProgress } from './options.js'

/** The most notes of a manifest; the records of the parts have all. */
const mostNotes = 100

/** Counts what became of the entries, over all calls. */
export class Counted {
  readonly #dataset: WrittenDataset
  readonly #onProgress: (progress: DownloadProgress) => void
  readonly ledger: ManifestLedger
  readonly #notes = new Set<string>()
  #done = 0
  #parts = 0
  #bytes = 0

  constructor(dataset: WrittenDataset, onProgress: (progress: DownloadProgress) => void) {
    this.#dataset = dataset
    this.#onProgress = onProgress
    const { table } = dataset.manifest
    this.ledger = { delivered: 0, skipped: 0, failed: 0, ...(table ? { rows: 0 } : {}) }
  }

  /** True once a part is finished. */
  get hasParts(): boolean {
    return this.#parts > 0
  }

  /** Counts the parts that exist. */
  async countParts(): Promise<void> {
    const { folder, files, parts } = this.#dataset
    const ascending = [...parts].sort((a, b) => a - b)
    for await (const record of inOrder(ascending, readsAtOnce, part => readPartRecord(folder, part, files))) {
      this.#done += record.to - record.from
      this.#count(record)
    }
    this.#say()
  }

  addRange({ from, to, bytes }: { from: number; to: number; bytes: number }): void {
    this.#done += to - from
    this.#bytes += bytes
    this.#say()
  }

  addPart(record: PartRecord): void {
    this.#count(record)
    this.#say()
  }

  /** The notes on the tables of all parts, without repetition. */
  get notes(): string[] {
    return [...this.#notes].slice(0, mostNotes)
  }

  #count({ entries, skipped, failed, files, notes = [] }: PartRecord): void {
    this.#parts++
    for (const note of notes) this.#notes.add(note)
    this.ledger.delivered += entries.length
    this.ledger.skipped += skipped.length
    this.ledger.failed += failed.length
    if (this.ledger.rows === undefined) return
    for (const { kind, rows } of files) if (kind === 'table') this.ledger.rows += rows
  }

  #say(): void {
    const { manifest } = this.#dataset
    this.#onProgress({
      done: this.#done,
      total: manifest.selected,
      parts: { done: this.#parts, total: partCount(manifest) },
      bytes: this.#bytes,
    })
  }
}
