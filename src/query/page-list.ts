import type { Call, Walk } from '../api/index.js'
import { append } from '../basics/append.js'
import { minimum } from '../math/index.js'
import { type Loading, loadPage } from './load-page-entries.js'
import type { Pace } from './pace.js'
import { Page, type PageLoading } from './page.js'

/**
 * The pages of one query. Forms them as they are asked for, and counts the entries before each. Pages are numbered from the
 * beginning; negative indices also form pages at the end.
 */
export class PageList<Entry> {
  readonly #loading: Loading<Entry>
  readonly #max: number
  readonly #pageLoading: PageLoading<Entry>
  /** Side by side from the first match on, by number. */
  readonly #pages: Page<Entry>[] = []
  /** Side by side up to the last match, as long as there is a gap before them. */
  #tail: Page<Entry>[] = []
  /** How many entries stand before each page, as far as all pages before it are counted. */
  readonly #before: number[] = [0]

  constructor(loading: Loading<Entry>, max: number) {
    this.#loading = loading
    this.#max = max
    this.#pageLoading = {
      load: async (page, signal) => {
        const delivery = await loadPage(loading, page, signal)
        this.#cut(page)
        return delivery
      },
      parse: () => {
        loading.unparsed = false
      },
      changed: page => {
        const number = this.#pages.indexOf(page)
        if (number >= 0) this.#before.length = Math.min(this.#before.length, number + 1)
      },
    }
  }

  /** How many pages the server gives well at once. */
  get pace(): Pace {
    return this.#loading.pace
  }

  get walk(): Walk {
    return this.#loading.walk
  }

  /** All pages formed so far, in the order of the results. */
  get pages(): readonly Page<Entry>[] {
    return this.#tail.length === 0 ? this.#pages : [...this.#pages, ...this.#tail]
  }

  /** How many pages are counted from the beginning on, and how many entries they have together. */
  get counted(): { pages: number; entries: number } {
    this.#count()
    return { pages: this.#before.length - 1, entries: this.#before.at(-1) as number }
  }

  /** How many entries the query returns in all; `undefined` until the last page is counted. */
  get total(): number | undefined {
    const { pages, entries } = this.counted
    if (entries >= this.#max) return this.#max
    const { complete, listed } = this.walk
    return complete && pages === this.#pages.length && this.#end >= listed ? entries : undefined
  }

  /** The number of the page that has the entry `index`, or of the first page that is not counted; and what stands before it. */
  find(index: number): { number: number; first: number } {
    this.#count()
    let [low, high] = [0, this.#before.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#before[middle] as number) <= index) low = middle
      else high = middle - 1
    }
    return { number: low, first: this.#before[low] as number }
  }

  /**
   * The page with this number, or `undefined` when there is none: no more matches, or the pages before it have entries
   * enough (`until`, and at most `max`), if pending pages have as many as they promise.
   */
  async page(number: number, until: number, call: Call): Promise<Page<Entry> | undefined> {
    const { walk } = this
    for (;;) {
      this.#cut(this.#pages.at(-1))
      if (this.promisedBefore(number) >= Math.min(until, this.#max)) return undefined
      const page = this.#pages[number]
      // The first page turns out to have no matches when nothing matches.
      if (page) return walk.complete && page.from >= walk.listed ? undefined : page
      if (this.#end < walk.listed || this.#needsNoList()) this.#append()
      else if (walk.complete) return undefined
      else await walk.list(this.#end + 1, call)
    }
  }

  /** How many entries the pages before this one have; those that were not loaded yet count as full. */
  promisedBefore(number: number): number {
    this.#count()
    const counted = Math.min(number, this.#before.length - 1)
    return this.#pages
      .slice(counted, number)
      .reduce((sum, { promised }) => sum + promised, this.#before[counted] as number)
  }

  /** The last page that there is, or the one before `next`; `undefined` at the beginning. All matches must be listed. */
  previous(next?: Page<Entry>): Page<Entry> | undefined {
    const to = next?.from ?? this.walk.listed
    if (to <= 0) return undefined
    const existing = this.pages.findLast(page => page.from < to && page.to >= to)
    if (existing) return existing
    const page = this.#form({ from: Math.max(this.#end, to - this.#loading.size.next()), to })
    this.#tail.unshift(page)
    this.#close()
    return page
  }

  /** Removes entries with indices below `upTo` from memory. */
  clear(upTo: number): void {
    this.#count()
    for (const [number, page] of this.pages.entries()) {
      // An entry that is not counted yet has no greater index than its position.
      const first = number < this.#pages.length ? this.#before[number] : undefined
      page.clear(upTo - (first ?? page.from))
    }
  }

  /** Where the pages from the beginning end. */
  get #end(): number {
    return this.#pages.at(-1)?.to ?? 0
  }

  /** The very first page can be asked for together with the list of matches. */
  #needsNoList(): boolean {
    const { walk } = this
    return this.#pages.length === 0 && walk.loadFirst !== undefined && walk.listed === 0 && !walk.complete
  }

  #append(): void {
    const { walk } = this
    const from = this.#end
    const most = this.#max - this.promisedBefore(this.#pages.length)
    const ends = [from + Math.min(this.#loading.size.next(), most), walk.pageEnd(from)]
    if (walk.complete) ends.push(walk.listed)
    if (this.#tail[0]) ends.push(this.#tail[0].from)
    this.#pages.push(this.#form({ from, to: minimum(ends) }))
    this.#close()
  }

  #form(range: { from: number; to: number }): Page<Entry> {
    return new Page<Entry>(range, this.#pageLoading)
  }

  /** Joins the pages at the end to the others once there is no gap between them. */
  #close(): void {
    if (this.#tail[0]?.from !== this.#end) return
    append(this.#pages, this.#tail)
    this.#tail = []
  }

  /** A page may have been formed before it was known how many match. */
  #cut(page: Page<Entry> | undefined): void {
    if (page && this.walk.complete) page.to = Math.max(page.from, Math.min(page.to, this.walk.listed))
  }

  #count(): void {
    for (;;) {
      const delivered = this.#pages[this.#before.length - 1]?.outcome?.delivered
      if (delivered === undefined) return
      this.#before.push((this.#before.at(-1) as number) + delivered)
    }
  }
}
