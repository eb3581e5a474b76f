import {
  type Aggregations,
  type Authentication,
  createDialect,
  type Dialect,
  noTraffic,
  type PlannedRequest,
  type Ports,
  type Question,
  type Traffic,
  throwIfAborted,
  untilAborted,
} from '../api/index.js'
import { readConfig } from '../config.js'
import { QueryError } from '../errors/index.js'
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
import { type CheckedOptions, checkOptions, defaultRequired } from './check-options.js'
import { type CodeLanguage, toCode } from './code/index.js'
import { Descriptions } from './descriptions/index.js'
import { openEntry } from './entry.js'
import { type Explanation, explainQuery } from './explain/index.js'
import { refuseForeignWords } from './foreign-words.js'
import { joinSignals } from './join-signals.js'
import { refuseUnknownRequired, refuseUnknownSearch, suggestForRefusal } from './known-names.js'
import { type Ledger, ledgerOf } from './ledger.js'
import type { Loading } from './load-page-entries.js'
import type { ArchiveQueryOptions, CallOptions } from './options.js'
import type { Delivery, Page } from './page.js'
import { PageBook } from './page-book.js'
import { firstPageSize, PageSize } from './page-size.js'
import type { QueryConfig } from './query-config.js'
import { type EntryPage, Reader } from './reader.js'
import { connectResolver, type Resolver, resolveAll, SchemaReader } from './references/index.js'
import { Counters, type Statistics, sixLines } from './statistics.js'
import { settleQuery, suspicions } from './traps/index.js'
import { Warnings } from './warnings.js'

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
  readonly #options: CheckedOptions
  readonly #question: Question
  readonly #dialect: Dialect
  readonly #book: PageBook<Entry>
  readonly #reader: Reader<Entry>
  readonly #counters: Counters
  readonly #resolver: Resolver
  /** @internal For tables, which read entries with these schemas by themselves. */
  readonly schemas: SchemaReader
  readonly #descriptions: Descriptions
  readonly #warnings: Warnings
  #counted: number | undefined
  #started: number | undefined

  /** @param ports replaces network, clock and randomness, for tests. */
  constructor(options: ArchiveQueryOptions = {}, ports: Ports = {}) {
    const checked = checkOptions(options, ports.config)
    const traffic: Traffic = noTraffic()
    this.#options = checked
    this.#counters = new Counters(traffic)
    this.#dialect = createDialect(checked.url ?? (ports.config ?? readConfig()).url, checked, {
      ...ports,
      traffic,
      suggest: suggestForRefusal,
    })
    const { query, required } = checked
    refuseForeignWords({ query, required }, this.#dialect)
    refuseUnknownRequired(required, this.#dialect.name)
    const settled = this.#dialect.name === 'v1' ? settleQuery(query) : legacyQuery(query)
    this.#question = questionOf({ ...checked, query: settled.query }, this.#dialect)
    this.#warnings = new Warnings({
      dialect: this.#dialect,
      question: this.#question,
      rewritten: settled.rewritten,
      suspicions: suspicions(query),
    })
    refuseOrderOnV0(checked, this.#dialect)
    this.#resolver = connectResolver(this.#dialect, checked, ports)
    this.schemas = new SchemaReader(this.#resolver, this.#dialect.name)
    this.#descriptions = new Descriptions(this.#dialect)
    const loading: Loading<Entry> = {
      walk: this.#dialect.walk(this.#question),
      source: {
        dialect: this.#dialect.name,
        url: this.#dialect.url,
        required: this.#question.required,
        resolver: this.#resolver,
      },
      open: openEntry,
      raiseErrors: checked.raiseErrors,
      size: new PageSize(checked.perPage),
      succeeded: false,
    }
    this.#book = new PageBook(loading, checked.max)
    this.#reader = new Reader(this.#book, {
      parallel: checked.parallel,
      max: checked.max,
      give: (page, delivery) => this.#give(page, delivery),
    })
  }

  get [kind](): string {
    return 'query'
  }

  /** How many entries match; `undefined` before the first answer. */
  get total(): number | undefined {
    return this.#book.walk.total ?? this.#counted
  }

  /** How many entries are in memory. */
  get loaded(): number {
    return this.#book.pages.reduce((sum, { loaded }) => sum + loaded, 0)
  }

  /** The numbers of the query so far; never makes a request. */
  get statistics(): Statistics {
    const seconds = this.#started === undefined ? 0 : (performance.now() - this.#started) / 1000
    return this.#counters.snapshot(this.total, this.ledger, seconds)
  }

  /** The whereabouts of every match so far; never makes a request. */
  get ledger(): Ledger {
    return ledgerOf(this.#book.pages, this.total)
  }

  /** The effective settings, without logins. */
  get config(): QueryConfig {
    const { parallel, perPage, max, raiseErrors, orderBy, order, owner } = this.#options
    const { query, required, onlyWithRequired } = this.#question
    const { url, name: dialect } = this.#dialect
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
    return this.#options.authentication
  }

  /** How many entries match, whatever `max` is: one cheap request, remembered. */
  async count(call: CallOptions = {}): Promise<number> {
    const known = this.total
    if (known !== undefined) return known
    this.#begin()
    this.#counted = await this.#dialect.count(this.#question, this.#call(call))
    this.#warnings.say()
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
    return this.#dialect.aggregate(this.#question, asked, this.#call(call))
  }

  /**
   * The entry at an index, counted among the entries that are given; negative from the true end, which `max` may set: then
   * all up to there are loaded to count them, and let go. `undefined` where there is none.
   */
  async at(index: number, call: CallOptions = {}): Promise<Entry | undefined> {
    this.#begin()
    return this.#answer(this.#reader.at(checkIndex(index, 'index'), this.#call(call)), call)
  }

  /** The entries from index `start` to `end` (exclusive), as `Array.prototype.slice` counts. */
  async slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    this.#begin()
    return this.#answer(this.#reader.slice(checkIndex(start, 'start'), checkIndex(end, 'end'), this.#call(call)), call)
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
    return this.#answer(this.#reader.more(this.#call(call)), call)
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
    yield* this.#reader.pages(this.#call(call))
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
    return untilAborted(resolveAll(references, this.#resolver), signal)
  }

  /**
   * The entry read with the schemas of other entries that its sections name (`m_def_unresolved` tells which), asked of the
   * server and remembered. `query.toFrame` does so by itself. The entry given stays as it is; without such schemas the same data are read the same way.
   */
  async withSchemas(entry: Entry, call: CallOptions = {}): Promise<Entry> {
    const { signal } = this.#call(call)
    throwIfAborted(signal)
    return (await untilAborted(this.schemas.read(entry as unknown as Section), signal)) as Entry
  }

  /**
   * As `describe(section, 'energy.total.value')`, with the description that the server gives: one request for all that
   * is declared in one place, remembered. Few servers give any; `description_missing` says why there is none.
   *
   * @throws QueryError for a name that is not there, with the nearest names
   */
  describe(start: Section | SectionDefinition, path: string, call: CallOptions = {}): Promise<PropertyDescription> {
    return this.#descriptions.describe(start, path, this.#call(call))
  }

  /**
   * Lets entries go: all, or those with an index below `upTo`. Indices keep their meaning; what is gone is loaded again. Should
   * the server then give other entries of a page, for one that failed before, say, these count, here and in the ledger.
   */
  clear(upTo = Number.POSITIVE_INFINITY): void {
    this.#book.clear(checkIndex(upTo, 'index'))
    if (upTo < Number.POSITIVE_INFINITY) return
    this.#resolver.clear()
    this.schemas.clear()
  }

  /** The requests as they will be sent, without the login; sends nothing. */
  plan(): PlannedRequest[] {
    return this.#dialect.explain(this.#question, this.#firstPage)
  }

  /**
   * What was rewritten in `query`, what in it probably does not say what is meant, what in `required` brings less than it
   * seems to, and, once it was read, why nothing matches, or how many entries were left out because the query names no
   * `max`; a sentence each. Sends nothing.
   */
  get warnings(): string[] {
    return this.#warnings.all
  }

  /** Why nothing matches, once the query was read in vain; sends nothing. */
  get noMatches(): string | undefined {
    return this.#warnings.noMatches
  }

  /**
   * How many entries were left out because the query names no `max`, as a sentence, once all that it gives were read; sends
   * nothing.
   */
  get leftOut(): string | undefined {
    return this.#warnings.leftOut
  }

  /**
   * What the query will do, before it is done: the requests, names that servers do not know, matched entries, and their
   * size, estimated from one page that is loaded for it and not kept.
   */
  explain(call: CallOptions = {}): Promise<Explanation> {
    const { perPage, max } = this.#options
    const explained = { dialect: this.#dialect, question: this.#question, perPage, max, firstPage: this.#firstPage }
    return explainQuery({ ...explained, warnings: this.#warnings }, this.#call(call))
  }

  /** The query as code to share: a `curl` command, `python`, the body as `json`, or `typescript`; never a secret. */
  toCode(language: CodeLanguage): string {
    const { authentication, username } = this.#options
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
    return Math.min(this.#options.perPage ?? firstPageSize, this.#options.max || firstPageSize)
  }

  async *#read(keep: boolean, call: CallOptions): AsyncIterableIterator<Entry> {
    this.#begin()
    yield* this.#reader.entries(keep, this.#call(call))
    await this.#answer(undefined, call)
  }

  /** What a read gave; where it is nothing because nothing matches, it is said why. */
  async #answer<T>(result: T | Promise<T>, call: CallOptions): Promise<T> {
    const given = await result
    if (this.total === 0) await this.#warnings.findWhy(this.#call(call))
    return given
  }

  #begin(): void {
    throwIfAborted(this.#options.signal)
    if (this.#started === undefined) refuseUnknownSearch(this.#options, this.#dialect.name)
    this.#started ??= performance.now()
  }

  #call(call: CallOptions): CallOptions {
    return { signal: joinSignals(this.#options.signal, checkCall(call).signal) }
  }

  #give(page: Page<Entry>, delivery: Delivery<Entry>): void {
    // The first answer to a query that nothing matches is no page.
    if (delivery.given || page.from === page.to) return
    delivery.given = true
    if (delivery.entries.length > 0) this.#warnings.say()
    this.#counters.count(delivery, !page.given)
    page.given = true
    this.#warnAtDefaultMax()
  }

  /** Nobody asked for an end here: where there are more entries, it must not be taken for the end of all. */
  #warnAtDefaultMax(): void {
    const { max, hasDefaultMax } = this.#options
    const { total } = this
    if (!hasDefaultMax || total === undefined || total <= max || this.#book.counted.entries < max) return
    // Pages that were read in advance are not given yet.
    const given = this.#book.pages.reduce((sum, page) => sum + (page.given ? (page.outcome?.delivered ?? 0) : 0), 0)
    if (given >= max) this.#warnings.sayLeftOut({ max, total })
  }
}

function refuseOrderOnV0({ orderBy, order }: CheckedOptions, { name, url }: Dialect): void {
  if (name === 'v1' || (orderBy === undefined && order === undefined)) return
  throw new QueryError(`${url} speaks the old API (v0), which gives archives in the order of their ids alone.`, {
    hint: 'Leave the options orderBy and order out.',
  })
}

/** The old API takes plain values alone; what JSON leaves out would make its criteria wider in silence. */
function legacyQuery(query: Record<string, unknown>): { query: Record<string, unknown>; rewritten: string[] } {
  const isValue = (value: object) => value instanceof Date
  return { query: plainData(query, { option: 'query', isValue, isWhole: true }) as typeof query, rewritten: [] }
}

function questionOf(options: CheckedOptions, dialect: Dialect): Question {
  const { owner, query, required, parallel, orderBy, order, raiseErrors } = options
  const isV0 = dialect.name === 'v0'
  return {
    owner,
    query,
    required: required ?? defaultRequired(dialect.name),
    orderBy,
    order,
    parallel,
    raiseErrors,
    // The old client added its criteria only for a required that the user gave.
    onlyWithRequired: options.onlyWithRequired ?? (isV0 && typeof required === 'object'),
  }
}

/** `new ArchiveQuery(options)` under the old client's name for it. */
export function query_archive<Entry extends object = EntryArchive>(
  options: ArchiveQueryOptions = {},
): ArchiveQuery<Entry> {
  return new ArchiveQuery<Entry>(options)
}
