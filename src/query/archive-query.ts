import {
  type Aggregations,
  type Authentication,
  type PlannedRequest,
  type Ports,
  throwIfAborted,
  untilAborted,
} from '../api/index.js'
import {
  type EntryArchive,
  type PropertyDescription,
  plainData,
  type Section,
  type SectionDefinition,
  type UnresolvedReference,
} from '../metainfo/index.js'
import { inspectAs, inspectCustom, kind } from '../present.js'
import { checkCall, checkIndex } from './check-call.js'
import { type CodeLanguage, toCode } from './code/index.js'
import { connectQuery, type QueryParts } from './connect-query.js'
import { type Explanation, explainQuery } from './explain/index.js'
import { joinSignals } from './join-signals.js'
import { refuseUnknownSearch } from './known-names.js'
import { type Ledger, ledgerOf } from './ledger.js'
import type { ArchiveQueryOptions, CallOptions } from './options.js'
import { firstPageSize } from './page-size.js'
import type { QueryConfig } from './query-config.js'
import type { EntryPage } from './reader.js'
import { resolveAll, type SchemaReader } from './references/index.js'
import { type Statistics, sixLines } from './statistics.js'

/**
 * Entries of a NOMAD archive that match a query, as a lazy sequence: creating one sends nothing, entries are loaded in
 * pages when they are asked for.
 *
 * ```ts
 * const query = new ArchiveQuery({ query: { 'results.material.elements': ['Ti', 'O'] }, max: 100 })
 * for (const entry of await query.slice(0, 10)) console.log(entry.entry_id)
 * ```
 *
 * `for await (const entry of query)` loads as it goes; a cell of a notebook needs another `await` beside it.
 *
 * All that waits takes `{ signal }`. Errors: `QueryError` (wrong options or query), `AuthError`, `RateLimitError`,
 * `TimeoutError`, `NetworkError`, `DataError`, `IncompleteError`.
 */
export class ArchiveQuery<Entry extends object = EntryArchive> implements AsyncIterable<Entry> {
  readonly #parts: QueryParts<Entry>
  #counted: number | undefined
  #started: number | undefined

  /**
   * Checks the options; sends nothing.
   *
   * @param ports replaces network, clock and randomness, for tests
   * @throws QueryError for options that there are not, and for names that the schema does not have
   */
  constructor(options: ArchiveQueryOptions = {}, ports: Ports = {}) {
    this.#parts = connectQuery(options, ports)
  }

  /** @internal For tables, which read entries with these schemas by themselves. */
  get schemas(): SchemaReader {
    return this.#parts.schemas
  }

  get [kind](): string {
    return 'query'
  }

  /** How many entries match; `undefined` before the first answer. */
  get total(): number | undefined {
    return this.#parts.pages.walk.total ?? this.#counted
  }

  /** How many entries are in memory. */
  get loaded(): number {
    return this.#parts.pages.pages.reduce((sum, { loaded }) => sum + loaded, 0)
  }

  /** The numbers of the query so far; never makes a request. */
  get statistics(): Statistics {
    const seconds = this.#started === undefined ? 0 : (performance.now() - this.#started) / 1000
    return this.#parts.counters.snapshot(this.total, this.ledger, seconds)
  }

