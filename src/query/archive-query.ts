import {
  type Aggregations,
  type Authentication,
  type MatchPage,
  type PlannedRequest,
  type Ports,
  throwIfAborted,
  untilAborted,
} from '../api/index.js'
import { indexIn, onMissingProperty } from '../basics/missing-property.js'
import { QueryError } from '../errors/index.js'
import {
  type EntryArchive,
  type PropertyDescription,
  plainData,
  type Section,
  type SectionDefinition,
  type UnresolvedReference,
} from '../metainfo/index.js'
import { withoutUndefined } from '../options/index.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../present.js'
import { checkCall, checkIndex } from './check-call.js'
import { type CodeLanguage, toCode } from './code/index.js'
import { connectQuery, connectReading, type QueryParts, readingQuestion, withCriterion } from './connect-query.js'
import type { EntryReading, EntryRequest, MatchesWithin } from './entry-reading.js'
import { type ExplainedReading, type Explanation, explainQuery } from './explain/index.js'
import { joinSignals } from './join-signals.js'
import { refuseUnknownSearch } from './known-names.js'
import { type Ledger, ledgerOf } from './ledger.js'
import type { ArchiveQueryOptions, CallOptions, ConnectionSettings } from './options.js'
import { firstPageSize } from './page-size.js'
import type { QueryConfig } from './query-config.js'
import type { EntryPage } from './reader.js'
import { resolveAll, type SchemaReader } from './references/index.js'
import { type Statistics, sixLines } from './statistics.js'

/**
 * The entries of a NOMAD archive that match a query, as a lazy sequence. Creating a query sends nothing; it loads entries in
 * pages when they are asked for, and keeps them in memory (but for `stream` and `pages`).
 *
 * ```ts
 * const query = new ArchiveQuery({ query: { 'results.material.elements': ['Ti', 'O'] }, max: 100 })
 * for (const entry of await query.slice(0, 10)) console.log(entry.entry_id)
 * ```
 *
 * `for await (const entry of query)` loads as it goes; a cell of a notebook needs another `await` beside it.
 *
 * All methods that wait take `{ signal }` and throw `QueryError` (wrong options, or a query that the server refuses),
 * `AuthError` (no login, or a wrong one), `RateLimitError` (the server asks for fewer requests), `TimeoutError`,
 * `NetworkError`, `DataError` (an answer that cannot be read) or `IncompleteError` (the server's list of matches breaks off).
 */
export class ArchiveQuery<Entry extends object = EntryArchive> implements AsyncIterable<Entry> {
  readonly #parts: QueryParts<Entry>
  #counted: number | undefined
  #started: number | undefined
  /** The last reading of a table. */
  #table: EntryReading<Entry> | undefined

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

