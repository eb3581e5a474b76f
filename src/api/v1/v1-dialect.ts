import type {
  Aggregations,
  Dialect,
  LoadedPage,
  MatchPage,
  PlannedRequest,
  Question,
  Survey,
  Walk,
} from '../dialect.js'
import type { ArchiveCall, Call } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { type Gate, gateOf } from '../http/gate.js'
import { requireLoginFor } from '../owner.js'
import { readAggregations, readDefinitions, readTotal } from './answers.js'
import { countBody, firstArchivesBody, idsBody, idsPerRequest } from './bodies.js'
import { V1IndexWalk } from './index-walk.js'
import { listMatches } from './list-matches.js'
import { V1Walk } from './v1-walk.js'

/** Today's NOMAD (`…/api/v1`), server generations 1.3, 1.4 and 2.0. */
export class V1Dialect implements Dialect {
  readonly name = 'v1'
  readonly gate: Gate
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
    this.gate = gateOf(client.options)
  }

  get url(): string {
    return this.#client.options.root
  }

  async count(question: Question, call: Call = {}): Promise<number> {
    requireLoginFor(question.owner, this.#client.options.authorizer !== undefined)
    const body = countBody(question)
    return readTotal(await this.#client.json({ method: 'POST', path: '/entries/query', body, signal: call.signal }))
  }

  async aggregate(question: Question, aggregations: Aggregations, call: Call = {}): Promise<Record<string, unknown>> {
    requireLoginFor(question.owner, this.#client.options.authorizer !== undefined)
    const body = { ...countBody(question), aggregations }
    return readAggregations(
      await this.#client.json({ method: 'POST', path: '/entries/query', body, signal: call.signal }),
    )
  }

  async survey(question: Question, aggregations: Aggregations, call: Call = {}): Promise<Survey> {
    requireLoginFor(question.owner, this.#client.options.authorizer !== undefined)
    const asked = Object.keys(aggregations).length > 0
    const body = { ...countBody(question), ...(asked ? { aggregations } : {}) }
    const answer = await this.#client.json({ method: 'POST', path: '/entries/query', body, signal: call.signal })
    return { total: readTotal(answer), aggregations: asked ? readAggregations(answer) : {} }
  }

  walk(question: Question): Walk {
    const { index } = question
    return index ? new V1IndexWalk(this.#client, question, index) : new V1Walk(this.#client, question)
  }

  matches(question: Question, max: number, call: Call = {}): AsyncIterableIterator<MatchPage> {
    return listMatches(this.#client, question, max, call)
  }

  archives(ids: readonly string[], question: Question, call: ArchiveCall = {}): Promise<LoadedPage> {
    const named = ids.map(entryId => ({ entryId, uploadId: '' }))
    return new V1Walk(this.#client, question).fetch(named, call)
  }

  async definitions(definitionId: string, call: Call = {}): Promise<Record<string, unknown>> {
    return readDefinitions(
      await this.#client.json({ method: 'GET', path: `/metainfo/${definitionId}`, signal: call.signal }),
    )
  }

  explain(question: Question, pageSize: number): PlannedRequest[] {
    const later = { owner: question.owner, query: { 'entry_id:any': ['…'] }, required: question.required }
    const [search, archives] = [`${this.url}/entries/query`, `${this.url}/entries/archive/query`]
    const listed = idsBody(question, Math.min(idsPerRequest, question.index?.max ?? idsPerRequest))
    if (question.index) return [{ purpose: 'values', method: 'POST', url: search, body: listed }]
    return [
      { purpose: 'ids', method: 'POST', url: search, body: listed },
      { purpose: 'first archives', method: 'POST', url: archives, body: firstArchivesBody(question, pageSize) },
      { purpose: 'further archives', method: 'POST', url: archives, body: later },
    ]
  }
}
