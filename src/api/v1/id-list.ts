import { IncompleteError } from '../../errors/index.js'
import { type Call, untilAborted } from '../abort.js'
import type { Client } from '../client.js'
import type { Question } from '../dialect.js'
import { type Ids, readIds, type SearchPage } from './answers.js'
import { idsBody, idsPerRequest } from './bodies.js'

/** The ids of all matches in the order of the results, listed as far as they were asked for. */
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
  #step: Promise<void> | undefined

  constructor(client: Client, question: Question) {
    this.#client = client
    this.#question = question
  }

  /** How many match: as the server counts while the list is open, as we counted when it is complete. */
  get total(): number | undefined {
    return this.complete && !this.problem ? this.ids.length : this.#total
  }

  /** Lists on until so many ids are known or none is left. All who wait share one request at a time. */
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
    const body = idsBody(this.#question, idsPerRequest, this.#after)
    const page = readIds(await this.#client.json({ method: 'POST', path: '/entries/query', body, signal: call.signal }))
    this.#total = page.total
    this.#firstTotal ??= page.total
    for (const { entryId, uploadId } of page.items) this.#add(entryId, uploadId)
    this.#advance(page)
  }

  #add(entryId: string, uploadId: string): void {
    if (this.#seen.has(entryId)) return
    this.#seen.add(entryId)
    const shared = this.#uploads.get(uploadId) ?? uploadId
    this.#uploads.set(shared, shared)
    this.ids.push({ entryId, uploadId: shared })
  }

  #advance({ next, items }: SearchPage<Ids>): void {
    if (next === undefined || items.length === 0) {
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
