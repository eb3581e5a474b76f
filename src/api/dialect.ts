import type { DialectName } from '../metainfo/index.js'
import type { ArchiveCall, Call } from './http/abort.js'
import type { Gate } from './http/gate.js'

/** Whose entries a search covers. */
export type Owner = 'public' | 'visible' | 'all' | 'shared' | 'user' | 'staging' | 'admin'

/** The question of a query, in the dialect's names. */
export interface Question {
  owner: Owner
  /** The criteria; `{}` for everything. */
  query: Record<string, unknown>
  /** Which parts of each archive to load: a directive such as `'*'`, or a tree. */
  required: unknown
  orderBy?: string | undefined
  order?: 'asc' | 'desc' | undefined
  /** Only entries that have all quantities named in `required`. */
  onlyWithRequired: boolean
  /** Pages under way at once: on the old API, so many workers read uploads side by side. */
  parallel: number
  /** Missing archives are errors; the request to the old API says so too. */
  raiseErrors: boolean
  /** Lists beside the ids what a `Match` has; today's API alone can. */
  withFacts?: boolean | undefined
  /** Reads the search index in place of archives; today's API alone can. */
  index?: IndexQuestion | undefined
}

/** The part of a question that the search index answers. */
export interface IndexQuestion {
  /** The search quantities, by their full names. */
  include: readonly string[]
  /** How many matches are wanted at most. */
  max: number
}

/** One archive, joined with the ids that it belongs to. */
export interface LoadedEntry {
  entryId: string
  uploadId: string
  parserName?: string | undefined
  /** Parsed at each reading where it was left unparsed: then read it once, and copy no such entry. @throws UnreadArchive */
  readonly archive: object
}

/** An entry that matches, with what the search index has of it. */
export interface Match {
  entryId: string
  uploadId: string
  /** When the server last processed the entry, as it writes it; absent where it does not say. */
  processed?: string
  /** True for an entry that everybody may read: published and not under embargo. Absent where the server does not say. */
  isPublic?: boolean
}

/** Some matches, in the order of the results. */
export interface MatchPage {
  items: Match[]
  /** How many entries match in all, whatever was asked for. */
  total: number
}

/** A match without an archive. Ids are empty when the server did not name them. */
export interface Gap {
  entryId: string
  uploadId: string
  reason: string
}

/** The archives of a range of matches. */
export interface LoadedPage {
  /** In the order of the results. */
  entries: LoadedEntry[]
  missing: Gap[]
  /** How many archives in the answer were duplicates or not asked for. */
  dropped: number
  /** Size of the answers' bodies after decompression. */
  bytes: number
  /** How many archives the server put into one answer at most, when that was fewer than asked for. */
  cap?: number | undefined
  /** The part of it that came from a cache, and not from the server; `bytes` does not count it. */
  cached?: { entries: number; bytes: number } | undefined
}

/**
 * A walk through the results of a question. Matches have positions 0, 1, 2 … in the order of the results; `list`
 * makes positions known, `load` loads the archives at known positions. Only ids are kept.
 */
export interface Walk {
  /** How many entries match, as the last answer said; `undefined` before the first one. */
  readonly total: number | undefined
  /** How many positions are known. */
  readonly listed: number
  /** True when no position beyond `listed` exists. */
  readonly complete: boolean
  /** Why the list of matches ended too early; thrown after all known matches were delivered. */
  readonly problem: Error | undefined
  /** Makes at least so many positions known, or all that there are. Safe to call at the same time. */
  list(atLeast: number, call?: Call): Promise<void>
  /** The latest position at which a page that begins at `from` must end. */
  pageEnd(from: number): number
  /** The archives at positions `from` … `to` (exclusive). */
  load(from: number, to: number, call?: ArchiveCall): Promise<LoadedPage>
  /** The first `size` archives of a walk that has not listed anything, without waiting for the list; where that is possible. */
  loadFirst?(size: number, call?: ArchiveCall): Promise<LoadedPage>
  /** Names the matches at positions, as far as they are known, for the ledger. */
  names(from: number, to: number): Match[]
  /** How many matches the list named twice since the last call or page; absent where pages count all of them. */
  takeDropped?(): number
}

/** A request as it will be sent, for `explain()`. */
export interface PlannedRequest {
  purpose: string
  method: 'GET' | 'POST'
  url: string
  body?: unknown
}

/** Aggregations by name, each `{ kind: fields }` as the API takes it. */
export type Aggregations = Record<string, Record<string, Record<string, unknown>>>

/** The facts about the matches of a question that one small request brings. */
export interface Survey {
  /** How many entries match. The old API gives a lower bound, which is 0 only when nothing matches. */
  total: number
  /** What the server counted, by the names under which it was asked; empty on the old API. */
  aggregations: Record<string, unknown>
}

/** A server's language: turns questions into counts, ids and archives. */
export interface Dialect {
  readonly name: DialectName
  /** Root of the API. */
  readonly url: string
  /** How many requests may be sent to the server at this moment. */
  readonly gate: Gate
  /** How many entries match: one cheap request. */
  count(question: Question, call?: Call): Promise<number>
  /** What the server counts over all matches, by the names under which it was asked. @throws QueryError on v0 */
  aggregate(question: Question, aggregations: Aggregations, call?: Call): Promise<Record<string, unknown>>
  /** Whether anything matches, with what the server counts over it, in one small request. */
  survey(question: Question, aggregations: Aggregations, call?: Call): Promise<Survey>
  walk(question: Question): Walk
  /**
   * The first `max` matches, page after page in the order of the results; one empty page when there are none.
   *
   * @throws IncompleteError after the last match when the server's list breaks off
   */
  matches(question: Question, max: number, call?: Call): AsyncIterableIterator<MatchPage>
  /** The archives of named entries, in the order of the ids; those that are missing are listed. */
  archives(ids: readonly string[], question: Question, call?: ArchiveCall): Promise<LoadedPage>
  /**
   * The package of definitions that a server stores under the id (40 hex digits) of one of them, as it gives it. Absent
   * where the API has nothing of the kind. @throws QueryError when the server has no such definition
   */
  definitions?(definitionId: string, call?: Call): Promise<Record<string, unknown>>
  explain(question: Question, pageSize: number): PlannedRequest[]
}
