import type { Match, Question } from '../dialect.js'
import type { Client } from '../http/client.js'
import { checkArchiveOwner } from './check-archive-owner.js'
import type { IdList } from './id-list.js'

/** The part of a walk that the list of matches answers: their number, order and ids. */
export abstract class ListedWalk {
  protected readonly client: Client
  protected readonly question: Question
  protected abstract readonly idList: IdList

  constructor(client: Client, question: Question) {
    this.client = client
    this.question = question
  }

  get total(): number | undefined {
    return this.idList.total
  }
  get listed(): number {
    return this.idList.ids.length
  }
  get complete(): boolean {
    return this.idList.complete
  }
  get problem(): Error | undefined {
    return this.idList.problem
  }

  takeDropped(): number {
    return this.idList.takeDropped()
  }

  pageEnd(): number {
    return Number.POSITIVE_INFINITY
  }

  names(from: number, to: number): Match[] {
    return this.idList.ids.slice(from, to)
  }

  protected checkOwner(): void {
    checkArchiveOwner(this.question.owner, this.client.options.authorizer !== undefined)
  }
}
