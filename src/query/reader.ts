import { type Call, throwIfAborted } from '../api/index.js'
import { append } from '../basics/append.js'
import type { EntryRange } from './entry-reading.js'
import { type Delivery, openAt, type Page } from './page.js'
import type { PageList } from './page-list.js'
import { firstPageSize } from './page-size.js'
import { Prefetch, type PrefetchOptions } from './prefetch.js'

/** One page of entries, as `query.pages()` gives it. */
export interface EntryPage<Entry> {
  /** Counts the pages from 0. */
  index: number
  entries: Entry[]
  /** Size of the answer, in bytes after decompression. */
  bytes: number
}

/** What a reader needs beside the pages. */
export interface ReaderOptions<Entry> {
  /** How many pages are loaded at once; `undefined`: as many as make it faster. */
  parallel: number | undefined
  max: number
  /** Called with every page that is read, before its entries are returned. */
  onRead: (page: Page<Entry>, delivery: Delivery<Entry>) => void
}

const all = Number.POSITIVE_INFINITY

/** Reads the entries of a list of pages: one after the other, by index, by page. */
export class Reader<Entry> {
  readonly #pageList: PageList<Entry>
  readonly #options: ReaderOptions<Entry>
  /** How many pages were read into memory, one after the other from the beginning. */
  #reached = 0

  constructor(pageList: PageList<Entry>, options: ReaderOptions<Entry>) {
    this.#pageList = pageList
    this.#options = options
  }

  /** One entry after the other; asks for the next page when half of the last is read. */
  async *entries(keep: boolean, call: Call): AsyncGenerator<Entry, void> {
    let left = this.#options.max
    const ahead = this.#prefetch(call, { width: this.#cautious })
    try {
      for (;;) {
        const read = await this.#nextPage(ahead, { keep, inOrder: keep, isOpen: false })
        if (!read) break
        const { page } = read
        let { delivery } = read
        let given: ReadonlySet<string> | undefined
        for (let place = 0; place < delivery.entries.length; place++) {
          if (place === delivery.entries.length >> 1) ahead.fill()
          if (given?.has(delivery.ids[place] as string)) continue
          if (left <= 0) return
          throwIfAborted(call.signal)
          let entry: Entry | undefined
          try {
            entry = openAt(delivery, place, keep || page.keeps(delivery))
          } catch (error) {
            given = new Set([...(given ?? []), ...delivery.ids.slice(0, place)])
            delivery = await this.#parsed(page, error, { keep, signal: ahead.signal })
            place = -1
            continue
          }
          left--
          yield entry as Entry
        }
      }
      if (left > 0) this.#endReached()
    } finally {
      ahead.close()
    }
  }

  /** Page after page; keeps nothing. */
  async *pages(call: Call): AsyncGenerator<EntryPage<Entry>, void> {
    let index = 0
    for await (const { entries, bytes } of this.ranges(call)) {
      if (entries.length > 0) yield { index: index++, entries, bytes }
    }
  }

  /** Page after page, also those without entries, with what became of each of their matches; keeps nothing. */
  async *ranges(call: Call): AsyncGenerator<EntryRange<Entry>, void> {
    let left = this.#options.max
    const ahead = this.#prefetch(call, { width: this.#cautious })
    try {
      for (;;) {
        const read = await this.#nextPage(ahead, { keep: false, inOrder: false })
        if (!read) break
        const { page, delivery } = read
        const { from, to } = page
        const { skipped, failed, bytes } = delivery
        const entries = delivery.entries.slice(0, left) as Entry[]
        left -= entries.length
        ahead.fill()
        yield { from, to, entries, skipped, failed, bytes }
      }
      if (left > 0) this.#endReached()
    } finally {
      ahead.close()
    }
  }

