import type { AbortSignalLike } from '../api/index.js'
import type { Delivery, Page } from './page.js'
import type { PageBook } from './page-book.js'
import type { Hold } from './shared-task.js'

/** A page on its way. */
export interface Ticket<Entry> {
  page: Page<Entry>
  hold: Hold<Delivery<Entry>>
}

/** How far and how wide to look ahead. */
export interface LookaheadOptions<Entry> {
  /** The most pages under way at once. */
  width: number
  signal?: AbortSignalLike | undefined
  /** Begins after this page; at the beginning without it. */
  after?: Page<Entry> | undefined
  /** Asks for no more pages once those under way promise so many entries. */
  enough?: number | undefined
}

/**
 * Pages in the order of the results, up to `width` of them under way at once. It asks for pages when `fill` is called
 * and when `next` finds none; `close` lets go of those that nobody took.
 */
export class Lookahead<Entry> {
  readonly #book: PageBook<Entry>
  readonly #options: LookaheadOptions<Entry>
  readonly #queue: Promise<Ticket<Entry> | undefined>[] = []
  #last: Promise<Page<Entry> | undefined>
  #promised = 0
  #closed = false

  constructor(book: PageBook<Entry>, options: LookaheadOptions<Entry>) {
    this.#book = book
    this.#options = options
    this.#last = Promise.resolve(options.after)
  }

  get signal(): AbortSignalLike | undefined {
    return this.#options.signal
  }

  /** Asks for pages until `width` of them are under way. */
  fill(): void {
    while (this.#queue.length < this.#options.width) {
      const before = this.#last
      const ticket = before.then(page => this.#open(page))
      ticket.catch(() => undefined)
      this.#queue.push(ticket)
      this.#last = ticket.then(async opened => opened?.page ?? (await before))
      this.#last.catch(() => undefined)
    }
  }

  /** The next page, or `undefined` at the end. */
  async next(): Promise<Ticket<Entry> | undefined> {
    if (this.#queue.length === 0) this.fill()
    const ticket = await this.#queue.shift()
    if (ticket) return ticket
    // Pages that were under way may have brought less than they promised: then there can be more.
    this.#queue.length = 0
    this.#promised = 0
    return this.#open(await this.#last)
  }

  /** Lets go of all pages that were not taken. */
  close(): void {
    this.#closed = true
    for (const ticket of this.#queue) {
      ticket.then(
        opened => opened?.hold.release(),
        () => undefined,
      )
    }
  }

  async #open(previous: Page<Entry> | undefined): Promise<Ticket<Entry> | undefined> {
    const { enough = Number.POSITIVE_INFINITY, signal } = this.#options
    if (this.#closed || this.#promised >= enough) return undefined
    const page = await this.#book.after(previous, { signal })
    if (!page || this.#closed) return undefined
    this.#promised += page.delivered ?? page.to - page.from
    return { page, hold: page.hold(signal) }
  }
}
