import { append } from '../../basics/append.js'
import { AuthError, IncompleteError, isNomadError, QueryError } from '../../errors/index.js'
import { maximum } from '../../math/index.js'
import type { LoadedEntry, LoadedPage, Question } from '../dialect.js'
import { type Call, untilAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { type LegacyPage, readArchives } from './answers.js'
import { archiveBody, idsOnly, sentRequired } from './bodies.js'
import type { EntryIds } from './entry-ids.js'
import { nameGaps } from './gaps.js'
import { GatheredArchives, idAfter, isBehind } from './gathered-archives.js'
import { type UploadPart, type UploadRange, uploadParts } from './spread-uploads.js'

/** How many ids one request asks for at most, to find a cursor. */
const mostIdsPerRequest = 1000

/** The server that a worker asks, and the question. */
export interface WorkerServer {
  client: Client
  question: Question
  ids: EntryIds
}

/** The place where the server begins: these uploads, after the match that the cursor names. */
interface Place {
  uploads: string[]
  after?: string | undefined
}

interface Range {
  from: number
  to: number
}

interface Ids {
  entryId: string
  uploadId: string
}

/**
 * Reads the matches of some uploads, one page after the other. The server goes on from a cursor, the ids of the last
 * match before; it is known once the page before came, and not needed where an upload begins. For a place elsewhere it is
 * found by listing ids.
 */
export class UploadWorker {
  readonly range: UploadRange
  readonly #server: WorkerServer
  /** By position: what to send as `after`. It names the match at the position before. */
  readonly #cursors = new Map<number, string>()
  /** Entries that had to be named, by position. */
  readonly #ids = new Map<number, string>()
  /** Pages under way, by the position where they end. */
  readonly #underWay = new Map<number, Promise<void>>()

  constructor(server: WorkerServer, range: UploadRange) {
    this.#server = server
    this.range = range
  }

  /** The archives at positions `from` … `to`, which lie in this worker's range. */
  async load(from: number, to: number, call: Call): Promise<LoadedPage> {
    const loading = this.#load({ from, to }, call)
    const ended: Promise<void> = loading.then(
      () => this.#leave(to, ended),
      () => this.#leave(to, ended),
    )
    this.#underWay.set(to, ended)
    try {
      return await loading
    } catch (error) {
      if (to - from === 1 && isAboutEntry(error)) await this.#nameEntries({ from, to }, call).catch(() => undefined)
      throw error
    }
  }

  /** The upload of each position, and the entry as far as it became known. */
  names(from: number, to: number): Ids[] {
    return uploadParts(this.range, from, to).flatMap(part =>
      Array.from({ length: part.to - part.from }, (_, index) => {
        const position = part.from + index
        const entryId = this.#ids.get(position) ?? idAfter(part.uploadId, this.#cursors.get(position + 1))
        return { entryId: entryId ?? '', uploadId: part.uploadId }
      }),
    )
  }

  async #load(range: Range, call: Call): Promise<LoadedPage> {
    const { from, to } = range
    const place = await this.#findPlace(from, call)
    if (!place) return this.#incompletePage(range, { reason: 'not given by the server' }, call)
    const required = sentRequired(this.#server.question.required)
    const page = await this.#ask({ ...place, size: to - from }, required, call)
    if (page.broken) return this.#loadInHalves(range, page.bytes, call)
    const parts = uploadParts(this.range, from, to)
    const gathered = new GatheredArchives(parts)
    gathered.add(page.entries)
    if (gathered.entries.length > gathered.wanted) gathered.keepOnly(await this.#listAll(parts, call))
    const gaps = gathered.isComplete ? [] : await this.#gaps(range, gathered.entries, call)
    let { after, bytes } = page
    for (let lacking = this.#stillToCome(gaps, after); lacking.length > 0; ) {
      const more = await this.#ask({ uploads: place.uploads, after, size: lacking.length }, required, call)
      bytes += more.bytes
      const isNews = gathered.add(more.entries)
      after = more.after ?? after
      lacking = isNews ? this.#stillToCome(without(gaps, gathered.entries), more.after) : []
    }
    if (after !== undefined) this.#remember(to, after, place.after)
    if (gathered.entries.length > gathered.wanted) gathered.keepOnly(undefined)
    const { entries, dropped } = gathered
    const missing = without(gaps, entries).slice(0, gathered.wanted - entries.length)
    const isUnclear = dropped > 0 && missing.some(({ entryId }) => entryId === '')
    const reason = isUnclear ? 'not given by the server, which gave others twice or unasked' : 'archive missing'
    return { entries: [...entries], missing: missing.map(ids => ({ ...ids, reason })), dropped, bytes }
  }

  /** The gaps that the server would still give: its page was shorter than asked for, or held some entries twice. */
  #stillToCome(gaps: readonly Ids[], cursor: string | undefined): Ids[] {
    return cursor === undefined ? [] : gaps.filter(gap => isBehind(gap, cursor, this.range))
  }

  /** One upload whose files are gone empties the whole answer: the others' archives are asked for without it. */
  async #loadInHalves(range: Range, bytes: number, call: Call): Promise<LoadedPage> {
    const parts = uploadParts(this.range, range.from, range.to)
    const middle = parts[Math.ceil(parts.length / 2)]?.from
    if (middle === undefined) {
      return this.#incompletePage(range, { reason: "an empty answer: the upload's files are gone", bytes }, call)
    }
    const first = await this.#load({ from: range.from, to: middle }, call)
    const second = await this.#load({ from: middle, to: range.to }, call)
    return {
      entries: [...first.entries, ...second.entries],
      missing: [...first.missing, ...second.missing],
      dropped: first.dropped + second.dropped,
      bytes: bytes + first.bytes + second.bytes,
    }
  }

  /** Returns a page without some archives, with their ids as far as the server lists them. */
  async #incompletePage(
    range: Range,
    { entries = [], reason, bytes = 0 }: { entries?: LoadedEntry[]; reason: string; bytes?: number },
    call: Call,
  ): Promise<LoadedPage> {
    const missing = (await this.#gaps(range, entries, call)).map(ids => ({ ...ids, reason }))
    return { entries, missing, dropped: 0, bytes }
  }

  #gaps({ from, to }: Range, entries: readonly LoadedEntry[], call: Call): Promise<Ids[]> {
    const parts = uploadParts(this.range, from, to)
    return nameGaps({ parts, entries, list: part => this.#list(part, call) })
  }

  /** The ids of all matches in some uploads; `undefined` when the server does not list them. */
  async #listAll(parts: readonly UploadPart[], call: Call): Promise<string[] | undefined> {
    const all: string[] = []
    for (const part of parts) {
      const ids = await this.#list(part, call)
      if (!ids) return undefined
      append(all, ids)
    }
    return all
  }

  /** Finds the place to begin at for a position; `undefined` when the server's list ends before it. */
  async #findPlace(position: number, call: Call): Promise<Place | undefined> {
    for (;;) {
      const uploads = this.range.uploads.map(({ uploadId }) => uploadId)
      const after = this.#cursors.get(position)
      if (after !== undefined) return { uploads, after }
      const part = uploadParts(this.range, position, position + 1)[0]
      if (part?.start === position) return { uploads: uploads.slice(uploads.indexOf(part.uploadId)) }
      const before = this.#underWay.get(position)
      if (before) await untilAborted(before, call.signal)
      else if (!part || !(await this.#findCursor(part, call))) return undefined
    }
  }

  /** Finds the cursor of a position within an upload by listing ids. */
  async #findCursor({ uploadId, start, from: position }: UploadPart, call: Call): Promise<boolean> {
    const known = maximum(
      [...this.#cursors.keys()].filter(place => place > start && place < position),
      start,
    )
    const after = this.#cursors.get(known)
    const count = position - known
    const ids = await this.#server.ids.list({ uploadId, after: idAfter(uploadId, after), count }, call)
    if (ids) this.#cursors.set(position, `${uploadId}:${ids.at(-1)}`)
    return ids !== undefined || this.#readCursor(uploadId, { from: known, to: position }, call)
  }

  /** Finds the cursor by reading archives with only their ids, for servers that do not list the values of `calc_id`. */
  async #readCursor(uploadId: string, { from, to }: Range, call: Call): Promise<boolean> {
    let after = this.#cursors.get(from)
    for (let known = from; known < to; ) {
      const size = Math.min(mostIdsPerRequest, to - known)
      const page = await this.#ask({ uploads: [uploadId], after, size }, { section_metadata: idsOnly }, call)
      if (page.after === undefined) return false
      known += size
      this.#remember(known, page.after, after)
      after = page.after
    }
    return true
  }

  #remember(position: number, cursor: string, before: string | undefined): void {
    if (cursor === before) {
      throw new IncompleteError(`The server goes in circles after ${position} entries: its cursor does not move on.`, {
        hint: 'The entries that came are right.',
      })
    }
    this.#cursors.set(position, cursor)
  }

  #leave(to: number, ended: Promise<void>): void {
    if (this.#underWay.get(to) === ended) this.#underWay.delete(to)
  }

  /** Names the entries of a range, for the ledger. */
  async #nameEntries(range: Range, call: Call): Promise<void> {
    for (const part of uploadParts(this.range, range.from, range.to)) {
      const ids = await this.#list(part, call)
      for (const [index, id] of (ids ?? []).entries()) this.#ids.set(part.from + index, id)
    }
  }

  async #list({ uploadId, start, from, to }: UploadPart, call: Call): Promise<string[] | undefined> {
    const after = from === start ? undefined : idAfter(uploadId, this.#cursors.get(from))
    if (from > start && after === undefined) return undefined
    return this.#server.ids.list({ uploadId, after, count: to - from }, call)
  }

  async #ask(page: Place & { size: number }, required: unknown, call: Call): Promise<LegacyPage> {
    const { client, question } = this.#server
    const body = archiveBody(question, required, page)
    const divisible = page.size > 1
    const answer = await client.json({ method: 'POST', path: '/archive/query', body, divisible, signal: call.signal })
    const uploadId = page.uploads.length === 1 ? (page.uploads[0] as string) : ''
    return readArchives(answer, { uploadId, required: question.required })
  }
}

/** Returns whether an error can be caused by the entry that was asked for. */
function isAboutEntry(error: unknown): boolean {
  return isNomadError(error) && !(error instanceof AuthError) && !(error instanceof QueryError)
}

/** The gaps that are not filled by these entries. */
function without(gaps: readonly Ids[], entries: readonly LoadedEntry[]): Ids[] {
  const received = new Set(entries.map(({ entryId }) => entryId))
  return gaps.filter(({ entryId }) => entryId === '' || !received.has(entryId))
}
