import { type AbortSignalLike, throwIfAborted } from '../api/index.js'
import { joinSignals } from './join-signals.js'
import type { Delivery, Page } from './page.js'
import type { PageList } from './page-list.js'
import type { Share } from './shared-task.js'

/** A page that is being loaded. */
export interface PendingPage<Entry> {
  number: number
  page: Page<Entry>
  share: Share<Delivery<Entry>>
}

/** How many pages to read in advance. */
export interface PrefetchOptions {
  /** How many pages are loaded at once, at most, when so many were given before. */
  width: (given: number) => number
  signal?: AbortSignalLike | undefined
  /** The number of the page to begin with, and the place in it from which entries are wanted. */
  number: number
  place: number
  /** The most pages that are asked for. */
  most: number
  /** Asks for no more pages once those before promise so many entries, counted from the beginning. */
  until: number
}

/**
 * Reads pages in advance, as many at once as `width` says, and returns them in the order of the results. It asks for pages when
 * `fill` is called and when `next` finds none; `close` stops the pages that were not taken.
 */
export class Prefetch<Entry> {
  /** Aborted with the caller's signal, and when the prefetch is closed. */
  readonly signal: AbortSignalLike | undefined
  readonly #pageList: PageList<Entry>
  readonly #options: PrefetchOptions
  readonly #closing = new AbortController()
  readonly #queue: Promise<PendingPage<Entry> | undefined>[] = []
  /** The number of the page that is given next. */
  #number: number
  /** Whether the pages asked for so far exist: each is formed after the one before it. */
  #goesOn: Promise<boolean> = Promise.resolve(true)

  constructor(pageList: PageList<Entry>, options: PrefetchOptions) {
    this.#pageList = pageList
    this.#options = options
    this.#number = options.number
    this.signal = joinSignals(options.signal, this.#closing.signal)
  }

  /** Asks for pages until as many are under way as may be. */
  fill(): void {
    const { number, most, width } = this.#options
    const left = number + most - this.#number
    const atOnce = Math.min(width(this.#number - number), left)
    while (this.#queue.length < atOnce) this.#ask()
  }

  /** The next page, or `undefined` at the end. */
  async next(): Promise<PendingPage<Entry> | undefined> {
    throwIfAborted(this.signal)
    if (this.#queue.length === 0) this.fill()
    if (this.#queue.length === 0) return undefined
    let next = await this.#queue.shift()
    if (!next) {
      // Pages that were under way may have brought less than they promised: then there can be more.
      this.#queue.length = 0
      this.#goesOn = Promise.resolve(true)
      this.#ask()
      next = await this.#queue.shift()
    }
    if (next) this.#number++
    return next
  }

  /** Stops the loading of all pages that were not taken. */
  close(): void {
    this.#closing.abort()
  }

  #ask(): void {
    const number = this.#number + this.#queue.length
    const asked = this.#goesOn.then(goesOn => (goesOn ? this.#open(number) : undefined))
    this.#goesOn = asked.then(page => page !== undefined)
    this.#goesOn.catch(() => undefined)
    this.#queue.push(asked)
  }

  async #open(number: number): Promise<PendingPage<Entry> | undefined> {
    const { signal } = this
    const page = await this.#pageList.page(number, this.#options.until, { signal })
    if (!page) return undefined
    throwIfAborted(signal)
    return { number, page, share: page.join(signal, number === this.#options.number ? this.#options.place : 0) }
  }
}
