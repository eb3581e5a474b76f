import type { LoadedEntry, LoadedPage } from '../dialect.js'
import type { Ids } from './answers.js'
import { joinById } from './join.js'

/** The archives of named entries, gathered from one answer or several; a server may give some twice, or others. */
export class GatheredArchives {
  readonly #ids: Ids[]
  readonly #wanted: ReadonlySet<string>
  readonly #entries = new Map<string, LoadedEntry>()
  #received = 0
  /** How many of the last answer nobody asked for. */
  #strays = 0
  #bytes = 0
  #answers = 0
  #cap: number | undefined

  constructor(ids: Ids[]) {
    this.#ids = ids
    this.#wanted = new Set(ids.map(({ entryId }) => entryId))
  }

  /** How many of the named entries are there. */
  get size(): number {
    return this.#entries.size
  }

  get isComplete(): boolean {
    return this.#entries.size === this.#wanted.size
  }

  /** The ids of those that are not there yet. */
  get lacking(): string[] {
    return [...this.#wanted].filter(id => !this.#entries.has(id))
  }

  /**
   * Takes an answer: how much of it is new, and whether all of it was asked for, once. `size` is the size of the page where
   * the server says that it is smaller than asked for.
   */
  add(items: readonly LoadedEntry[], bytes: number, size?: number): { fresh: number; isClean: boolean } {
    const before = this.size
    for (const entry of items) {
      if (this.#wanted.has(entry.entryId) && !this.#entries.has(entry.entryId)) this.#entries.set(entry.entryId, entry)
    }
    const fresh = this.size - before
    // The first answer was cut by the server when a later one brings more.
    if (this.#answers > 0 && fresh > 0) this.#cap ??= Math.max(1, size ?? before)
    this.#answers++
    this.#strays = items.filter(({ entryId }) => !this.#wanted.has(entryId)).length
    this.#received += items.length
    this.#bytes += bytes
    return { fresh, isClean: fresh === items.length }
  }

  /** In the order in which they were named, with those that are missing. */
  get page(): LoadedPage {
    const page = joinById(this.#ids, [...this.#entries.values()], this.#bytes)
    const reason = this.#strays > 0 ? 'not given by the server, which gave others instead' : 'archive missing'
    const missing = page.missing.map(gap => ({ ...gap, reason }))
    return { ...page, missing, dropped: this.#received - this.size, cap: this.#cap }
  }
}