  /** The whereabouts of every match so far; never makes a request. */
  get ledger(): Ledger {
    return ledgerOf(this.#parts.pages.pages, this.total)
  }

  /** The effective settings, without logins. */
  get config(): QueryConfig {
    const { parallel, perPage, max, raiseErrors, orderBy, order, owner } = this.#parts.options
    const { query, required, onlyWithRequired } = this.#parts.question
    const { url, name: dialect } = this.#parts.dialect
    const limit = max === Number.POSITIVE_INFINITY ? null : max
    return {
      url,
      dialect,
      owner,
      query,
      required,
      parallel,
      perPage,
      max: limit,
      raiseErrors,
      onlyWithRequired,
      orderBy,
      order,
    }
  }

  /** The login as it was given by the option of this name; shown nowhere else. */
  get authentication(): Authentication | undefined {
    return this.#parts.options.authentication
  }

  /** How many entries match, whatever `max` is: one cheap request, remembered. */
  async count(call: CallOptions = {}): Promise<number> {
    const known = this.total
    if (known !== undefined) return known
    this.#begin()
    this.#counted = await this.#parts.dialect.count(this.#parts.question, this.#call(call))
    this.#parts.warnings.say()
    return this.#counted
  }

  /**
   * What the server counts over all matches, without downloading any: aggregations by name, each `{ kind: fields }` as
   * the API takes it, answers as it gives them. `facet`, `histogram` and `minMax` are the comfortable way.
   *
   * @throws QueryError on a server of the old API
   */
  async aggregate(aggregations: Aggregations, call: CallOptions = {}): Promise<Record<string, unknown>> {
    this.#begin()
    const asked = plainData(aggregations, { option: 'aggregations' }) as Aggregations
    return this.#parts.dialect.aggregate(this.#parts.question, asked, this.#call(call))
  }

  /**
   * The entry at an index, counted among the entries that are given; negative from the true end, which `max` may set: then
   * all up to there are loaded to count them, and let go. `undefined` where there is none.
   */
  async at(index: number, call: CallOptions = {}): Promise<Entry | undefined> {
    this.#begin()
    return this.#answer(this.#parts.reader.at(checkIndex(index, 'index'), this.#call(call)), call)
  }

  /** The entries from index `start` to `end` (exclusive), as `Array.prototype.slice` counts. */
  async slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    this.#begin()
    return this.#answer(
      this.#parts.reader.slice(checkIndex(start, 'start'), checkIndex(end, 'end'), this.#call(call)),
      call,
    )
  }

  /** Loads the first `count` entries (all up to `max` when left out), keeps them, and returns them. */
  fetch(count = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    return this.slice(0, count, call)
  }

  /**
   * Loads the page (`parallel` pages) after those that were read into memory from the beginning on, by whichever call, and
   * returns its entries; empty at the end alone. As the old client had it.
   */
  async call_api(call: CallOptions = {}): Promise<Entry[]> {
    this.#begin()
    return this.#answer(this.#parts.reader.more(this.#call(call)), call)
  }

  /** The entries one after the other: loads as it goes, one page ahead, and keeps what it loaded. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Entry> {
    return this.#read(true, {})
  }

  /** As `for await (… of query)`, but keeps nothing: memory stays flat, however many entries there are. */
  stream(call: CallOptions = {}): AsyncIterableIterator<Entry> {
    return this.#read(false, call)
  }

  /** The entries page by page; keeps nothing. */
  async *pages(call: CallOptions = {}): AsyncIterableIterator<EntryPage<Entry>> {
    this.#begin()
    yield* this.#parts.reader.pages(this.#call(call))
    await this.#answer(undefined, call)
  }

  /**
   * The target of a reference, or of every reference in a list, asked of the server where it is not at hand: sections, and
   * the values of quantities. Targets in one list share requests; archives that came are remembered until `clear()`. What
   * has no target stays an unresolved reference that says why; anything that is no reference stays as it is.
   */
  async resolve(reference: UnresolvedReference, call?: CallOptions): Promise<unknown>
  async resolve<Target>(references: Target, call?: CallOptions): Promise<Target>
  async resolve(references: unknown, call: CallOptions = {}): Promise<unknown> {
    const { signal } = this.#call(call)
    throwIfAborted(signal)
    return untilAborted(resolveAll(references, this.#parts.resolver), signal)
  }

  /**
   * The entry read with the schemas of other entries that its sections name (`m_def_unresolved` tells which), asked of the
   * server and remembered. `query.toFrame` does so by itself. The entry given stays as it is; without such schemas the same data are read the same way.
   */
  async withSchemas(entry: Entry, call: CallOptions = {}): Promise<Entry> {
    const { signal } = this.#call(call)
    throwIfAborted(signal)
    return (await untilAborted(this.#parts.schemas.read(entry as unknown as Section), signal)) as Entry
  }

  /**
   * As `describe(section, 'energy.total.value')`, with the description that the server gives: one request for all that
   * is declared in one place, remembered. Few servers give any; `description_missing` says why there is none.
   *
   * @throws QueryError for a name that is not there, with the nearest names
   */
  describe(start: Section | SectionDefinition, path: string, call: CallOptions = {}): Promise<PropertyDescription> {
    return this.#parts.descriptions.describe(start, path, this.#call(call))
  }

  /**
   * Lets entries go: all, or those with an index below `upTo`. Indices keep their meaning; what is gone is loaded again. Should
   * the server then give other entries of a page, for one that failed before, say, these count, here and in the ledger.
   */
  clear(upTo = Number.POSITIVE_INFINITY): void {
    this.#parts.pages.clear(checkIndex(upTo, 'index'))
    if (upTo < Number.POSITIVE_INFINITY) return
    this.#parts.resolver.clear()
    this.#parts.schemas.clear()
  }

  /** The requests as they will be sent, without the login; sends nothing. */
  plan(): PlannedRequest[] {
    return this.#parts.dialect.explain(this.#parts.question, this.#firstPage)
  }

  /**
   * What was rewritten in `query`, what in it probably does not say what is meant, what in `required` brings less than it
   * seems to, and, once it was read in vain, why nothing matches; a sentence each. Sends nothing.
   */
  get warnings(): string[] {
    return this.#parts.warnings.all
  }

  /** Why nothing matches, once the query was read in vain; sends nothing. */
  get noMatches(): string | undefined {
    return this.#parts.warnings.noMatches
  }

  /**
   * What the query will do, before it is done: the requests, names that servers do not know, matched entries, and their
   * size, estimated from one page that is loaded for it and not kept.
   */
  explain(call: CallOptions = {}): Promise<Explanation> {
    const { perPage, max } = this.#parts.options
    const explained = {
      dialect: this.#parts.dialect,
      question: this.#parts.question,
      perPage,
      max,
      firstPage: this.#firstPage,
    }
    return explainQuery({ ...explained, warnings: this.#parts.warnings }, this.#call(call))
  }

  /** The query as code to share: a `curl` command, `python`, the body as `json`, or `typescript`; never a secret. */
  toCode(language: CodeLanguage): string {
    const { authentication, username } = this.#parts.options
    const hasLogin = authentication !== undefined || username !== undefined
    return toCode(language, { config: this.config, requests: this.plan(), hasLogin })
  }

  /** The six lines of the old client's statistics; never makes a request. */
  toString(): string {
    return sixLines(this.statistics)
  }

  /** Settings, statistics and ledger as plain data, without logins. */
  toJSON(): { config: QueryConfig; statistics: Statistics; ledger: Ledger } {
    return { config: this.config, statistics: this.statistics, ledger: this.ledger }
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => this.toString())
  }

  get #firstPage(): number {
    return Math.min(this.#parts.options.perPage ?? firstPageSize, this.#parts.options.max || firstPageSize)
  }

  async *#read(keep: boolean, call: CallOptions): AsyncIterableIterator<Entry> {
    this.#begin()
    yield* this.#parts.reader.entries(keep, this.#call(call))
    await this.#answer(undefined, call)
  }

  /** What a read gave; where it is nothing because nothing matches, it is said why. */
  async #answer<T>(result: T | Promise<T>, call: CallOptions): Promise<T> {
    const given = await result
    if (this.total === 0) await this.#parts.warnings.findWhy(this.#call(call))
    return given
  }

  #begin(): void {
    throwIfAborted(this.#parts.options.signal)
    if (this.#started === undefined) refuseUnknownSearch(this.#parts.options, this.#parts.dialect.name)
    this.#started ??= performance.now()
  }

  #call(call: CallOptions): CallOptions {
    return { signal: joinSignals(this.#parts.options.signal, checkCall(call).signal) }
  }
}

/** `new ArchiveQuery(options)` under the old client's name for it. */
export function query_archive<Entry extends object = EntryArchive>(
  options: ArchiveQueryOptions = {},
): ArchiveQuery<Entry> {
  return new ArchiveQuery<Entry>(options)
}
