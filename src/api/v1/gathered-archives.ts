import type { LoadedEntry, LoadedPage } from '../dialect.js'
import type { Ids } from './answers.js'
import { joinById } from './join.js'

/** Collects the archives of named entries from one or several answers, which may have duplicates or archives of other entries. */
export class GatheredArchives {
  readonly #ids: Ids[]
  readonly #wanted: ReadonlySet<string>
  readonly #entries = new Map<string, LoadedEntry>()
  #received = 0
  /** How many archives of the last answer were not asked for. */
  #strays = 0
  #bytes = 0
  #answers = 0
  #cap: number | undefined

  constructor(ids: Ids[]) {
    this.#ids = ids
    this.#wanted = new Set(ids.map(({ entryId }) => entryId))
  }

  /** How many of the named archives have come. */
  get size(): number {
    return this.#entries.size
  }

  get isComplete(): boolean {
    return this.#entries.size === this.#wanted.size
  }

  /** The ids of the entries whose archives have not come yet. */
  get lacking(): string[] {
    return [...this.#wanted].filter(id => !this.#entries.has(id))
  }

  /**
   * Adds an answer. Returns how many of its archives are new, and whether all of them are.
   *
   * @param size the size of the page, when the server says that it is smaller than asked for
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

  /** The archives in the order of the names, and the names without an archive. */
  get page(): LoadedPage {
    const page = joinById(this.#ids, [...this.#entries.values()], this.#bytes)
    const reason = this.#strays > 0 ? 'not given by the server, which gave others instead' : 'archive missing'
    const missing = page.missing.map(gap => ({ ...gap, reason }))
    return { ...page, missing, dropped: this.#received - this.size, cap: this.#cap }
  }
}