  /**
   * @internal For tables: the entries with another `required`, read by pages of their own on the query's connection.
   *
   * @param request default the query's own `required`
   */
  reading(request: EntryRequest = { required: this.#parts.question.required }): EntryReading<Entry> {
    this.#begin()
    const reading = connectReading(this.#parts, request, call => this.#call(call))
    if (!request.matches && !request.only) this.#table = reading
    return reading
  }

  /** @internal Whether all entries that the query gives are in memory, so that reading them sends nothing. */
  get isLoaded(): boolean {
    const { total } = this.#parts.pages
    return total !== undefined && this.loaded >= total
  }

  get [kind](): string {
    return 'query'
  }

  /** The number of entries that match, whatever `max` is; `undefined` before the first answer. Sends nothing. */
  get total(): number | undefined {
    return this.#parts.pages.walk.total ?? this.#counted ?? this.#table?.total
  }

  /** The number of entries in memory. */
  get loaded(): number {
    return this.#parts.pages.pages.reduce((sum, { loaded }) => sum + loaded, 0)
  }

  /** The statistics of the query so far: entries, pages, bytes, requests. Sends nothing. */
  get statistics(): Statistics {
    const seconds = this.#started === undefined ? 0 : (performance.now() - this.#started) / 1000
    return this.#parts.counters.snapshot(this.total, this.ledger, seconds)
  }

  /** What became of each match so far: delivered, skipped, failed or not asked for. Sends nothing. */
  get ledger(): Ledger {
    return ledgerOf(this.#parts.pages.pages, this.total)
  }

  /** The settings of the query with their defaults, without logins. */
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

  /** @internal Whether the query names no `max`: a download then takes all entries that match. */
  get hasDefaultMax(): boolean {
    return this.#parts.options.hasDefaultMax
  }

  /** @internal How the query reaches its server, for others that ask the same one. */
  get connection(): ConnectionSettings {
    const {
      username,
      password,
      authentication,
      timeouts,
      retry,
      concurrency,
      requestsPerSecond,
      maxBytes,
      allowInsecure,
    } = this.#parts.options
    return withoutUndefined({
      username,
      password,
      authentication,
      timeouts,
      retry,
      concurrency,
      requestsPerSecond,
      maxBytes,
      allowInsecure,
    })
  }

  /** The option `authentication` as it was given; it is shown nowhere else. */
  get authentication(): Authentication | undefined {
    return this.#parts.options.authentication
  }

  /**
   * Returns the number of entries that match, whatever `max` is. Sends one small request the first time.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example await query.count()
   */
  async count(call: CallOptions = {}): Promise<number> {
    const known = this.total
    if (known !== undefined) return known
    this.#begin()
    this.#counted = await this.#parts.dialect.count(this.#parts.question, this.#call(call))
    this.#parts.warnings.say()
    return this.#counted
  }

  /**
   * Yields the entries that match, without their archives: ids, the time of processing, and whether everybody may read them.
   * Asks for 1000 in a request, as the loop goes on, and keeps none. Lists all that match: the option `max` ends the list only
   * where it is named. Without any match it yields one empty page.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   * @throws IncompleteError after the last page when the server's list breaks off
   *
   * @example
   * ```ts script
   * import { ArchiveQuery } from 'nomad-notebook'
   *
   * const query = new ArchiveQuery({ query: { 'results.material.elements': ['Ti', 'O'] } })
   * for await (const { items, total } of query.matches()) {
   *   console.log(`${items.length} of ${total}, the first of them ${items[0]?.entryId}`)
   * }
   * ```
   */
  async *matches(call: CallOptions = {}): AsyncIterableIterator<MatchPage> {
    this.#begin()
    const { dialect, question, options, warnings } = this.#parts
    const max = options.hasDefaultMax ? Number.POSITIVE_INFINITY : options.max
    for await (const page of dialect.matches(question, max, this.#call(call))) {
      this.#counted = page.total
      warnings.say()
      yield page
    }
    await this.#answer(undefined, call)
  }

  /**
   * @internal For harvests: the matches that meet a criterion too, page after page, on the query's connection. Warns of nothing, and
   * asks for nothing else.
   */
  matchesWithin(within: MatchesWithin, call: CallOptions = {}): AsyncIterableIterator<MatchPage> {
    this.#begin()
    const { dialect, question } = this.#parts
    const { criterion = {}, max = Number.POSITIVE_INFINITY, order = question.order } = within
    const narrowed = Object.keys(criterion).length === 0 ? question : withCriterion(question, criterion)
    return dialect.matches({ ...narrowed, order }, max, this.#call(call))
  }

  /**
   * Returns what the server counts over all matches, without loading any entry. `facet`, `histogram` and `minMax` return the
   * same as a frame.
   *
   * @param aggregations by name, each `{ kind: fields }` as the API takes it
   * @param call `{ signal }` stops waiting when it is aborted
   * @param criterion counts only the matches that meet it too, such as `{ 'results.material.elements': 'Si' }`
   * @returns the server's answers by the same names, as the API gives them
   * @throws QueryError on a server of the old API
   *
   * @example
   * await query.aggregate({ codes: { terms: { quantity: 'results.method.simulation.program_name' } } })
   */
  async aggregate(
    aggregations: Aggregations,
    call: CallOptions = {},
    criterion?: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    this.#begin()
    const asked = plainData(aggregations, { option: 'aggregations' }) as Aggregations
    const { question, dialect } = this.#parts
    const narrowed = criterion ? withCriterion(question, criterion) : question
    return dialect.aggregate(narrowed, asked, this.#call(call))
  }

  /**
   * Returns the entry at an index, or `undefined` when there is none. Skipped and failed entries are not counted.
   *
   * @param index from 0; negative numbers count from the end, as in arrays. The end may be set by `max`: then all entries up
   * to it are loaded to count them, and are not kept
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example (await query.at(-1))?.entry_id
   */
  async at(index: number, call: CallOptions = {}): Promise<Entry | undefined> {
    this.#begin()
    return this.#answer(this.#parts.reader.at(checkIndex(index, 'index'), this.#call(call)), call)
  }

  /**
   * Returns the entries from index `start` to `end` (exclusive), as `Array.prototype.slice` does. Loads only the pages that
   * have them.
   *
   * @param start default 0
   * @param end default: the last entry, or `max`
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example (await query.slice(0, 3)).map(entry => entry.entry_id)
   */
  async slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    this.#begin()
    return this.#answer(
      this.#parts.reader.slice(checkIndex(start, 'start'), checkIndex(end, 'end'), this.#call(call)),
      call,
    )
  }

  /**
   * Loads the first entries and returns them.
   *
   * @param count how many; default: all, up to `max`
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example const loaded = await query.fetch(5)
   */
  fetch(count = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    return this.slice(0, count, call)
  }

  /**
   * Loads the next page (or the next `parallel` pages, where that is named) and returns its entries, as the old client's method did. "Next" counts
   * from the pages that any call has read in order from the beginning. Returns an empty list only at the end.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   */
  async call_api(call: CallOptions = {}): Promise<Entry[]> {
    this.#begin()
    return this.#answer(this.#parts.reader.more(this.#call(call)), call)
  }

  /** Yields the entries one after the other: loads as it goes, some pages ahead, and keeps what it loaded. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Entry> {
    return this.#read(true, {})
  }

  /**
   * Yields the entries one after the other and keeps none, so that memory does not grow with their number.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example
   * ```ts script
   * import { ArchiveQuery } from 'nomad-notebook'
   *
   * const query = new ArchiveQuery({ max: 5 })
   * for await (const entry of query.stream()) console.log(entry.entry_id)
   * ```
   */
  stream(call: CallOptions = {}): AsyncIterableIterator<Entry> {
    return this.#read(false, call)
  }

  /**
   * Yields the entries page by page, with the size of each answer, and keeps none.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   */
  async *pages(call: CallOptions = {}): AsyncIterableIterator<EntryPage<Entry>> {
    this.#begin()
    yield* this.#parts.reader.pages(this.#call(call))
    await this.#answer(undefined, call)
  }

  /**
   * Returns the target of a reference, or the targets of all references in a list (of lists): sections, or values of
   * quantities. Loads the archives that have them; one list shares requests, and archives are kept until `clear()`. A
   * reference without a target stays an unresolved reference that says why; anything else is returned as it is.
   *
   * @param references a reference, or a list that may also have other values
   * @param call `{ signal }` stops waiting when it is aborted
   * @throws QueryError for lists within lists of more than 32 levels
   */
  async resolve(references: UnresolvedReference, call?: CallOptions): Promise<unknown>
  async resolve<Target>(references: Target, call?: CallOptions): Promise<Target>
  async resolve(references: unknown, call: CallOptions = {}): Promise<unknown> {
    const { signal } = this.#call(call)
    throwIfAborted(signal)
    return untilAborted(resolveAll(references, this.#parts.resolver), signal)
  }

  /**
   * Returns an entry read with the schemas that its sections name and that are in other entries (`m_def_unresolved` says
   * which). Loads these schemas and keeps them until `clear()`. `query.toFrame` does so by itself. The given entry stays as it is.
   *
   * @param entry an entry of this query
   * @param call `{ signal }` stops waiting when it is aborted
   * @throws QueryError for what is not an entry
   *
   * @example await query.withSchemas(entry)
   */
  async withSchemas(entry: Entry, call: CallOptions = {}): Promise<Entry> {
    const { signal } = this.#call(call)
    throwIfAborted(signal)
    return (await untilAborted(this.#parts.schemas.read(entry as unknown as Section), signal)) as Entry
  }

  /**
   * Returns what the schema says about a property (type, shape, unit), as `describe` does, with the description that the
   * server has of it. Sends one request for each section, and remembers the answer. Few servers have descriptions;
   * `description_missing` says why there is none.
   *
   * @param start the section, or its definition, at which the path begins
   * @param path names joined by dots, such as `'energy.total.value'`
   * @param call `{ signal }` stops waiting when it is aborted
   * @throws QueryError for a name that is not in the schema, with the nearest names
   *
   * @example (await query.describe(calculation, 'energy.total.value')).unit
   */
  describe(start: Section | SectionDefinition, path: string, call: CallOptions = {}): Promise<PropertyDescription> {
    return this.#parts.descriptions.describe(start, path, this.#call(call))
  }

  /**
   * Removes entries from memory. Indices keep their meaning: an entry that is asked for later is loaded again. If its page then
   * has other entries than before, for example one that failed before, the new ones count, in the ledger too.
   *
   * @param upTo removes only entries with a smaller index; default: all, and the archives and schemas of references as well
   *
   * @example query.clear()
   */
  clear(upTo = Number.POSITIVE_INFINITY): void {
    this.#parts.pages.clear(checkIndex(upTo, 'index'))
    if (upTo < Number.POSITIVE_INFINITY) return
    this.#parts.resolver.clear()
    this.#parts.schemas.clear()
  }

  /**
   * Returns the first requests that the query will send, without the login. Sends nothing.
   *
   * @example query.plan().map(({ method, url }) => `${method} ${url}`)
   */
  plan(): PlannedRequest[] {
    return this.#parts.dialect.explain(this.#parts.question, this.#firstPage)
  }

  /**
   * The warnings about the query, a sentence each: what was rewritten in `query`, what in it is probably a mistake, what in
   * `required` gives less than it seems to, and, once it was read, why nothing matches, how many entries keep their
   * calculation where `required` does not look, or how many were left out because the query names no `max`. Sends nothing.
   */
  get warnings(): string[] {
    return this.#parts.warnings.all
  }

  /** Why nothing matches, after a read without matches; else `undefined`. Sends nothing. */
  get noMatches(): string | undefined {
    return this.#parts.warnings.noMatches
  }

  /**
   * How many entries keep their calculation in the other of `run` and `data` than the one that `required` asks for, and the
   * names that find it there, as a sentence; `undefined` where there are none. Sends nothing.
   */
  get otherSchema(): string | undefined {
    return this.#parts.warnings.otherSchema
  }

  /**
   * How many entries were left out because the query names no `max`, as a sentence, once all that it returns were read; else
   * `undefined`. Sends nothing.
   */
  get leftOut(): string | undefined {
    return this.#parts.warnings.leftOut
  }

  /**
   * Returns what the query will do: its requests, unknown names, the number of matches, and the download's size in bytes,
   * estimated from one page. Sends one request that counts and those for one page, whose entries are not kept.
   *
   * @param call `{ signal }` stops waiting when it is aborted
   *
   * @example await query.explain()
   */
  explain(call: CallOptions = {}): Promise<Explanation> {
    return this.explainReading({ required: this.#parts.question.required }, call)
  }

  /** @internal Explains a reading with another `required`. */
  protected explainReading(
    { notes = [], harvest, ...request }: EntryRequest & ExplainedReading,
    call: CallOptions,
  ): Promise<Explanation> {
    const { perPage, max, hasDefaultMax } = this.#parts.options
    const all = hasDefaultMax ? Number.POSITIVE_INFINITY : max
    const explained = {
      dialect: this.#parts.dialect,
      question: readingQuestion(this.#parts, request),
      perPage,
      max,
      firstPage: this.#firstPage,
      notes,
      harvest: harvest && { ...harvest, max: harvest.max ?? all },
    }
    return explainQuery({ ...explained, warnings: this.#parts.warnings }, this.#call(call))
  }

  /**
   * Returns the query as code to share. It never has a secret in it: the code reads its login from the environment.
   *
   * @param language `'curl'` (a shell command), `'python'`, `'typescript'`, or `'json'` (the body of the request)
   * @throws QueryError for another language
   *
   * @example console.log(query.toCode('python'))
   */
  toCode(language: CodeLanguage): string {
    const { authentication, username } = this.#parts.options
    const hasLogin = authentication !== undefined || username !== undefined
    return toCode(language, { config: this.config, requests: this.plan(), hasLogin })
  }

  /** Returns the six lines of the old client's statistics. Sends nothing. */
  toString(): string {
    return sixLines(this.statistics)
  }

  /** Returns settings, statistics and ledger as plain data, without logins. */
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

  /** Returns the result of a read; when nothing matches, warns why first. */
  async #answer<T>(result: T | Promise<T>, call: CallOptions): Promise<T> {
    const read = await result
    if (this.total === 0) await this.#parts.warnings.findWhy(this.#call(call))
    return read
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

showInDeno(ArchiveQuery.prototype)
onMissingProperty(ArchiveQuery.prototype, (_, name) => {
  const index = indexIn(name)
  if (index === undefined) return undefined
  return new QueryError(`query[${index}] has nothing: a query loads an entry when it is asked for.`, {
    hint: `Write: await query.at(${index}).`,
  })
})

/**
 * Returns `new ArchiveQuery(options)`: the old client's name for it.
 *
 * @throws QueryError as the constructor
 */
export function query_archive<Entry extends object = EntryArchive>(
  options: ArchiveQueryOptions = {},
): ArchiveQuery<Entry> {
  return new ArchiveQuery<Entry>(options)
}
