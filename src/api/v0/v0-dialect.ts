import { append } from '../../basics/append.js'
import { QueryError } from '../../errors/index.js'
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
import type { Call } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { type Gate, gateOf } from '../http/gate.js'
import { requireLoginFor } from '../owner.js'
import { readValues } from './answers.js'
import { archiveBody, quantityPath, sentRequired } from './bodies.js'
import { listMatches } from './list-matches.js'
import { UploadList } from './upload-list.js'
import { V0Walk } from './v0-walk.js'

/** The API that the old client's documentation describes (`…/api`, NOMAD 0.8 to 0.10). */
export class V0Dialect implements Dialect {
  readonly name = 'v0'
  readonly gate: Gate
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
    this.gate = gateOf(client.options)
  }

  get url(): string {
    return this.#client.options.root
  }

  /** The sum over all uploads, which the server lists with their numbers. */
  async count(question: Question, call: Call = {}): Promise<number> {
    const list = new UploadList(this.#client, question)
    await list.list(call)
    return list.total ?? 0
  }

  async aggregate(): Promise<never> {
    throw new QueryError(`${this.url} speaks the old API (v0), which cannot count values without download.`, {
      hint: 'Load the entries and count them: (await query.toFrame({ columns })).valueCounts(name). Or ask a server of today.',
    })
  }

  async survey(question: Question, _aggregations: Aggregations, call: Call = {}): Promise<Survey> {
    requireLoginFor(question.owner, this.#client.options.authorizer !== undefined)
    const path = quantityPath('upload_id', question, { size: 1 })
    const { values } = readValues(await this.#client.json({ method: 'GET', path, signal: call.signal }))
    return { total: values.reduce((sum, { total }) => sum + total, 0), aggregations: {} }
  }

  walk(question: Question): Walk {
    return new V0Walk(this.#client, question)
  }

  matches(question: Question, max: number, call: Call = {}): AsyncIterableIterator<MatchPage> {
    return listMatches(this.#client, question, max, call)
  }

  /** One after the other: this API searches for one id at a time. */
  async archives(ids: readonly string[], question: Question, call: Call = {}): Promise<LoadedPage> {
    const all: LoadedPage = { entries: [], missing: [], dropped: 0, bytes: 0 }
    for (const entryId of ids) {
      const walk = this.walk({ ...question, query: { calc_id: entryId }, onlyWithRequired: false })
      await walk.list(1, call)
      if (walk.listed === 0) {
        all.missing.push({ entryId, uploadId: '', reason: 'entry missing' })
        continue
      }
      const page = await walk.load(0, 1, call)
      append(all.entries, page.entries)
      append(all.missing, page.missing)
      all.dropped += page.dropped
      all.bytes += page.bytes
    }
    return all
  }

  explain(question: Question, pageSize: number): PlannedRequest[] {
    const body = archiveBody(question, sentRequired(question.required), { uploads: ['…'], size: pageSize })
    return [
      { purpose: 'uploads', method: 'GET', url: this.url + quantityPath('upload_id', question) },
      { purpose: 'archives', method: 'POST', url: `${this.url}/archive/query`, body },
    ]
  }
}
