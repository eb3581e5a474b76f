import type { Gate } from '../api/index.js'

/** The most pages that are loaded at once without a `parallel`. */
export const mostAtOnce = 8

/** The most bytes of answers that are under way or wait to be read; one page may be larger. */
const mostBytes = 40_000_000

/** A page takes long when it takes so many times what the server took when it was quick. */
const long = 1.5
/** One page counts as so many times too long at most: a single one that is late is no sign. */
const longest = 3
/** How much the last page weighs in the mean by which growing times are seen. */
const weight = 0.25
/** Seconds by which a page may be late without a reason in the server. */
const jitter = 0.02
/** After so many pages that came well, more at once are tried again, however often that failed. */
const mostPatience = 16
/** By how much the quickest times grow with each page: a server does not stay as quick as it once was. */
const forgetting = 1.01

/** What is known of a page that has come. */
export interface PageFacts {
  /** How many matches it is about. */
  matches: number
  /** Size of its answers after decompression. */
  bytes: number
  /** Whether some of it came from a cache: its time says nothing of the server. */
  isCached?: boolean
}

/** Measures the loading of one page. */
export interface Stopwatch {
  /** Takes note of a page that has come. Returns how many seconds it took; `undefined` when the server asked to wait meanwhile, or a cache had some of it. */
  stop(facts: PageFacts): number | undefined
}

/**
 * How many pages of a query are loaded at once: as many as make it faster. Begins with one. One more with each page that
 * came as quickly as before, as long as the reader has to wait for pages; half as many when the server asks for fewer
 * requests (429, 503), or when pages take longer than before. After that one more only when as many pages as are under way
 * came well, and the later the oftener it was in vain. It is between 1 and `most`, no more than the requests that the host takes at once and in a second, and no more
 * than have 40 MB together.
 */
export class Pace {
  readonly #gate: Gate
  readonly #most: number
  #width = 1
  /** Pages that came well since the width was changed last. */
  #well = 0
  /** Pages that came since the reader last had to wait for one. */
  #sinceWait = Number.POSITIVE_INFINITY
  /** True once the width was halved: then it grows slowly. */
  #hasFallen = false
  /** True when the last change was one more. */
  #hasGrown = false
  /** How many pages must come well, after the width has fallen, before one more is tried. */
  #patience = 1
  /** Pages that were asked for before the width was halved: their times say nothing about the new one. */
  #old = 0
  #throttled: number
  /** The least seconds of a page, and of a match. */
  #quickest = { page: Number.POSITIVE_INFINITY, match: Number.POSITIVE_INFINITY }
  /** The mean of how many times longer than at the quickest the last pages took. */
  #strain = 1
  /** Bytes of the largest page, of which each page forgets an eighth. */
  #largest = 0

  constructor(gate: Gate, most: number) {
    this.#gate = gate
    this.#most = most
    this.#throttled = gate.throttled
  }

  /** How many pages may be loaded at once. */
  get width(): number {
    this.#look()
    const { concurrency, perSecond } = this.#gate
    const fitting = this.#largest > 0 ? mostBytes / this.#largest : this.#most
    return Math.max(1, Math.floor(Math.min(this.#width, concurrency, perSecond, fitting)))
  }

  /** Says that the reader has to wait for a page. */
  wait(): void {
    this.#sinceWait = 0
  }

  /** Begins to measure the loading of a page. */
  start(): Stopwatch {
    const { now, throttled } = { now: this.#gate.now(), throttled: this.#gate.throttled }
    return {
      stop: facts => {
        const seconds = Math.max(0, this.#gate.now() - now) / 1000
        const isOwn = throttled === this.#gate.throttled && !facts.isCached
        this.#come(facts, isOwn ? seconds : undefined)
        return isOwn ? seconds : undefined
      },
    }
  }

  #come({ matches, bytes }: PageFacts, seconds: number | undefined): void {
    this.#look()
    this.#largest = Math.max(bytes, this.#largest * (7 / 8))
    this.#sinceWait++
    if (this.#old > 0) {
      this.#old--
      return
    }
    if (seconds === undefined || matches <= 0) return
    this.#measure(matches, seconds)
    if (this.#strain > long) this.#fall()
    else this.#grow()
  }

  /** Falls when the server has asked for fewer requests since the last look: once for all that were under way together. */
  #look(): void {
    const { throttled } = this.#gate
    for (let refused = throttled - this.#throttled; refused > 0; ) {
      refused -= this.#width
      this.#fall()
    }
    this.#throttled = throttled
  }

  #measure(matches: number, seconds: number): void {
    const { page, match } = this.#quickest
    // A page that is larger than those before may take as long for each match as they did.
    const expected = Math.max(page, match * matches)
    const isSlow = seconds > long * expected + jitter
    if (isSlow && this.#width === 1) {
      // One after the other, pages take what the server takes without us.
      this.#quickest = { page: (page + seconds) / 2, match: (match + seconds / matches) / 2 }
      return
    }
    this.#quickest = {
      page: Math.min(page * forgetting, seconds),
      match: Math.min(match * forgetting, seconds / matches),
    }
    const ratio = isSlow ? Math.min(longest, seconds / expected) : 1
    this.#strain += weight * (ratio - this.#strain)
  }

  #fall(): void {
    this.#old = this.#width - 1
    this.#width = Math.max(1, this.#width >> 1)
    // That one more was tried in vain makes the next try come later.
    if (this.#hasGrown) this.#patience = Math.min(mostPatience, 2 * this.#patience)
    this.#hasFallen = true
    this.#hasGrown = false
    this.#strain = 1
    this.#well = 0
  }

  #grow(): void {
    this.#well++
    const { width } = this
    // What the gate or the memory does not permit is not grown into; nor is what the reader does not need.
    if (width < this.#width || this.#sinceWait > width || width === this.#most) return
    if (this.#hasFallen && this.#well < Math.max(width, this.#patience)) return
    if (this.#hasGrown) this.#patience = Math.max(1, this.#patience >> 1)
    this.#hasGrown = true
    this.#width++
    this.#well = 0
  }
}
