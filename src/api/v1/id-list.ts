import { IncompleteError, TimeoutError } from '../../errors/index.js'
import type { Question } from '../dialect.js'
import { type Call, untilAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { pageFault } from '../http/page-fault.js'
import { type Ids, type Indexed, readIds, readIndexed, type SearchPage } from './answers.js'
import { idsBody, idsPerRequest } from './bodies.js'

/** A page of this size or less is not made smaller. */
const leastIds = 10

function isTimeout(error: unknown): boolean {
  return error instanceof TimeoutError && pageFault(error) !== undefined
}

/** Lists the ids of the matches in the order of the results, as far as they are asked for. */
export class IdList {
  readonly ids: Ids[] = []
  complete = false
  problem: Error | undefined
  readonly #client: Client
  readonly #question: Question
  readonly #seen = new Set<string>()
  readonly #cursors = new Set<string>()
  /** One copy of each upload id: thousands of entries share it. */
  readonly #uploads = new Map<string, string>()
  #firstTotal: number | undefined
  #total: number | undefined
  #after: string | undefined
  #size = idsPerRequest
  #dropped = 0
  #step: Promise<void> | undefined

  readonly #onPage: ((items: readonly Indexed[], bytes: number) => void) | undefined

  /** @param onPage takes what the search index has of the entries beside their ids, and the size of the answer */
  constructor(client: Client, question: Question, onPage?: (items: readonly Indexed[], bytes: number) => void) {
    this.#client = client
    this.#question = question
    this.#onPage = onPage
  }

  /** The number of matches: the server's count, or the length of the list once it is complete. */
  get total(): number | undefined {
    return this.complete && !this.problem ? this.ids.length : this.#total
  }

  /** Returns how many ids came twice since the last call. */
  takeDropped(): number {
    const dropped = this.#dropped
    this.#dropped = 0
    return dropped
  }

  /** Lists at least so many ids, or all that there are. Callers at the same time share one request. */
  async list(atLeast: number, call: Call = {}): Promise<void> {
    while (this.ids.length < atLeast && !this.complete) {
      if (this.#step) {
        // Another caller's request: should it be aborted or fail, this caller asks for itself.
        const others = this.#step.catch(() => undefined)
        await untilAborted(others, call.signal)
      } else {
        this.#step = this.#next(call).finally(() => {
          this.#step = undefined
        })
        await this.#step
      }
    }
  }

  async #next(call: Call): Promise<void> {
    const page = await this.#ask(call)
    this.#total = page.total
    this.#firstTotal ??= page.total
    const known = this.ids.length
    for (const { entryId, uploadId } of page.items) this.#add(entryId, uploadId)
    // A page that adds nothing is the end, whatever its cursor: the next one would add nothing either.
    this.#advance(this.ids.length === known ? undefined : page.next)
  }

  /** Returns the next page of ids; asks for a smaller one when the server finds it too large or is too slow. */
  async #ask(call: Call): Promise<SearchPage<Ids>> {
    for (;;) {
      // Values that are beyond the wanted ones cost more than ids.
      const left = (this.#question.index?.max ?? Number.POSITIVE_INFINITY) - this.ids.length
      const size = left > 0 ? Math.min(this.#size, left) : this.#size
      const body = idsBody(this.#question, size, this.#after)
      const request = { method: 'POST', path: '/entries/query', body, divisible: true, signal: call.signal } as const
      try {
        const answer = await this.#client.json(request)
        if (!this.#onPage) return readIds(answer)
        const page = readIndexed(answer)
        this.#onPage(page.items, answer.bytes)
        return page
      } catch (error) {
        const fault = pageFault(error)
        if (this.#size <= leastIds || (fault !== 'too large' && !isTimeout(error))) throw error
        this.#size = Math.ceil(this.#size / 4)
      }
    }
  }

  #add(entryId: string, uploadId: string): void {
    if (this.#seen.has(entryId)) {
      this.#dropped++
      return
    }
    this.#seen.add(entryId)
    const shared = this.#uploads.get(uploadId) ?? uploadId
    this.#uploads.set(shared, shared)
    this.ids.push({ entryId, uploadId: shared })
  }

  #advance(next: string | undefined): void {
    if (next === undefined) {
      this.#finish()
      return
    }
    if (this.#cursors.has(next)) {
      this.complete = true
      this.problem = new IncompleteError(
        `The server's list of matches goes in circles after ${this.ids.length} of ${this.#total} entries.`,
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
    if (this.ids.length >= promised) return
    this.problem = new IncompleteError(`The server matched ${promised} entries and listed only ${this.ids.length}.`, {
      hint: 'The entries that came are right; ask again for the others.',
    })
  }
}
