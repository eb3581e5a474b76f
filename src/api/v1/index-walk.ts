import type { Gap, IndexQuestion, LoadedEntry, LoadedPage, Question, Walk } from '../dialect.js'
import type { Call } from '../http/abort.js'
import { isObject } from '../http/answer.js'
import type { Client } from '../http/client.js'
import { type Ids, type Indexed, readIndexed } from './answers.js'
import { indexBody } from './bodies.js'
import { IdList } from './id-list.js'
import { ListedWalk } from './listed-walk.js'

interface Document {
  document: Record<string, unknown>
  bytes: number
}

/**
 * Walks through the results by the search index: the list of matches brings their values along, and no archive is opened.
 * A document is kept until its page is loaded.
 */
export class V1IndexWalk extends ListedWalk implements Walk {
  readonly #index: IndexQuestion
  protected readonly idList: IdList
  readonly #documents = new Map<string, Document>()

  constructor(client: Client, question: Question, index: IndexQuestion) {
    super(client, question)
    this.#index = index
    this.idList = new IdList(client, question, (items, bytes) => this.#keep(items, bytes))
  }

  async list(atLeast: number, call?: Call): Promise<void> {
    this.checkOwner()
    return this.idList.list(atLeast, call)
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
    return { ...page, bytes: Math.round(page.bytes), dropped: this.idList.takeDropped() }
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
      this.question,
      ids.map(({ entryId }) => entryId),
    )
    const answer = await this.client.json({ method: 'POST', path: '/entries/query', body, signal })
    this.#keep(readIndexed(answer).items, answer.bytes)
  }

  /** Puts the values where archives have them: all but `results` lies below `metadata`. */
  #archiveOf(document: Record<string, unknown>): object {
    const roots = new Set(this.#index.include.map(name => name.split('.')[0] as string))
    const metadata: Record<string, unknown> = {}
    for (const root of roots) if (root !== 'results' && root in document) metadata[root] = document[root]
    return { metadata, ...(roots.has('results') && isObject(document.results) ? { results: document.results } : {}) }
  }
}
