import type { LoadedEntry, LoadedPage, Question, Walk } from '../dialect.js'
import type { ArchiveCall, Call } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { requireLoginFor } from '../owner.js'
import { type Ids, readArchives, type SearchPage } from './answers.js'
import { archivesBody, firstArchivesBody } from './bodies.js'
import { GatheredArchives } from './gathered-archives.js'
import { IdList } from './id-list.js'
import { joinById } from './join.js'
import { ListedWalk } from './listed-walk.js'

interface ArchivePage extends SearchPage<LoadedEntry> {
  bytes: number
}

/** Walks through the results by ids: a list of ids gives their order and positions, and archives are asked for by id. */
export class V1Walk extends ListedWalk implements Walk {
  protected readonly idList: IdList

  constructor(client: Client, question: Question) {
    super(client, question)
    this.idList = new IdList(client, question)
  }

  async list(atLeast: number, call?: Call): Promise<void> {
    requireLoginFor(this.question.owner, this.client.options.authorizer !== undefined)
    return this.idList.list(atLeast, call)
  }

  async load(from: number, to: number, call: ArchiveCall = {}): Promise<LoadedPage> {
    this.checkOwner()
    await this.idList.list(to, call)
    return this.#withRepeated(await this.fetch(this.names(from, to), call))
  }

  async loadFirst(size: number, call: ArchiveCall = {}): Promise<LoadedPage> {
    this.checkOwner()
    const stop = new AbortController()
    const onAbort = () => stop.abort(call.signal?.reason)
    call.signal?.addEventListener('abort', onAbort, { once: true })
    try {
      const both = { ...call, signal: stop.signal }
      const listing = this.idList.list(size, both)
      const archives = this.#post(firstArchivesBody(this.question, size), size > 1, both)
      archives.catch(() => undefined)
      await listing
      const ids = this.names(0, size)
      return this.#withRepeated(await this.#agree(ids, await archives, call))
    } finally {
      call.signal?.removeEventListener('abort', onAbort)
      stop.abort()
    }
  }

  /**
   * Joins the first archives with the list of ids. The two answers may differ when entries changed between them: archives that
   * are then missing are asked for by id.
   */
  async #agree(ids: Ids[], { items, next, size, bytes }: ArchivePage, call: ArchiveCall): Promise<LoadedPage> {
    const wanted = new Set(ids.map(({ entryId }) => entryId))
    const page = joinById(ids, items, bytes)
    const agrees = page.dropped === 0
    // A server that gives shorter pages than asked for names a place before the last of them as the one to go on from.
    const isShort = isCut(size, ids.length) || (next !== undefined && !next.endsWith(ids.at(-1)?.entryId ?? ''))
    if (page.missing.length === 0 || (agrees && !isShort)) return page
    const rest = await this.fetch(page.missing, call)
    const whole = joinById(ids, [...page.entries, ...rest.entries], bytes + rest.bytes)
    const isCap = rest.entries.length > 0 && items.length > 0 && items.every(({ entryId }) => wanted.has(entryId))
    const cap = rest.cap ?? (isCap ? Math.max(1, page.entries.length) : undefined)
    return { ...whole, dropped: page.dropped + rest.dropped, cap }
  }

  /** Counts matches that were listed twice as dropped, like archives that came twice. */
  #withRepeated(page: LoadedPage): LoadedPage {
    return { ...page, dropped: page.dropped + this.idList.takeDropped() }
  }

  /** Loads the archives of entries, which need not be in the list. */
  async fetch(ids: Ids[], call: ArchiveCall): Promise<LoadedPage> {
    const gathered = new GatheredArchives(ids)
    for (let isNews = true; isNews && !gathered.isComplete; ) {
      const before = gathered.size
      const isOdd = await this.#gather(gathered, call)
      // A server that gives duplicates or other archives may give those that it left out when asked for them alone.
      isNews = isOdd && gathered.size > before
    }
    return gathered.page
  }

  /**
   * Asks for the archives that have not come yet, page after page. Returns true when an answer was cut, or had duplicates or
   * other archives.
   */
  async #gather(gathered: GatheredArchives, call: ArchiveCall): Promise<boolean> {
    const names = gathered.lacking
    const last = [...names].sort().at(-1)
    const asked = new Set(names)
    const cursors = new Set<string>()
    let isOdd = false
    let after: string | undefined
    do {
      const { items, next, size, bytes } = await this.#post(
        archivesBody(this.question, names, after),
        names.length > 1,
        call,
      )
      const { fresh, isClean } = gathered.add(items, bytes, isCut(size, names.length) ? size : undefined)
      isOdd ||= !isClean || after !== undefined || isCut(size, names.length)
      // A server may answer with shorter pages than asked for: it then says where to go on. A page of missing archives
      // alone is empty; it is one of several when the place to go on from is an entry that was asked for.
      const isNext = next !== undefined && next !== last && !cursors.has(next)
      const goesOn = isNext && !gathered.isComplete && (fresh > 0 || asked.has(next))
      after = goesOn ? next : undefined
      if (after !== undefined) cursors.add(after)
    } while (after !== undefined)
    return isOdd
  }

  async #post(body: unknown, divisible: boolean, { signal, unparsed }: ArchiveCall): Promise<ArchivePage> {
    const path = '/entries/archive/query'
    const answer = await this.client.json({ method: 'POST', path, body, divisible, unparsed, signal })
    return { ...readArchives(answer), bytes: answer.bytes }
  }
}

/** Returns whether a server made a page smaller than asked for. */
function isCut(size: number | undefined, asked: number): boolean {
  return size !== undefined && size < asked
}
