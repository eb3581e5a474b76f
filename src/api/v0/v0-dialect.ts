import type { Call } from '../abort.js'
import type { Client } from '../client.js'
import type { Dialect, PlannedRequest, Question, Walk } from '../dialect.js'
import { archiveBody, sentRequired, uploadsPath } from './bodies.js'
import { UploadList } from './upload-list.js'
import { V0Walk } from './v0-walk.js'

/** The API that the old client's documentation describes (`…/api`, NOMAD 0.8 to 0.10). */
export class V0Dialect implements Dialect {
  readonly name = 'v0'
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
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

  walk(question: Question): Walk {
    return new V0Walk(this.#client, question)
  }

  explain(question: Question, pageSize: number): PlannedRequest[] {
    const body = archiveBody(question, sentRequired(question.required), { uploads: ['…'], size: pageSize })
    return [
      { purpose: 'uploads', method: 'GET', url: this.url + uploadsPath(question) },
      { purpose: 'archives', method: 'POST', url: `${this.url}/archive/query`, body },
    ]
  }
}
