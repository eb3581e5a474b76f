/** The first page when no size is named. */
export const firstPageSize = 10

const largest = 100
/** After so many pages that went well, larger ones are tried again, however often that failed. */
const mostPatience = 32
/** A page's aim in bytes: large enough that waiting for answers is a small part, small enough for memory. */
const aim = 5_000_000
/** A page's aim in seconds: a server that takes long for each archive gives smaller pages, several of them at once. */
const secondsAim = 2

/**
 * The size of pages: as named, else 10 for the first, then growing threefold at most towards 100 entries, 5 MB or 2
 * seconds, whichever is least, by the sizes and times seen so far.
 */
export class PageSize {
  readonly #fixed: number | undefined
  #last = firstPageSize
  #entries = 0
  #bytes = 0
  /** Of the last answers, the last one counting half. */
  #secondsPerEntry = 0
  /** What the server gave at most when it last refused or was too slow. */
  #limit = Number.POSITIVE_INFINITY
  #inARow = 0
  #patience = 4

  constructor(fixed?: number) {
    this.#fixed = fixed
  }

  /** Records the size of an answer, and how long it took, where that is the server's own time. */
  learn(entries: number, bytes: number, seconds?: number): void {
    if (seconds !== undefined) this.#time(seconds / entries)
    this.#entries += entries
    this.#bytes += bytes
    if (++this.#inARow < this.#patience) return
    this.#inARow = 0
    this.#limit = Math.min(2 * this.#limit, Number.MAX_SAFE_INTEGER)
  }

  /**
   * The server gives no more than so many entries in a page: none is larger, until some pages went well. Then twice as many
   * are tried; each time that fails, it waits for twice as many pages.
   */
  limit(entries: number): void {
    if (this.#limit < Number.MAX_SAFE_INTEGER) this.#patience = Math.min(2 * this.#patience, mostPatience)
    this.#limit = Math.max(1, Math.min(this.#limit, entries))
    this.#inARow = 0
  }

  next(): number {
    return Math.min(this.#aimed(), this.#limit)
  }

  #aimed(): number {
    if (this.#fixed !== undefined) return this.#fixed
    if (this.#entries === 0) return firstPageSize
    const fitting = Math.floor(aim / (this.#bytes / this.#entries))
    const inTime = Math.floor(secondsAim / this.#secondsPerEntry)
    this.#last = Math.max(1, Math.min(largest, fitting, inTime, this.#last * 3))
    return this.#last
  }

  #time(secondsPerEntry: number): void {
    this.#secondsPerEntry =
      this.#secondsPerEntry === 0 ? secondsPerEntry : (this.#secondsPerEntry + secondsPerEntry) / 2
  }
}