  /** The entry at an index; loads the pages up to it, none beyond. */
  async at(index: number, call: Call): Promise<Entry | undefined> {
    const position = wholeNumber(index)
    if (position >= 0) return (await this.#range(position, position + 1, call))[0]
    return (await this.#last(-position, call)).at(position)
  }

  /** The entries from `start` to `end` (exclusive), negative numbers counted from the end. */
  async slice(start: number, end: number, call: Call): Promise<Entry[]> {
    const from = Math.max(wholeNumber(start), Number.MIN_SAFE_INTEGER)
    const to = wholeNumber(end)
    if (from >= 0) return to >= 0 ? this.#range(from, to, call) : (await this.#range(from, all, call)).slice(0, to)
    if (to === all) return this.#last(-from, call)
    if (to < 0) return from < to ? (await this.#last(-from, call)).slice(0, to) : []
    // With so many entries or more, the last `-from` of them begin at `to` or beyond.
    const most = to - from
    const first = await this.#range(0, most, call, false)
    return first.length < most ? first.slice(from, to) : []
  }

  /** Loads the next `parallel` pages (one without it), and more as long as these have no entries. */
  async more(call: Call): Promise<Entry[]> {
    const { parallel = 1, max } = this.#options
    let left = max - this.#pageList.promisedBefore(this.#reached)
    const entries: Entry[] = []
    for (let isEnd = false; !isEnd && entries.length === 0; ) {
      const ahead = this.#prefetch(call, { number: this.#reached, most: parallel, width: () => parallel })
      try {
        for (let count = 0; count < parallel && !isEnd; count++) {
          const delivery = await this.#next(ahead, true)
          append(entries, (delivery?.entries.slice(0, left) ?? []) as Entry[])
          left -= delivery?.entries.length ?? 0
          isEnd = delivery === undefined
        }
      } finally {
        ahead.close()
      }
    }
    if (entries.length === 0 && left > 0) this.#endReached()
    return entries
  }

  /** `inOrder` is false for what counts from the end: it does not move on where `more` begins. */
  async #range(start: number, end: number, call: Call, inOrder = true): Promise<Entry[]> {
    const until = Math.min(end, this.#options.max)
    if (start >= until || !(await this.#canReach(start, call))) return []
    const { number, first } = this.#pageList.find(start)
    const ahead = this.#prefetch(call, { number, place: Math.max(0, start - first), until })
    const entries: Entry[] = []
    let index = first
    try {
      while (index < until) {
        const delivery = await this.#next(ahead, true, inOrder)
        if (!delivery) break
        append(entries, delivery.entries.slice(Math.max(0, start - index), until - index) as Entry[])
        index += delivery.entries.length
        if (index < until) ahead.fill()
      }
    } finally {
      ahead.close()
    }
    if (index < until) this.#endReached()
    return entries
  }

  /** Whether there can be such an index; what lies beyond the first page is looked up in the list of matches. */
  async #canReach(index: number, call: Call): Promise<boolean> {
    const { walk, counted } = this.#pageList
    if (index < firstPageSize || index < counted.entries) return true
    await walk.list(index + 1, call)
    if (index < walk.listed) return true
    this.#endReached()
    return false
  }

  /** The last `count` entries there are (fewer when there are fewer), in order. */
  async #last(count: number, call: Call): Promise<Entry[]> {
    const { max } = this.#options
    if (max === 0) return []
    const { walk } = this.#pageList
    // With `max` entries counted the end is known, however many more match.
    if (this.#pageList.total === max) return this.#range(Math.max(0, max - count), max, call, false)
    await walk.list(max + 1, call)
    if (walk.listed < max) this.#endReached()
    // Which entry `max` makes the last one depends on how many before it are missing.
    else if (!walk.complete || walk.listed > max || walk.problem) await this.#countAll(call)
    const { total } = this.#pageList
    if (total !== undefined) return this.#range(Math.max(0, total - count), total, call, false)
    return count < walk.listed ? this.#fromEnd(count, call) : this.#range(0, all, call, false)
  }

  /** Counts the entries up to `max`; keeps none of them. */
  async #countAll(call: Call): Promise<void> {
    const ahead = this.#prefetch(call, { number: this.#pageList.counted.pages })
    try {
      while (await this.#next(ahead, false)) ahead.fill()
    } finally {
      ahead.close()
    }
    if (this.#pageList.counted.entries < this.#options.max) this.#endReached()
  }

  async #fromEnd(count: number, call: Call): Promise<Entry[]> {
    let found: Entry[] = []
    let page: Page<Entry> | undefined
    while (found.length < count) {
      page = this.#pageList.previous(page)
      if (!page) break
      const delivery = await page.keep(call.signal)
      this.#options.onRead(page, delivery)
      found = [...(delivery.entries as Entry[]), ...found]
    }
    return found.slice(-count)
  }

  /** How many pages are loaded at once where all of them are wanted. */
  readonly #width = (): number => this.#options.parallel ?? this.#pageList.pace.width

  /** The same for a loop, which may be left: no more pages in advance than were read. */
  readonly #cautious = (given: number): number =>
    this.#options.parallel ?? Math.min(this.#pageList.pace.width, Math.max(1, given))

  #prefetch(call: Call, from: Partial<PrefetchOptions> = {}): Prefetch<Entry> {
    const whole = { width: this.#width, number: 0, place: 0, most: all, until: all, signal: call.signal }
    return new Prefetch(this.#pageList, { ...whole, ...from })
  }

  /** Returns what the next page that was read in advance has; `undefined` at the end. */
  async #next(ahead: Prefetch<Entry>, keep: boolean, inOrder = keep): Promise<Delivery<Entry> | undefined> {
    return (await this.#nextPage(ahead, { keep, inOrder }))?.delivery
  }

  async #nextPage(
    ahead: Prefetch<Entry>,
    { keep, inOrder, isOpen = true }: { keep: boolean; inOrder: boolean; isOpen?: boolean },
  ): Promise<{ page: Page<Entry>; delivery: Delivery<Entry> } | undefined> {
    const next = await ahead.next()
    if (!next) return undefined
    const { number, page, share } = next
    if (!share.isReady) this.#pageList.pace.wait()
    const loaded = await (isOpen ? page.resultOf(share, ahead.signal) : page.unopenedOf(share, ahead.signal))
    const delivery = keep ? page.store(loaded) : loaded
    if (inOrder) this.#reach(number)
    this.#options.onRead(page, delivery)
    return { page, delivery }
  }

  /** The page once more, after the text of one of its archives was no JSON. */
  async #parsed(
    page: Page<Entry>,
    error: unknown,
    { keep, signal }: Call & { keep: boolean },
  ): Promise<Delivery<Entry>> {
    const loaded = await page.parsed(error, signal)
    const delivery = keep ? page.store(loaded) : loaded
    this.#options.onRead(page, delivery)
    return delivery
  }

  /** Pages without entries need not be read. */
  #reach(number: number): void {
    while (this.#reached < number && this.#pageList.pages[this.#reached]?.outcome?.delivered === 0) this.#reached++
    if (this.#reached === number) this.#reached++
  }

  /** A list of matches that broke off is an error where its end matters. */
  #endReached(): void {
    const { problem } = this.#pageList.walk
    if (problem) throw problem
  }
}

/** As arrays take their indices: whole numbers, and 0 for what is none. */
function wholeNumber(index: number): number {
  return Math.trunc(index) || 0
}
