import type { Call } from '../api/index.js'
import { Lookahead } from './lookahead.js'
import type { Delivery, Page } from './page.js'
import type { PageBook } from './page-book.js'

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
  parallel: number
  max: number
  /** Told of every page of which entries are given. */
  hand: (page: Page<Entry>, delivery: Delivery<Entry>) => void
}

/** Reads the entries of a page book: one after the other, by index, by page. */
export class Reader<Entry> {
  readonly #book: PageBook<Entry>
  readonly #options: ReaderOptions<Entry>

  constructor(book: PageBook<Entry>, options: ReaderOptions<Entry>) {
    this.#book = book
    this.#options = options
  }

  /** One entry after the other; asks for the next page when half of the last is read. */
  async *entries(keep: boolean, call: Call): AsyncGenerator<Entry, void> {
    let given = 0
    const ahead = new Lookahead(this.#book, { width: this.#options.parallel, signal: call.signal })
    try {
      for (;;) {
        let entries = (await this.#next(ahead, keep))?.entries
        if (!entries) break
        const half = entries.length >> 1
        for (let place = 0; place < entries.length; place++) {
          if (place === half) ahead.fill()
          if (given++ >= this.#options.max) return
          yield entries[place] as Entry
        }
        // Before waiting for the next page: two of them in memory cost the collector more than all the reading.
        entries = undefined
      }
      this.#endReached()
    } finally {
      ahead.close()
    }
  }

  /** Page after page; keeps nothing. */
  async *pages(call: Call): AsyncGenerator<EntryPage<Entry>, void> {
    const ahead = new Lookahead(this.#book, { width: this.#options.parallel, signal: call.signal })
    try {
      let index = 0
      for (let page = await this.#next(ahead, false); page; page = await this.#next(ahead, false)) {
        const { entries, bytes } = page
        ahead.fill()
        if (entries.length > 0) yield { index: index++, entries: entries as Entry[], bytes }
      }
      this.#endReached()
    } finally {
      ahead.close()
    }
  }

  /** The entry at an index; loads the pages up to it, none beyond. */
  async at(index: number, call: Call): Promise<Entry | undefined> {
    const position = Math.trunc(index)
    if (position < 0) return (await this.#last(-position, call)).at(position)
    return (await this.#range(position, position + 1, call))[0]
  }

  /** The entries from `start` to `end` (exclusive), negative numbers counted from the end. */
  async slice(start: number, end: number, call: Call): Promise<Entry[]> {
    if (start >= 0 && end >= 0) return this.#range(start, end, call)
    if (start < 0) {
      const tail = await this.#last(-start, call)
      if (end < 0) return tail.slice(0, end)
      if (end === Number.POSITIVE_INFINITY) return tail
    }
    return (await this.#range(0, Number.POSITIVE_INFINITY, call)).slice(start, end)
  }

  /** Loads the next pages, as many as may be under way at once. */
  async more(call: Call): Promise<Entry[]> {
    const { page, delivered } = this.#book.front()
    const { parallel } = this.#options
    const ahead = new Lookahead(this.#book, { width: parallel, signal: call.signal, after: page })
    try {
      for (let count = 0; count < parallel; count++) {
        if (!(await this.#next(ahead, true))) break
      }
    } finally {
      ahead.close()
    }
    return this.#range(delivered, this.#book.front().delivered, call)
  }

  async #range(start: number, end: number, call: Call): Promise<Entry[]> {
    const until = Math.min(end, this.#options.max)
    if (until <= start) return []
    await this.#reach(until, call)
    const entries: Entry[] = []
    for (let index = start; index < until; ) {
      const found = this.#book.locate(index)
      if (!found) break
      const part = await this.#part(found.page, found.place, until - index, call)
      entries.push(...part)
      if (part.length === 0) break
      index += part.length
    }
    return entries
  }

  /** Some entries of a page: those in memory when all of them are, else the page is loaded again. */
  async #part(page: Page<Entry>, place: number, count: number, call: Call): Promise<Entry[]> {
    const kept = page.kept?.entries.slice(place, place + count) ?? []
    if (kept.length > 0 && kept.every(entry => entry !== undefined)) {
      this.#options.hand(page, page.kept as Delivery<Entry>)
      return kept as Entry[]
    }
    const delivery = await page.keep(call.signal)
    this.#options.hand(page, delivery)
    return delivery.entries.slice(place, place + count) as Entry[]
  }

  /** Loads from the beginning until so many entries are there. */
  async #reach(count: number, call: Call): Promise<void> {
    const { page, delivered } = this.#book.front()
    if (delivered >= count) return
    const { parallel: width } = this.#options
    const enough = count - delivered
    const ahead = new Lookahead(this.#book, { width, signal: call.signal, after: page, enough })
    try {
      while (this.#book.front().delivered < count) {
        if (!(await this.#next(ahead, true))) {
          this.#endReached()
          return
        }
        ahead.fill()
      }
    } finally {
      ahead.close()
    }
  }

  /** The last `count` entries there are (fewer when there are fewer), in order. */
  async #last(count: number, call: Call): Promise<Entry[]> {
    const { walk } = this.#book
    await walk.list(this.#options.max, call)
    let found: Entry[] = []
    for (let page = this.#book.before(undefined); page && found.length < count; page = this.#book.before(page)) {
      const delivery = await page.keep(call.signal)
      this.#options.hand(page, delivery)
      found = [...(delivery.entries as Entry[]), ...found]
    }
    return found.slice(-count)
  }

  /** The next page that is looked ahead to, handed to the user; `undefined` at the end. */
  async #next(ahead: Lookahead<Entry>, keep: boolean): Promise<Delivery<Entry> | undefined> {
    const ticket = await ahead.next()
    if (!ticket) return undefined
    const { page, hold } = ticket
    const loaded = await page.taken(hold, ahead.signal)
    const delivery = keep ? page.store(loaded) : loaded
    this.#options.hand(page, delivery)
    return delivery
  }

  #endReached(): void {
    const { problem } = this.#book.walk
    if (problem) throw problem
  }
}
