import { append } from '../../basics/append.js'
import type { Match, Question } from '../dialect.js'
import { type Call, untilAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { type Indexed, readIndexed, readMatches } from './answers.js'
import { MatchPages } from './match-pages.js'

/** Lists the ids of the matches in the order of the results, as far as they are asked for. */
export class IdList {
  readonly ids: Match[] = []
  readonly #pages: MatchPages<Match>
  #step: Promise<void> | undefined

  /** @param onPage takes what the search index has of the entries beside their ids, and the size of the answer */
  constructor(client: Client, question: Question, onPage?: (items: readonly Indexed[], bytes: number) => void) {
    this.#pages = new MatchPages<Match>(client, question, answer => {
      onPage?.(readIndexed(answer).items, answer.bytes)
      return readMatches(answer)
    })
  }

  get complete(): boolean {
    return this.#pages.complete
  }

  /** Why the list of matches ended too early. */
  get problem(): Error | undefined {
    return this.#pages.problem
  }

  /** The number of matches: the server's count, or the length of the list once it is complete. */
  get total(): number | undefined {
    return this.#pages.total
  }

  /** Returns how many ids came twice since the last call. */
  takeDropped(): number {
    return this.#pages.takeDropped()
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
    append(this.ids, await this.#pages.next(call))
  }
}
