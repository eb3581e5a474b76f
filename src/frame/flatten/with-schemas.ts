import { type AbortSignalLike, untilAborted } from '../../api/index.js'
import type { Section } from '../../metainfo/index.js'

/** Where the schemas of other entries come from. */
export interface SchemaSource {
  /** The other entries whose schemas an entry names. */
  named(entry: Section): readonly string[]
  /** Those that were not loaded yet. */
  missing(named: readonly string[]): readonly string[]
  load(named: readonly string[]): Promise<void>
  /** The entry read with all schemas that were loaded. */
  apply(entry: Section): object
}

/** So many entries wait at most for a schema, so that those that others of them name come in the same requests. */
const mostWaiting = 50
/** So many schemas are asked for at once, which is what one request takes. */
const mostSchemas = 10

/** Hands entries on, in order, read with the schemas of other entries that they name. */
export class WithSchemas {
  readonly #source: SchemaSource | undefined
  readonly #signal: AbortSignalLike | undefined
  readonly #hand: (entry: Section) => void
  readonly #waiting: { entry: Section; isForeign: boolean }[] = []
  readonly #missing = new Set<string>()

  constructor(source: SchemaSource | undefined, signal: AbortSignalLike | undefined, hand: (entry: Section) => void) {
    this.#source = source
    this.#signal = signal
    this.#hand = hand
  }

  /** How many entries wait. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes an entry; true where it is time to load what entries wait for. */
  add(entry: Section): boolean {
    const named = this.#source?.named(entry) ?? []
    const missing = this.#source?.missing(named) ?? []
    const isForeign = named.length > 0
    if (missing.length === 0 && this.#waiting.length === 0) {
      this.#pass(entry, isForeign)
      return false
    }
    for (const id of missing) this.#missing.add(id)
    this.#waiting.push({ entry, isForeign })
    return this.#waiting.length >= mostWaiting || this.#missing.size >= mostSchemas
  }

  /** Loads the schemas that entries wait for, and hands those on. */
  async load(): Promise<void> {
    if (this.#waiting.length === 0) return
    await untilAborted(this.#source?.load([...this.#missing]) ?? Promise.resolve(), this.#signal)
    this.#missing.clear()
    for (const { entry, isForeign } of this.#waiting.splice(0)) this.#pass(entry, isForeign)
  }

  #pass(entry: Section, isForeign: boolean): void {
    this.#hand(isForeign && this.#source ? (this.#source.apply(entry) as Section) : entry)
  }
}
