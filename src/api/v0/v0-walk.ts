import type { Call } from '../abort.js'
import type { Client } from '../client.js'
import type { LoadedPage, Question, Walk } from '../dialect.js'
import { EntryIds } from './entry-ids.js'
import { Lane } from './lane.js'
import { spreadUploads } from './lanes.js'
import { UploadList } from './upload-list.js'

/** A walk through uploads in the server's order, and through the matches of each in the order of their ids. */
export class V0Walk implements Walk {
  readonly problem = undefined
  readonly #client: Client
  readonly #question: Question
  readonly #list: UploadList
  #lanes: Lane[] = []

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
    if (this.#lanes.length > 0) return
    const ranges = spreadUploads(uploads, this.#question.parallel)
    const server = { client: this.#client, question: this.#question, ids: new EntryIds(this.#client, this.#question) }
    this.#lanes = ranges.map(range => new Lane(server, range))
  }

  pageEnd(from: number): number {
    return this.#laneAt(from)?.range.to ?? Number.POSITIVE_INFINITY
  }

  /** A range may reach over several lanes: their parts are asked for one after the other. */
  async load(from: number, to: number, call: Call = {}): Promise<LoadedPage> {
    await this.list(to, call)
    const page: LoadedPage = { entries: [], missing: [], dropped: 0, bytes: 0 }
    for (const lane of this.#lanes) {
      const part = { from: Math.max(from, lane.range.from), to: Math.min(to, lane.range.to) }
      if (part.from >= part.to) continue
      const { entries, missing, dropped, bytes } = await lane.load(part.from, part.to, call)
      page.entries.push(...entries)
      page.missing.push(...missing)
      page.dropped += dropped
      page.bytes += bytes
    }
    return page
  }

  names(from: number, to: number): { entryId: string; uploadId: string }[] {
    return this.#lanes.flatMap(lane => lane.names(from, to))
  }

  #laneAt(position: number): Lane | undefined {
    return this.#lanes.find(({ range }) => position >= range.from && position < range.to)
  }
}
