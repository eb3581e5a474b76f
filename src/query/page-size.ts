/** The first page when no size is named. */
export const firstPageSize = 10

const largest = 100
/** A page's aim in bytes: large enough that waiting for answers is a small part, small enough for memory. */
const aim = 5_000_000

/**
 * The size of pages: as named, else 10 for the first, then growing threefold at most towards 100 entries or 5 MB,
 * whichever is less, by the sizes seen so far.
 */
export class PageSize {
  readonly #fixed: number | undefined
  #last = firstPageSize
  #entries = 0
  #bytes = 0

  constructor(fixed?: number) {
    this.#fixed = fixed
  }

  /** Takes note of what an answer weighed. */
  learn(entries: number, bytes: number): void {
    this.#entries += entries
    this.#bytes += bytes
  }

  next(): number {
    if (this.#fixed !== undefined) return this.#fixed
    if (this.#entries === 0) return firstPageSize
    const fitting = Math.floor(aim / (this.#bytes / this.#entries))
    this.#last = Math.max(1, Math.min(largest, fitting, this.#last * 3))
    return this.#last
  }
}
