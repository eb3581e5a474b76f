import { type AbortSignalLike, type Gap, throwIfAborted } from '../api/index.js'
import { type Share, SharedTask } from './shared-task.js'

/** The result of loading a page. */
export interface Delivery<Entry> {
  /** In the order of the results; a place becomes `undefined` when its entry is cleared. */
  entries: (Entry | undefined)[]
  skipped: readonly Gap[]
  failed: readonly Gap[]
  /** How many archives were duplicates or not asked for. */
  dropped: number
  bytes: number
  /** True for a page that came whole from the cache: nothing was asked for. */
  isCached: boolean
  /** True once an entry of it was given to the user: from then on the statistics count it. */
  given: boolean
}

/** The numbers and gaps of a loaded page. */
export interface Outcome {
  delivered: number
  skipped: readonly Gap[]
  failed: readonly Gap[]
}

/** How a page is loaded. */
export interface PageLoading<Entry> {
  load(page: Page<Entry>, signal: AbortSignalLike): Promise<Delivery<Entry>>
  /** Called when a page that is loaded again has another number of entries than before. */
  changed(page: Page<Entry>): void
}

/** Why a loading ended that `clear` stopped. */
const cleared = new DOMException('The query was cleared', 'AbortError')

/** The matches `from` … `to` of a query: loaded once at a time, whichever call asks first. */
export class Page<Entry> {
  readonly from: number
  /** Exclusive; becomes smaller when there turn out to be fewer matches. */
  to: number
  /** As its last loading had it; `undefined` before it was first loaded. */
  outcome: Outcome | undefined
  /** True once entries of it were given to the user. */
  given = false
  readonly #loading: PageLoading<Entry>
  #kept: Delivery<Entry> | undefined
  /** How many of the kept entries were cleared, from the first on. */
  #cleared = 0
  #task: SharedTask<Delivery<Entry>> | undefined

  constructor(range: { from: number; to: number }, loading: PageLoading<Entry>) {
    this.from = range.from
    this.to = range.to
    this.#loading = loading
  }

  /** How many entries it has, as far as that is known, else how many it can have at most. */
  get promised(): number {
    return this.outcome?.delivered ?? this.to - this.from
  }

  /** How many of its entries are in memory. */
  get loaded(): number {
    return this.#kept ? this.#kept.entries.length - this.#cleared : 0
  }

  /** Returns the page from memory when it has all entries from `place` on; else starts loading it, or joins a pending loading. */
  join(signal?: AbortSignalLike, place = 0): Share<Delivery<Entry>> {
    if (this.#kept && place >= this.#cleared) {
      return { result: Promise.resolve(this.#kept), isReady: true, leave: () => undefined }
    }
    if (!this.#task || this.#task.stopped) this.#task = this.#start()
    return this.#task.join(signal)
  }

  /** Returns the result of a share. When `clear` stops that loading, a reader that still wants the page starts another. */
  async resultOf(share: Share<Delivery<Entry>>, signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    try {
      return await share.result
    } catch (error) {
      if (error !== cleared) throw error
    } finally {
      share.leave()
    }
    return this.resultOf(this.join(signal), signal)
  }

  /** Loads the page and keeps its entries until they are cleared. */
  async keep(signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    throwIfAborted(signal)
    return this.store(await this.resultOf(this.join(signal), signal))
  }

  /** Keeps what was loaded, unless all of it is in memory. */
  store(delivery: Delivery<Entry>): Delivery<Entry> {
    if (this.#kept && (this.#cleared === 0 || delivery === this.#kept)) return this.#kept
    this.#kept = delivery
    this.#cleared = 0
    return delivery
  }

  /** Clears the entries before the place `until`. Without it, clears all of them and stops a pending loading. */
  clear(until = Number.POSITIVE_INFINITY): void {
    if (until === Number.POSITIVE_INFINITY) this.#task?.stop(cleared)
    if (!this.#kept || until <= this.#cleared) return
    const { entries } = this.#kept
    if (until >= entries.length) this.#forget()
    else {
      // A copy: a loop that reads the page at this moment goes on undisturbed.
      const left = entries.map((entry, place) => (place < until ? undefined : entry))
      this.#kept = { ...this.#kept, entries: left }
      this.#cleared = Math.ceil(until)
    }
  }

  #start(): SharedTask<Delivery<Entry>> {
    const task: SharedTask<Delivery<Entry>> = new SharedTask(async signal => {
      try {
        return this.#arrive(await this.#loading.load(this, signal))
      } finally {
        if (this.#task === task) this.#task = undefined
      }
    })
    return task
  }

  /** An entry in memory stays the same object when its page is loaded again for those that were cleared. */
  #arrive(delivery: Delivery<Entry>): Delivery<Entry> {
    const { skipped, failed } = delivery
    const before = this.outcome
    this.outcome = { delivered: delivery.entries.length, skipped, failed }
    if (before && before.delivered !== this.outcome.delivered) this.#loading.changed(this)
    // A page without entries takes no memory: it is kept, and not asked for again.
    if (delivery.entries.length === 0) return this.store(delivery)
    const kept = this.#kept?.entries
    if (!kept) return delivery
    if (before && gapsOf(before) === gapsOf(this.outcome)) {
      return { ...delivery, entries: delivery.entries.map((entry, place) => kept[place] ?? entry) }
    }
    this.#forget()
    return delivery
  }

  #forget(): void {
    this.#kept = undefined
    this.#cleared = 0
  }
}

function gapsOf({ skipped, failed }: Outcome): string {
  return JSON.stringify([...skipped, ...failed].map(({ entryId }) => entryId).sort())
}
