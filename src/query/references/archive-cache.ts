import { type LoadedEntry, pageFault } from '../../api/index.js'
import { afterThisTurn } from '../../basics/after-this-turn.js'

/** Loads entries by id. Missing entries are left out of the result. */
export type LoadArchives = (entryIds: readonly string[]) => Promise<readonly LoadedEntry[]>

/** How many archives are requested at once, and kept. */
export interface CacheLimits {
  /** Entries in one request: whole archives can be large. */
  perRequest: number
  /** Archives that are kept; the ones that were brought first go first. */
  kept: number
}

/**
 * Archives by entry id, each asked for once. What is asked for in one moment shares requests; an entry that could not be
 * loaded because a request failed is asked for again the next time.
 */
export class ArchiveCache<Opened> {
  readonly #load: LoadArchives
  readonly #open: (loaded: LoadedEntry) => Opened
  readonly #limits: CacheLimits
  readonly #known = new Map<string, Promise<Opened | undefined>>()
  #waiting: Map<string, (outcome: Promise<LoadedEntry | undefined>) => void> | undefined

  constructor(load: LoadArchives, open: (loaded: LoadedEntry) => Opened, limits: CacheLimits) {
    this.#load = load
    this.#open = open
    this.#limits = limits
  }

  /** The opened archive of an entry; `undefined` when there is none, or none that may be read. */
  get(entryId: string): Promise<Opened | undefined> {
    const known = this.#known.get(entryId)
    if (known) return known
    const made = this.#queue(entryId).then(loaded => loaded && this.#open(loaded))
    this.#known.set(entryId, made)
    // Whoever asked sees the error; here it only means that the entry can be asked for again.
    made.catch(() => this.#known.delete(entryId))
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#limits.kept) break
      this.#known.delete(oldest)
    }
    return made
  }

  clear(): void {
    this.#known.clear()
  }

  #queue(entryId: string): Promise<LoadedEntry | undefined> {
    return new Promise(resolve => {
      if (!this.#waiting) {
        this.#waiting = new Map()
        // After everything else that is done in this moment, so that all of it shares the requests.
        afterThisTurn(() => this.#send())
      }
      this.#waiting.set(entryId, resolve)
    })
  }

  #send(): void {
    const waiting = [...(this.#waiting ?? [])]
    this.#waiting = undefined
    for (let from = 0; from < waiting.length; from += this.#limits.perRequest) {
      const batch = waiting.slice(from, from + this.#limits.perRequest)
      const outcomes = this.#ask(batch.map(([entryId]) => entryId))
      for (const [entryId, resolve] of batch) resolve(outcomes.then(outcomeOf => outcomeOf(entryId)))
    }
  }

  /** One entry that the server fails to give is asked for apart from the others, which it would keep from coming. */
  async #ask(ids: readonly string[]): Promise<(entryId: string) => LoadedEntry | undefined> {
    try {
      const entries = new Map((await this.#load(ids)).map(entry => [entry.entryId, entry]))
      return entryId => entries.get(entryId)
    } catch (error) {
      if (pageFault(error) === undefined) throw error
      if (ids.length === 1) {
        return () => {
          throw error
        }
      }
      const middle = ids.length >> 1
      const first = await this.#ask(ids.slice(0, middle))
      const second = await this.#ask(ids.slice(middle))
      const early = new Set(ids.slice(0, middle))
      return entryId => (early.has(entryId) ? first(entryId) : second(entryId))
    }
  }
}
