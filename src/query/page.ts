import { type AbortSignalLike, type Gap, throwIfAborted, UnreadArchive } from '../api/index.js'
import { type Share, SharedTask } from './shared-task.js'
import type { UnopenedEntry } from './unopened-entry.js'

/** The result of loading a page. */
export interface Delivery<Entry> {
  /** In the order of the results; a place is `undefined` when its entry is cleared or not opened yet. */
  entries: (Entry | undefined)[]
  /** The entries that are not opened yet, at their places. */
  unopened?: (UnopenedEntry<Entry> | undefined)[] | undefined
  /** Called with each entry that is opened later. */
  onOpen?(entry: Entry, place: number): void
  /** The ids of the entries. */
  ids: readonly string[]
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
  /** From now on archives are parsed at once. */
  parse(): void
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
  /** How many of its entries were looked at for the query's warnings, from the first on. */
  lookedAt = 0
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

  /** The result of a share, with all its entries open. */
  async resultOf(share: Share<Delivery<Entry>>, signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    const delivery = await this.unopenedOf(share, signal)
    try {
      for (const place of delivery.unopened?.keys() ?? []) openAt(delivery, place, true)
      delivery.unopened = undefined
      return delivery
    } catch (error) {
      return this.parsed(error, signal)
    }
  }

  /**
   * The result of a share, with entries that are not open. When `clear` stops that loading, a reader that still wants the
   * page starts another.
   */
  async unopenedOf(share: Share<Delivery<Entry>>, signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    try {
      return await share.result
    } catch (error) {
      if (error !== cleared) throw error
    } finally {
      share.leave()
    }
    return this.unopenedOf(this.join(signal), signal)
  }

  /**
   * Loads the page again, with all archives parsed at once, after the text of one was no JSON: then it is clear which one
   * is at fault, and the others are delivered. Throws all other errors.
   */
  async parsed(error: unknown, signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    if (!(error instanceof UnreadArchive)) throw error
    this.#loading.parse()
    if (this.#kept?.unopened) this.#forget()
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

  /** Whether this is what the page has in memory: an entry of it that is opened stays there. */
  keeps(delivery: Delivery<Entry>): boolean {
    return delivery === this.#kept
  }

  /** Clears the entries before the place `until`. Without it, clears all of them and stops a pending loading. */
  clear(until = Number.POSITIVE_INFINITY): void {
    if (until === Number.POSITIVE_INFINITY) this.#task?.stop(cleared)
    if (!this.#kept || until <= this.#cleared) return
    const { entries } = this.#kept
    if (until >= entries.length) this.#forget()
    else {
      // A copy: a loop that reads the page at this moment goes on undisturbed.
      const from = <T>(all: readonly T[]) => all.map((one, place) => (place < until ? undefined : one))
      const { unopened } = this.#kept
      this.#kept = { ...this.#kept, entries: from(entries), unopened: unopened && from(unopened) }
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
      const waiting = this.#kept?.unopened
      const unopened = delivery.unopened?.map((one, place) => (kept[place] ? undefined : (waiting?.[place] ?? one)))
      return { ...delivery, entries: delivery.entries.map((entry, place) => kept[place] ?? entry), unopened }
    }
    this.#forget()
    return delivery
  }

  #forget(): void {
    this.#kept = undefined
    this.#cleared = 0
  }
}

/** The entry at a place of a page, opened when it was not. @throws UnreadArchive when its text is no JSON */
export function openAt<Entry>(delivery: Delivery<Entry>, place: number, keep: boolean): Entry | undefined {
  const { entries, unopened } = delivery
  const one = unopened?.[place]
  if (!unopened || !one) return entries[place]
  const entry = one.read(keep)
  if (keep) {
    entries[place] = entry
    unopened[place] = undefined
  }
  delivery.onOpen?.(entry, place)
  return entry
}

function gapsOf({ skipped, failed }: Outcome): string {
  return JSON.stringify([...skipped, ...failed].map(({ entryId }) => entryId).sort())
}
