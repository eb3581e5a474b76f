import { AuthError } from '../../errors/index.js'
import type { Call } from '../abort.js'
import type { Client } from '../client.js'
import type { LoadedEntry, LoadedPage, Question, Walk } from '../dialect.js'
import { requireLoginFor } from '../owner.js'
import { type Ids, readArchives } from './answers.js'
import { archivesBody, firstArchivesBody } from './bodies.js'
import { IdList } from './id-list.js'
import { joinById } from './join.js'

interface ArchivePage {
  items: LoadedEntry[]
  next: string | undefined
  bytes: number
}

/** A walk by ids first: the list of ids gives order and positions, archives are asked for by id. */
export class V1Walk implements Walk {
  readonly #client: Client
  readonly #question: Question
  readonly #list: IdList

  constructor(client: Client, question: Question) {
    this.#client = client
    this.#question = question
    this.#list = new IdList(client, question)
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
    requireLoginFor(this.#question.owner, this.#client.options.authorizer !== undefined)
    return this.#list.list(atLeast, call)
  }

  pageEnd(): number {
    return Number.POSITIVE_INFINITY
  }

  names(from: number, to: number): Ids[] {
    return this.#list.ids.slice(from, to)
  }

  async load(from: number, to: number, call: Call = {}): Promise<LoadedPage> {
    this.#checkOwner()
    await this.#list.list(to, call)
    return this.#withRepeated(await this.fetch(this.names(from, to), call))
  }

  async loadFirst(size: number, call: Call = {}): Promise<LoadedPage> {
    this.#checkOwner()
    const stop = new AbortController()
    const onAbort = () => stop.abort(call.signal?.reason)
    call.signal?.addEventListener('abort', onAbort, { once: true })
    try {
      const both = { signal: stop.signal }
      const listing = this.#list.list(size, both)
      const archives = this.#post(firstArchivesBody(this.#question, size), size > 1, both)
      archives.catch(() => undefined)
      await listing
      const ids = this.names(0, size)
      return this.#withRepeated(await this.#agree(ids, await archives, call))
    } finally {
      call.signal?.removeEventListener('abort', onAbort)
      stop.abort()
    }
  }

  /** The two first answers may stem from different moments: what then is missing is asked for by id. */
  async #agree(ids: Ids[], { items, next, bytes }: ArchivePage, call: Call): Promise<LoadedPage> {
    const wanted = new Set(ids.map(({ entryId }) => entryId))
    const page = joinById(ids, items, bytes)
    const agrees = items.every(({ entryId }) => wanted.has(entryId))
    // A server that gives shorter pages than asked for names a place before the last of them as the one to go on from.
    const isShort = next !== undefined && !next.endsWith(ids.at(-1)?.entryId ?? '')
    if (page.missing.length === 0 || (agrees && !isShort)) return page
    const rest = await this.fetch(page.missing, call)
    const whole = joinById(ids, [...items, ...rest.entries], bytes + rest.bytes)
    const cap = rest.cap ?? (agrees && rest.entries.length > 0 && items.length > 0 ? items.length : undefined)
    return { ...whole, dropped: page.dropped + rest.dropped, cap }
  }

  /** Matches that the list of ids held twice are dropped like archives that came twice. */
  #withRepeated(page: LoadedPage): LoadedPage {
    return { ...page, dropped: page.dropped + this.#list.takeDropped() }
  }

  /** The archives of entries, whether or not they are in the list. */
  async fetch(ids: Ids[], call: Call): Promise<LoadedPage> {
    if (ids.length === 0) return joinById([], [], 0)
    const names = ids.map(({ entryId }) => entryId)
    const received: LoadedEntry[] = []
    let bytes = 0
    let cap: number | undefined
    const last = [...names].sort().at(-1)
    const cursors = new Set<string>()
    let after: string | undefined
    do {
      const page = await this.#post(archivesBody(this.#question, names, after), names.length > 1, call)
      if (after !== undefined && page.items.length > 0) cap ??= received.length
      received.push(...page.items)
      bytes += page.bytes
      // A server may answer with shorter pages than asked for: it then says where to go on.
      const { next } = page
      const isShort = page.items.length > 0 && received.length < names.length
      after = isShort && next !== undefined && next !== last && !cursors.has(next) ? next : undefined
      if (after !== undefined) cursors.add(after)
    } while (after !== undefined)
    return { ...joinById(ids, received, bytes), cap }
  }

  async #post(body: unknown, divisible: boolean, call: Call): Promise<ArchivePage> {
    const path = '/entries/archive/query'
    const answer = await this.#client.json({ method: 'POST', path, body, divisible, signal: call.signal })
    const { items, next } = readArchives(answer)
    return { items, next, bytes: answer.bytes }
  }

  #checkOwner(): void {
    requireLoginFor(this.#question.owner, this.#client.options.authorizer !== undefined)
    if (this.#question.owner !== 'all') return
    throw new AuthError("owner 'all' finds embargoed entries too, whose archives nobody gives: it only counts.", {
      hint: "Use owner: 'visible' for all archives that you may read.",
    })
  }
}
