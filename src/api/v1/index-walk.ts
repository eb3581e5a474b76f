import type { Gap, IndexQuestion, LoadedEntry, LoadedPage, Question, Walk } from '../dialect.js'
import type { Call } from '../http/abort.js'
import { isObject } from '../http/answer.js'
import type { Client } from '../http/client.js'
import { type Ids, type Indexed, readIndexed } from './answers.js'
import { indexBody } from './bodies.js'
import { checkArchiveOwner } from './check-archive-owner.js'
import { IdList } from './id-list.js'

interface Document {
  document: Record<string, unknown>
  bytes: number
}

/**
 * Walks through the results by the search index: the list of matches brings their values along, and no archive is opened.
 * A document is kept until its page is loaded.
 */
export class V1IndexWalk implements Walk {
  readonly #client: Client
  readonly #question: Question
  readonly #index: IndexQuestion
  readonly #list: IdList
  readonly #documents = new Map<string, Document>()

  constructor(client: Client, question: Question, index: IndexQuestion) {
    this.#client = client
    this.#question = question
    this.#index = index
    this.#list = new IdList(client, question, (items, bytes) => this.#keep(items, bytes))
  }

  get total(): number | undefined {
    return this.#list.total
  }
  get listed(): number {
    return this.#list.ids.length
  }
  get complete(): boolean {
    return this.#list.complete
  }
  get problem(): Error | undefined {
    return this.#list.problem
  }

  async list(atLeast: number, call?: Call): Promise<void> {
    this.#checkOwner()
    return this.#list.list(atLeast, call)
  }

  pageEnd(): number {
    return Number.POSITIVE_INFINITY
  }

  names(from: number, to: number): Ids[] {
    return this.#list.ids.slice(from, to)
  }

  async load(from: number, to: number, call: Call = {}): Promise<LoadedPage> {
    await this.list(to, call)
    const ids = this.names(from, to)
    await this.#askAgain(
      ids.filter(({ entryId }) => !this.#documents.has(entryId)),
      call,
    )
    const page = { entries: [] as LoadedEntry[], missing: [] as Gap[], bytes: 0 }
    for (const { entryId, uploadId } of ids) {
      const found = this.#documents.get(entryId)
      this.#documents.delete(entryId)
      page.bytes += found?.bytes ?? 0
      if (found) page.entries.push({ entryId, uploadId, archive: this.#archiveOf(found.document) })
      else page.missing.push({ entryId, uploadId, reason: 'no longer in the search index' })
    }
    return { ...page, bytes: Math.round(page.bytes), dropped: this.#list.takeDropped() }
  }

  /** The list brings the first page along. */
  loadFirst(size: number, call?: Call): Promise<LoadedPage> {
    return this.load(0, size, call)
  }

  #keep(items: readonly Indexed[], bytes: number): void {
    const share = bytes / Math.max(1, items.length)
    for (const { entryId, document } of items) this.#documents.set(entryId, { document, bytes: share })
  }

  /** A page that is loaded twice needs documents that are no longer kept. */
  async #askAgain(ids: readonly Ids[], { signal }: Call): Promise<void> {
    if (ids.length === 0) return
    const body = indexBody(
      this.#question,
      ids.map(({ entryId }) => entryId),
    )
    const answer = await this.#client.json({ method: 'POST', path: '/entries/query', body, signal })
    this.#keep(readIndexed(answer).items, answer.bytes)
  }

  /** Puts the values where archives have them: all but `results` lies below `metadata`. */
  #archiveOf(document: Record<string, unknown>): object {
    const roots = new Set(this.#index.include.map(name => name.split('.')[0] as string))
    const metadata: Record<string, unknown> = {}
    for (const root of roots) if (root !== 'results' && root in document) metadata[root] = document[root]
    return { metadata, ...(roots.has('results') && isObject(document.results) ? { results: document.results } : {}) }
  }

  #checkOwner(): void {
    checkArchiveOwner(this.#question.owner, this.#client.options.authorizer !== undefined)
  }
}
