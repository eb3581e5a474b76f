import { type AbortSignalLike, type Gap, throwIfAborted } from '../api/index.js'
import { type Hold, SharedTask } from './shared-task.js'

/** What one loading of a page brought. */
export interface Delivery<Entry> {
  /** In the order of the results; a place becomes `undefined` when its entry is let go. */
  entries: (Entry | undefined)[]
  skipped: Gap[]
  failed: Gap[]
  /** Duplicates and archives that nobody asked for. */
  dropped: number
  bytes: number
  /** True once an entry of it was given to the user: from then on the statistics count it. */
  handed: boolean
}

/** Why a loading ended that `clear` stopped. */
const cleared = new DOMException('The query was cleared', 'AbortError')

/** The matches `from` … `to` of a query: loaded at most once at a time, by whoever asks first. */
export class Page<Entry> {
  readonly from: number
  /** Exclusive; becomes smaller when there turn out to be fewer matches. */
  to: number
  /** How many entries it brought; `undefined` before it was first loaded. */
  delivered: number | undefined
  /** Whether the ledger has counted it. */
  counted = false
  readonly #load: (page: Page<Entry>, signal: AbortSignalLike) => Promise<Delivery<Entry>>
  #kept: Delivery<Entry> | undefined
  #task: SharedTask<Delivery<Entry>> | undefined

  constructor(
    range: { from: number; to: number },
    load: (page: Page<Entry>, signal: AbortSignalLike) => Promise<Delivery<Entry>>,
  ) {
    this.from = range.from
    this.to = range.to
    this.#load = load
  }

  /** The entries in memory. */
  get kept(): Delivery<Entry> | undefined {
    return this.#kept
  }

  /** Starts loading, or joins a loading under way, or gives what is in memory. */
  hold(signal?: AbortSignalLike): Hold<Delivery<Entry>> {
    if (this.#kept?.entries.every(entry => entry !== undefined)) {
      return { result: Promise.resolve(this.#kept), release: () => undefined }
    }
    if (!this.#task || this.#task.stopped) this.#task = this.#start()
    return this.#task.hold(signal)
  }

  /** Loads the page and keeps its entries until they are cleared. */
  async keep(signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    throwIfAborted(signal)
    return this.store(await this.taken(this.hold(signal), signal))
  }

  /** The page by a hold on it; when `clear` stops that loading, a reader that still wants the page starts another. */
  async taken(hold: Hold<Delivery<Entry>>, signal?: AbortSignalLike): Promise<Delivery<Entry>> {
    try {
      return await hold.result
    } catch (error) {
      if (error !== cleared) throw error
    } finally {
      hold.release()
    }
    return this.taken(this.hold(signal), signal)
  }

  /** Keeps what was loaded, unless another loading was kept before it. */
  store(delivery: Delivery<Entry>): Delivery<Entry> {
    if (!this.#kept?.entries.every(entry => entry !== undefined)) this.#kept = delivery
    return this.#kept as Delivery<Entry>
  }

  /** Lets the entries before the place `until` go. */
  clear(until = Number.POSITIVE_INFINITY): void {
    if (until === Number.POSITIVE_INFINITY) this.#task?.stop(cleared)
    const entries = this.#kept?.entries
    if (!entries) return
    if (until >= entries.length) this.#kept = undefined
    // A copy: a loop that reads the page at this moment goes on undisturbed.
    else
      this.#kept = {
        ...(this.#kept as Delivery<Entry>),
        entries: entries.map((entry, place) => (place < until ? undefined : entry)),
      }
  }

  #start(): SharedTask<Delivery<Entry>> {
    const task: SharedTask<Delivery<Entry>> = new SharedTask(async signal => {
      try {
        const delivery = await this.#load(this, signal)
        this.delivered ??= delivery.entries.length
        return delivery
      } finally {
        if (this.#task === task) this.#task = undefined
      }
    })
    return task
  }
}
