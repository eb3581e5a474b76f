import { append } from '../../basics/append.js'
import type { LoadedPage, Question, Walk } from '../dialect.js'
import type { Call } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { EntryIds } from './entry-ids.js'
import { spreadUploads } from './spread-uploads.js'
import { UploadList } from './upload-list.js'
import { UploadWorker } from './upload-worker.js'

/** A walk through uploads in the server's order, and through the matches of each in the order of their ids. */
export class V0Walk implements Walk {
  readonly problem = undefined
  readonly #client: Client
  readonly #question: Question
  readonly #list: UploadList
  #workers: UploadWorker[] = []

  constructor(client: Client, question: Question) {
    this.#client = client
    this.#question = question
    this.#list = new UploadList(client, question)
  }

  get total(): number | undefined {
    return this.#list.total
  }
  get listed(): number {
    return this.#list.total ?? 0
  }
  get complete(): boolean {
    return this.#list.uploads !== undefined
  }

  async list(_atLeast: number, call: Call = {}): Promise<void> {
    const uploads = await this.#list.list(call)
    if (this.#workers.length > 0) return
    const ranges = spreadUploads(uploads, this.#question.parallel)
    const server = { client: this.#client, question: this.#question, ids: new EntryIds(this.#client, this.#question) }
    this.#workers = ranges.map(range => new UploadWorker(server, range))
  }

  pageEnd(from: number): number {
    return this.#workerAt(from)?.range.to ?? Number.POSITIVE_INFINITY
  }

  async load(from: number, to: number, call: Call = {}): Promise<LoadedPage> {
    await this.list(to, call)
    const whole: LoadedPage = { entries: [], missing: [], dropped: 0, bytes: 0 }
    // A page that was formed before the workers were known may span several of them.
    for (const worker of this.#workers) {
      const [start, end] = [Math.max(from, worker.range.from), Math.min(to, worker.range.to)]
      if (start >= end) continue
      const part = await worker.load(start, end, call)
      append(whole.entries, part.entries)
      append(whole.missing, part.missing)
      whole.dropped += part.dropped
      whole.bytes += part.bytes
    }
    return whole
  }

  names(from: number, to: number): { entryId: string; uploadId: string }[] {
    return this.#workers.flatMap(worker => worker.names(from, to))
  }

  #workerAt(position: number): UploadWorker | undefined {
    return this.#workers.find(({ range }) => position >= range.from && position < range.to)
  }
}
