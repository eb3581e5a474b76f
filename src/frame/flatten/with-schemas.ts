import { type AbortSignalLike, untilAborted } from '../../api/index.js'
import type { Section } from '../../metainfo/index.js'

/** Where the schemas of other entries come from. */
export interface SchemaSource {
  /** Returns the other entries whose schemas an entry names. */
  named(entry: Section): readonly string[]
  /** Returns those of them that were not loaded yet. */
  missing(named: readonly string[]): readonly string[]
  load(named: readonly string[]): Promise<void>
  /** Returns the entry read with all schemas that were loaded. */
  apply(entry: Section): object
}

/** The number of entries that wait for a schema at most: the schemas of all of them are loaded in the same requests. */
const maxWaiting = 50
/** The number of schemas that are loaded at once: what one request takes. */
const maxSchemas = 10

/** Passes entries on, in order, read with the schemas of other entries that they name. */
export class WithSchemas {
  readonly #source: SchemaSource | undefined
  readonly #signal: AbortSignalLike | undefined
  readonly #next: (entry: Section) => void
  readonly #waiting: { entry: Section; needsSchema: boolean }[] = []
  readonly #missing = new Set<string>()

  constructor(source: SchemaSource | undefined, signal: AbortSignalLike | undefined, next: (entry: Section) => void) {
    this.#source = source
    this.#signal = signal
    this.#next = next
  }

  /** The number of entries that wait. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes an entry. Returns true when it is time to load what entries wait for. */
  add(entry: Section): boolean {
    const named = this.#source?.named(entry) ?? []
    const missing = this.#source?.missing(named) ?? []
    const needsSchema = named.length > 0
    if (missing.length === 0 && this.#waiting.length === 0) {
      this.#pass(entry, needsSchema)
      return false
    }
    for (const id of missing) this.#missing.add(id)
    this.#waiting.push({ entry, needsSchema })
    return this.#waiting.length >= maxWaiting || this.#missing.size >= maxSchemas
  }

  /** Loads the schemas that entries wait for, and passes the entries on. */
  async load(): Promise<void> {
    if (this.#waiting.length === 0) return
    await untilAborted(this.#source?.load([...this.#missing]) ?? Promise.resolve(), this.#signal)
    this.#missing.clear()
    for (const { entry, needsSchema } of this.#waiting.splice(0)) this.#pass(entry, needsSchema)
  }

  #pass(entry: Section, needsSchema: boolean): void {
    this.#next(needsSchema && this.#source ? (this.#source.apply(entry) as Section) : entry)
  }
}
