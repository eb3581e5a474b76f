import { IncompleteError, TimeoutError } from '../../errors/index.js'
import type { Question } from '../dialect.js'
import type { Call } from '../http/abort.js'
import type { Client, JsonAnswer } from '../http/client.js'
import { pageFault } from '../http/page-fault.js'
import type { Ids, SearchPage } from './answers.js'
import { idsBody, idsPerRequest } from './bodies.js'

/** A page of this size or less is not made smaller. */
const leastIds = 10

function isTimeout(error: unknown): boolean {
  return error instanceof TimeoutError && pageFault(error) !== undefined
}

/**
 * Asks for the matches of a question, page after page in the order of the results. Of what it gave it keeps the ids alone, to
 * know those that come twice.
 */
export class MatchPages<Match extends Ids> {
  /** True once there are no more pages. */
  complete = false
  /** Why the list ended too early. */
  problem: Error | undefined
  readonly #client: Client
  readonly #question: Question
  readonly #read: (answer: JsonAnswer) => SearchPage<Match>
  readonly #seen = new Set<string>()
  readonly #cursors = new Set<string>()
  /** One copy of each upload id: thousands of entries share it. */
  readonly #uploads = new Map<string, string>()
  #firstTotal: number | undefined
  #total: number | undefined
  #after: string | undefined
  #size = idsPerRequest
  #dropped = 0
  readonly #most: number

  /**
   * @param read what is taken of the matches
   * @param most how many matches are wanted at most
   */
  constructor(
    client: Client,
    question: Question,
    read: (answer: JsonAnswer) => SearchPage<Match>,
    most = question.index?.max ?? Number.POSITIVE_INFINITY,
  ) {
    this.#client = client
    this.#question = question
    this.#read = read
    this.#most = most
  }

  /** The number of matches: the server's count, or the length of the list once it is complete. */
  get total(): number | undefined {
    return this.complete && !this.problem ? this.#seen.size : this.#total
  }

  /** Returns how many matches came twice since the last call. */
  takeDropped(): number {
    const dropped = this.#dropped
    this.#dropped = 0
    return dropped
  }

  /** The matches of the next page that did not come before. One call at a time; none once the list is complete. */
  async next(call: Call): Promise<Match[]> {
    const page = await this.#ask(call)
    this.#total = page.total
    this.#firstTotal ??= page.total
    const fresh = page.items.filter(match => this.#isNew(match))
    // A page that adds nothing is the end, whatever its cursor: the next one would add nothing either.
    this.#advance(fresh.length === 0 ? undefined : page.next)
    return fresh
  }

  /** Returns the next page; asks for a smaller one when the server finds it too large or is too slow. */
  async #ask(call: Call): Promise<SearchPage<Match>> {
    for (;;) {
      // Values that are beyond the wanted ones cost more than ids.
      const left = this.#most - this.#seen.size
      const size = left > 0 ? Math.min(this.#size, left) : this.#size
      const body = idsBody(this.#question, size, this.#after)
      const request = { method: 'POST', path: '/entries/query', body, divisible: true, signal: call.signal } as const
      try {
        return this.#read(await this.#client.json(request))
      } catch (error) {
        const fault = pageFault(error)
        if (this.#size <= leastIds || (fault !== 'too large' && !isTimeout(error))) throw error
        this.#size = Math.ceil(this.#size / 4)
      }
    }
  }

  #isNew(match: Match): boolean {
    if (this.#seen.has(match.entryId)) {
      this.#dropped++
      return false
    }
    this.#seen.add(match.entryId)
    const shared = this.#uploads.get(match.uploadId) ?? match.uploadId
    this.#uploads.set(shared, shared)
    match.uploadId = shared
    return true
  }

  #advance(next: string | undefined): void {
    if (next === undefined) {
      this.#finish()
      return
    }
    if (this.#cursors.has(next)) {
      this.complete = true
      this.problem = new IncompleteError(
        `The server's list of matches goes in circles after ${this.#seen.size} of ${this.#total} entries.`,
        { hint: 'The entries that came are right; ask for the others sorted by entry_id (leave orderBy out).' },
      )
      return
    }
    this.#cursors.add(next)
    this.#after = next
  }

  #finish(): void {
    this.complete = true
    // Entries may come and go while a list is read; fewer than were there all the time is a loss.
    const promised = Math.min(this.#firstTotal ?? 0, this.#total ?? 0)
    if (this.#seen.size >= promised) return
    this.problem = new IncompleteError(`The server matched ${promised} entries and listed only ${this.#seen.size}.`, {
      hint: 'The entries that came are right; ask again for the others.',
    })
  }
}
