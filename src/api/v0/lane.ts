import { IncompleteError } from '../../errors/index.js'
import { type Call, untilAborted } from '../abort.js'
import type { Client } from '../client.js'
import type { Gap, LoadedPage, Question } from '../dialect.js'
import { type LegacyPage, readArchives } from './answers.js'
import { archiveBody, idsOnly, sentRequired } from './bodies.js'
import type { LaneRange } from './lanes.js'

/** The longest stretch of ids that is asked for to find a cursor. */
const longestStride = 1000

/**
 * Reads the matches of some uploads. The server goes on from a cursor, the ids of the last match before; the cursor of a
 * place that was not reached page by page is found by asking for ids only.
 */
export class Lane {
  readonly range: LaneRange
  readonly #client: Client
  readonly #question: Question
  /** By position: what to send as `after`; `undefined` at the lane's beginning. */
  readonly #cursors: Map<number, string | undefined>
  #striding: Promise<void> | undefined

  constructor(client: Client, question: Question, range: LaneRange) {
    this.#client = client
    this.#question = question
    this.range = range
    this.#cursors = new Map([[range.from, undefined]])
  }

  /** The archives at positions `from` … `to`, which lie in this lane. */
  async load(from: number, to: number, call: Call): Promise<LoadedPage> {
    if (!(await this.#reach(from, call))) return this.#nothing(from, to, 'not given by the server')
    const required = sentRequired(this.#question.required)
    const page = await this.#ask({ from, size: to - from }, required, call)
    if (page.broken) return this.#nothing(from, to, "an empty answer: an upload's files are gone", page.bytes)
    if (page.after !== undefined) this.#remember(to, page.after, from)
    const kept = firstOfEach(page)
    const entries = kept.slice(0, to - from)
    const missing = this.#gaps(from, to).slice(0, to - from - entries.length)
    return { entries, missing, dropped: page.entries.length - entries.length, bytes: page.bytes }
  }

  /** The upload of each position; which entry it is nobody knows before it comes. */
  names(from: number, to: number): { entryId: string; uploadId: string }[] {
    const names: { entryId: string; uploadId: string }[] = []
    let start = this.range.from
    for (const { uploadId, total } of this.range.uploads) {
      for (let at = Math.max(start, from); at < Math.min(start + total, to); at++) names.push({ entryId: '', uploadId })
      start += total
    }
    return names
  }

  /** Makes the cursor of a position known; false when the server ends before it. */
  async #reach(position: number, call: Call): Promise<boolean> {
    while (!this.#cursors.has(position)) {
      if (this.#striding) {
        const others = this.#striding.catch(() => undefined)
        await untilAborted(others, call.signal)
        continue
      }
      const known = Math.max(...[...this.#cursors.keys()].filter(place => place < position))
      const size = Math.min(longestStride, position - known)
      const step = this.#stride(known, size, call).finally(() => {
        this.#striding = undefined
      })
      this.#striding = step.then(() => undefined)
      this.#striding.catch(() => undefined)
      if (!(await step)) return false
    }
    return true
  }

  async #stride(from: number, size: number, call: Call): Promise<boolean> {
    const { after } = await this.#ask({ from, size }, { section_metadata: idsOnly }, call)
    if (after !== undefined) this.#remember(from + size, after, from)
    return after !== undefined
  }

  #remember(position: number, cursor: string, from: number): void {
    if (cursor === this.#cursors.get(from)) {
      throw new IncompleteError(`The server goes in circles after ${from} entries: its cursor does not move on.`, {
        hint: 'The entries that came are right.',
      })
    }
    this.#cursors.set(position, cursor)
  }

  async #ask(at: { from: number; size: number }, required: unknown, call: Call): Promise<LegacyPage> {
    const uploads = this.range.uploads.map(({ uploadId }) => uploadId)
    const after = this.#cursors.get(at.from)
    const body = archiveBody(this.#question, required, { uploads, size: at.size, after })
    const answer = await this.#client.json({ method: 'POST', path: '/archive/query', body, signal: call.signal })
    const uploadId = uploads.length === 1 ? (uploads[0] as string) : ''
    return readArchives(answer, { uploadId, required: this.#question.required })
  }

  #nothing(from: number, to: number, reason: string, bytes = 0): LoadedPage {
    return { entries: [], missing: this.#gaps(from, to, reason), dropped: 0, bytes }
  }

  #gaps(from: number, to: number, reason = 'archive missing'): Gap[] {
    return this.names(from, to).map(ids => ({ ...ids, reason }))
  }
}

function firstOfEach({ entries }: LegacyPage): LegacyPage['entries'] {
  const seen = new Set<string>()
  return entries.filter(({ entryId }) => entryId === '' || (!seen.has(entryId) && seen.add(entryId)))
}
