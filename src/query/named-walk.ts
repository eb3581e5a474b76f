import type { ArchiveCall, Dialect, LoadedPage, Match, Question, Walk } from '../api/index.js'
import { QueryError } from '../errors/index.js'
import { loadNamed } from './load-named.js'

/** Which entries a walk gives. */
export interface NamedEntries {
  matches: readonly Match[]
  /** No page goes beyond a multiple of this number. */
  pageEnds?: number | undefined
}

/** Walks through entries whose ids are known, in their given order. Asks the server for archives by id, and for nothing else. */
export class NamedWalk implements Walk {
  readonly complete = true
  readonly problem = undefined
  readonly #dialect: Dialect
  readonly #question: Question
  readonly #matches: readonly Match[]
  readonly #pageEnds: number

  /** @throws QueryError for an entry that is named twice, and for page ends that are no whole number from 1 */
  constructor(dialect: Dialect, question: Question, { matches, pageEnds = Number.POSITIVE_INFINITY }: NamedEntries) {
    refuseRepeated(matches)
    if (!(pageEnds >= 1) || (Number.isFinite(pageEnds) && !Number.isInteger(pageEnds))) {
      throw new QueryError(`pageEnds is ${pageEnds}; it must be a whole number from 1.`)
    }
    this.#dialect = dialect
    this.#question = question
    this.#matches = matches
    this.#pageEnds = pageEnds
  }

  get total(): number {
    return this.#matches.length
  }
  get listed(): number {
    return this.#matches.length
  }

  async list(): Promise<void> {}

  pageEnd(from: number): number {
    return this.#pageEnds === Number.POSITIVE_INFINITY
      ? this.#pageEnds
      : (Math.floor(from / this.#pageEnds) + 1) * this.#pageEnds
  }

  load(from: number, to: number, call: ArchiveCall = {}): Promise<LoadedPage> {
    return loadNamed(this.#dialect, this.#question, this.#matches.slice(from, to), call)
  }

  names(from: number, to: number): Match[] {
    return this.#matches.slice(from, to)
  }
}

function refuseRepeated(matches: readonly Match[]): void {
  const seen = new Set<string>()
  for (const { entryId } of matches) {
    if (seen.has(entryId)) throw new QueryError(`The entry ${entryId} is named twice; each is read once.`)
    seen.add(entryId)
  }
}
