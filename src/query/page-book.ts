import type { AbortSignalLike, Call, Walk } from '../api/index.js'
import { type Loading, loadPage } from './load-page-entries.js'
import { Page } from './page.js'

/**
 * The pages of one query: forms them as they are asked for, and knows which delivered entry is in which.
 * Pages lie side by side from the beginning; only negative indices make some at the end first.
 */
export class PageBook<Entry> {
  readonly #loading: Loading<Entry>
  readonly #max: number
  readonly #byStart = new Map<number, Page<Entry>>()
  /** Pages that negative indices made, ahead of the others. */
  readonly #tail: Page<Entry>[] = []
  /** Loaded pages from the beginning without a gap, with the index of the first entry of each. */
  readonly #prefix: { page: Page<Entry>; first: number }[] = []

  constructor(loading: Loading<Entry>, max: number) {
    this.#loading = loading
    this.#max = max
  }

  get walk(): Walk {
    return this.#loading.walk
  }

  /** All pages formed so far, in no particular order. */
  pages(): Iterable<Page<Entry>> {
    return this.#byStart.values()
  }

  /**
   * The page after `previous` (the first one without it), or `undefined` when there is none: no more matches, or
   * `max` reached if all pages under way bring what they promise.
   */
  async after(previous: Page<Entry> | undefined, call: Call): Promise<Page<Entry> | undefined> {
    const { walk } = this
    if (!previous && this.#byStart.size === 0 && walk.listed === 0 && !walk.complete) return this.#form(0, this.#max)
    const wanted = (previous?.to ?? 0) + 1
    if (walk.listed < wanted && !walk.complete) await walk.list(wanted, call)
    if (previous && walk.complete) previous.to = Math.min(previous.to, walk.listed)
    const from = previous?.to ?? 0
    if (from >= walk.listed) return undefined
    const existing = this.#byStart.get(from)
    if (existing) return this.#promisedBefore(from) < this.#max ? existing : undefined
    return this.#form(from, this.#max - this.#promisedBefore(from))
  }

  /** The last page that there is, or the one before `next`; `undefined` at the beginning. */
  before(next: Page<Entry> | undefined): Page<Entry> | undefined {
    const { walk } = this
    const to = next?.from ?? Math.min(walk.listed, this.#max)
    if (to <= 0) return undefined
    let from = 0
    for (const page of this.#byStart.values()) {
      if (page.from < to && page.to >= to) return page
      if (page.to < to) from = Math.max(from, page.to)
    }
    const page = this.#add({ from: Math.max(from, to - this.#loading.size.next()), to })
    this.#tail.push(page)
    return page
  }

  /** Where the delivered entry `index` is, as far as everything before it has been loaded. */
  locate(index: number): { page: Page<Entry>; place: number } | undefined {
    this.#extendPrefix()
    let [low, high] = [0, this.#prefix.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const { page, first } = this.#prefix[middle] as { page: Page<Entry>; first: number }
      if (index < first) high = middle - 1
      else if (index >= first + (page.delivered ?? 0)) low = middle + 1
      else return { page, place: index - first }
    }
    return undefined
  }

  /** The last page of those that were loaded from the beginning without a gap, and how many entries came until there. */
  front(): { page: Page<Entry> | undefined; delivered: number } {
    this.#extendPrefix()
    const last = this.#prefix.at(-1)
    return { page: last?.page, delivered: last ? last.first + (last.page.delivered ?? 0) : 0 }
  }

  /** Lets entries with indices below `upTo` go. */
  clear(upTo: number): void {
    this.#extendPrefix()
    if (upTo === Number.POSITIVE_INFINITY) for (const page of this.#byStart.values()) page.clear()
    else for (const { page, first } of this.#prefix) if (first < upTo) page.clear(upTo - first)
  }

  #form(from: number, most: number): Page<Entry> | undefined {
    if (most <= 0) return undefined
    const { walk } = this
    let to = Math.min(from + Math.min(this.#loading.size.next(), most), walk.pageEnd(from))
    if (walk.complete) to = Math.min(to, walk.listed)
    for (const page of this.#tail) if (page.from > from) to = Math.min(to, page.from)
    return this.#add({ from, to })
  }

  #add(range: { from: number; to: number }): Page<Entry> {
    const load = (page: Page<Entry>, signal: AbortSignalLike) => loadPage(this.#loading, page, signal)
    const page = new Page<Entry>(range, load)
    this.#byStart.set(range.from, page)
    return page
  }

  #promisedBefore(from: number): number {
    const front = this.front()
    let count = front.delivered
    let page = this.#byStart.get(front.page?.to ?? 0)
    while (page && page.from < from && page !== front.page) {
      count += page.delivered ?? page.to - page.from
      if (page.to <= page.from) break
      page = this.#byStart.get(page.to)
    }
    return count
  }

  #extendPrefix(): void {
    for (;;) {
      const last = this.#prefix.at(-1)
      const next = this.#byStart.get(last?.page.to ?? 0)
      if (next?.delivered === undefined || next === last?.page) return
      this.#prefix.push({ page: next, first: last ? last.first + (last.page.delivered ?? 0) : 0 })
    }
  }
}
