import { type Call, createDialect, type Dialect, noTraffic, type Ports, type Question } from '../api/index.js'
import { readConfig } from '../config.js'
import { QueryError } from '../errors/index.js'
import { plainData } from '../metainfo/index.js'
import { cacheSettings, connectCache, doubtsAboutCache, type QueryCache } from './cache/index.js'
import { type CheckedOptions, checkOptions, defaultRequired } from './check-options.js'
import { Descriptions } from './descriptions/index.js'
import { openEntry } from './entry.js'
import type { EntryReading, EntryRequest } from './entry-reading.js'
import { doubtsAboutRequired, refuseUnknownRequired, suggestForRefusal } from './known-names.js'
import { ledgerOf } from './ledger.js'
import { NamedWalk } from './named-walk.js'
import type { ArchiveQueryOptions } from './options.js'
import { mostAtOnce, Pace } from './pace.js'
import type { Delivery, Page } from './page.js'
import { PageList } from './page-list.js'
import { PageSize } from './page-size.js'
import { Reader } from './reader.js'
import { connectResolver, type Resolver, SchemaReader } from './references/index.js'
import { refuseOtherDialect } from './refuse-other-dialect.js'
import { Counters } from './statistics.js'
import { normalizeQuery, suspicions } from './traps/index.js'
import { Warnings } from './warnings.js'

/** What a query is made of. */
export interface QueryParts<Entry> {
  options: CheckedOptions
  /** What is asked, in the dialect's names. */
  question: Question
  /** The server. */
  dialect: Dialect
  pages: PageList<Entry>
  /** Reads the pages. */
  reader: Reader<Entry>
  counters: Counters
  warnings: Warnings
  /** Follows references to other entries. */
  resolver: Resolver
  schemas: SchemaReader
  descriptions: Descriptions
  /** What takes archives from the disk, where the query does so. */
  cache: QueryCache
}

/**
 * Checks the options of a query and connects the parts that answer it; sends nothing.
 *
 * @throws QueryError for options that there are not, and for names that the schema does not have
 */
export function connectQuery<Entry extends object>(given: ArchiveQueryOptions, ports: Ports): QueryParts<Entry> {
  const options = checkOptions(given, ports.config)
  const counters = new Counters(noTraffic())
  const dialect = connectServer(options, ports, counters)
  const { question, rewritten } = askIn(dialect, options)
  const doubts = [
    ...suspicions(options.query),
    ...doubtsAboutRequired(options.required, dialect.name),
    ...(options.cache ? doubtsAboutCache(options) : []),
  ]
  const warnings = new Warnings({ dialect, question, rewritten, suspicions: doubts })
  const cache = cacheOf(dialect, options, { counters, config: ports.config })
  const { name, url } = dialect
  const resolver = connectResolver({ name, url, archives: cache.archives }, options, ports)
  const pages = formPages<Entry>({ dialect, question, resolver, options, cache })
  const reader = connectReader(pages, options, { counters, warnings, options, isWhole: true })
  const schemas = new SchemaReader(resolver, dialect.name)
  const descriptions = new Descriptions(dialect)
  return { options, question, dialect, pages, reader, counters, warnings, resolver, schemas, descriptions, cache }
}

/** Returns the cache that the option names; its files are loaded for queries that have one. */
function cacheOf(
  dialect: Dialect,
  { cache }: CheckedOptions,
  { counters, config }: { counters: Counters; config: Ports['config'] },
): QueryCache {
  const settings = cache === undefined || cache === false ? undefined : cacheSettings(cache, config)
  if (settings) return connectCache(dialect, settings, counters.cached)
  return { walk: walk => walk, archives: (...asked) => dialect.archives(...asked) }
}

function connectServer(options: CheckedOptions, ports: Ports, { traffic }: Counters): Dialect {
  const url = options.url ?? (ports.config ?? readConfig()).url
  return createDialect(url, options, { ...ports, traffic, suggest: suggestForRefusal })
}

/** Turns the options into a question of a dialect; refuses names that the dialect does not have. */
function askIn(dialect: Dialect, options: CheckedOptions): { question: Question; rewritten: string[] } {
  const { query, required } = options
  refuseOtherDialect({ query, required }, dialect)
  refuseUnknownRequired(required, dialect.name)
  const { rewritten, ...normalized } = dialect.name === 'v1' ? normalizeQuery(query) : legacyQuery(query)
  const question = questionOf({ ...options, query: normalized.query }, dialect)
  refuseOrderOnV0(options, dialect)
  return { question, rewritten }
}

type FormedParts<Entry> = Pick<QueryParts<Entry>, 'dialect' | 'question' | 'resolver' | 'options' | 'cache'>

function formPages<Entry extends object>(
  { dialect, question, resolver, options, cache }: FormedParts<Entry>,
  required = question.required,
  walk = dialect.walk(question),
): PageList<Entry> {
  const loading = {
    walk: cache.walk(walk, question),
    source: { dialect: dialect.name, url: dialect.url, required, resolver },
    open: openEntry<Entry>,
    raiseErrors: options.raiseErrors,
    size: new PageSize(options.perPage),
    // The old API reads uploads from one cursor to the next: its workers are planned before the first page.
    pace: new Pace(dialect.gate, dialect.name === 'v0' ? 1 : mostAtOnce),
    unparsed: true,
    succeeded: false,
  }
  return new PageList(loading, options.max)
}

/** How many entries of the search index one request brings. */
export const entriesOfIndex = 1000

/** Returns what a reading asks. The criteria of `onlyWithRequired` follow from the query's own `required`. */
export function readingQuestion(
  parts: Pick<QueryParts<object>, 'question' | 'options'>,
  { required, index, only, isWhole }: EntryRequest,
): Question {
  const { question } = parts
  if (!index) return { ...question, required }
  const { include } = index
  if (!only) return { ...question, index: { include, max: Math.min(index.max, mostOfReading(parts, { isWhole })) } }
  const query = { 'entry_id:any': only }
  return { ...question, query, onlyWithRequired: false, index: { include, max: only.length } }
}

/** Returns how many entries a reading gives at most. */
function mostOfReading(
  { options: { max, hasDefaultMax } }: Pick<QueryParts<object>, 'options'>,
  { only, isWhole = only !== undefined }: Pick<EntryRequest, 'only' | 'isWhole'>,
): number {
  return isWhole && (hasDefaultMax || only) ? Number.POSITIVE_INFINITY : max
}

/**
 * Connects one reading of a query's entries with another `required`; sends nothing.
 *
 * @param joined adds the query's signal to that of a call
 */
export function connectReading<Entry extends object>(
  parts: QueryParts<Entry>,
  request: EntryRequest,
  joined: (call: Call) => Call,
): EntryReading<Entry> {
  return request.matches ? connectNamedReading(parts, request, joined) : connectOwnReading(parts, request, joined)
}

/** Connects a reading of exactly these entries. */
function connectNamedReading<Entry extends object>(
  parts: QueryParts<Entry>,
  { required, matches = [], pageEnds, raiseErrors = parts.options.raiseErrors }: EntryRequest,
  joined: (call: Call) => Call,
): EntryReading<Entry> {
  const { dialect, resolver, warnings, schemas, cache } = parts
  const question = { ...parts.question, required, raiseErrors }
  const options = { ...parts.options, max: Number.POSITIVE_INFINITY, hasDefaultMax: false, raiseErrors }
  const walk = new NamedWalk(dialect, question, { matches, pageEnds })
  const pages = formPages<Entry>({ dialect, question, resolver, options, cache }, required, walk)
  const counters = new Counters(noTraffic())
  const isWhole = required === parts.question.required
  const reader = connectReader(pages, options, { counters, warnings, options, isWhole })
  return {
    config: { dialect: dialect.name, required, max: null },
    schemas,
    total: matches.length,
    get ledger() {
      return ledgerOf(pages.pages, matches.length)
    },
    noMatches: undefined,
    leftOut: undefined,
    stream: (call: Call = {}) => reader.entries(false, joined(call)),
    ranges: (call: Call = {}) => reader.ranges(joined(call)),
  }
}

/** Connects a reading of the entries that the query matches. */
function connectOwnReading<Entry extends object>(
  parts: QueryParts<Entry>,
  request: EntryRequest,
  joined: (call: Call) => Call,
): EntryReading<Entry> {
  const { required, index, only } = request
  const { dialect, resolver, warnings, schemas, cache } = parts
  const question = readingQuestion(parts, request)
  const most = mostOfReading(parts, request)
  const options = {
    ...parts.options,
    max: most,
    hasDefaultMax: parts.options.hasDefaultMax && most === parts.options.max,
  }
  const max = question.index?.max ?? most
  const perPage = index ? entriesOfIndex : options.perPage
  const formed = { dialect, question, resolver, options: { ...options, perPage, max }, cache }
  const pages = formPages<Entry>(formed, required)
  const counters = new Counters(noTraffic())
  // The search index is read from one cursor to the next: one page in advance is all that helps.
  const parallel = index ? Math.min(options.parallel ?? 2, 2) : options.parallel
  const isWhole = required === parts.question.required && !index
  const reader = connectReader(pages, { parallel, max }, { counters, warnings, options, isWhole })
  return {
    config: { dialect: dialect.name, required, max: options.max === Number.POSITIVE_INFINITY ? null : options.max },
    schemas,
    get total() {
      return pages.walk.total
    },
    get ledger() {
      return ledgerOf(pages.pages, pages.walk.total)
    },
    get noMatches() {
      return pages.walk.total === 0 ? warnings.noMatches : undefined
    },
    get leftOut() {
      return warnings.leftOut
    },
    async *stream(given: Call = {}) {
      const call = joined(given)
      yield* reader.entries(false, call)
      if (pages.walk.total === 0 && !only) await warnings.findWhy(call)
    },
    async *ranges(given: Call = {}) {
      const call = joined(given)
      yield* reader.ranges(call)
      if (pages.walk.total === 0 && !only) await warnings.findWhy(call)
    },
  }
}

/** What counts the pages that are read. */
interface Counting<Entry> extends Pick<QueryParts<Entry>, 'counters' | 'warnings' | 'pages' | 'options'> {
  /** True when entries have all that the query's `required` asks for: what they lack is then not there. */
  isWhole: boolean
}

/** Connects what reads pages, and counts what the user gets of them. */
function connectReader<Entry>(
  pages: PageList<Entry>,
  { parallel, max }: Pick<CheckedOptions, 'parallel' | 'max'>,
  counting: Omit<Counting<Entry>, 'pages'>,
): Reader<Entry> {
  return new Reader(pages, {
    parallel,
    max,
    onRead: (page, delivery) => countRead(page, delivery, { ...counting, pages }),
  })
}

/** Counts a page of which the user gets entries, the first time that it is read after each loading. */
function countRead<Entry>(
  page: Page<Entry>,
  delivery: Delivery<Entry>,
  { counters, isWhole, ...parts }: Counting<Entry>,
): void {
  // The first answer to a query that nothing matches is no page.
  if (delivery.given || page.from === page.to) return
  delivery.given = true
  if (delivery.entries.length > 0) parts.warnings.say()
  if (isWhole) lookAt(page, delivery, parts.warnings)
  counters.count(delivery, !page.given)
  page.given = true
  warnAtDefaultMax(parts)
}

/** Looks for entries that keep their calculation where `required` does not look: once at each, when it is opened. */
function lookAt<Entry>(page: Page<Entry>, delivery: Delivery<Entry>, warnings: Warnings): void {
  if (!delivery.unopened) {
    warnings.countEntries(delivery.entries.slice(page.lookedAt))
    page.lookedAt = delivery.entries.length
  }
  delivery.onOpen = (entry, place) => {
    if (place === page.lookedAt) warnings.countEntries([entry])
    page.lookedAt = Math.max(page.lookedAt, place + 1)
  }
}

/** Warns when the default of `max` leaves entries out, because the user did not ask for an end there. */
function warnAtDefaultMax<Entry>({
  warnings,
  pages,
  options,
}: Pick<QueryParts<Entry>, 'warnings' | 'pages' | 'options'>): void {
  const { max, hasDefaultMax } = options
  const { total } = pages.walk
  if (!hasDefaultMax || total === undefined || total <= max || pages.counted.entries < max) return
  // Pages that were read in advance are not returned yet.
  const given = pages.pages.reduce((sum, page) => sum + (page.given ? (page.outcome?.delivered ?? 0) : 0), 0)
  if (given >= max) warnings.sayLeftOut({ max, total })
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
  const { owner, query, required, parallel, orderBy, order, raiseErrors, cache } = options
  const isV0 = dialect.name === 'v0'
  return {
    owner,
    query,
    required: required ?? defaultRequired(dialect.name),
    orderBy,
    order,
    parallel: parallel ?? 1,
    raiseErrors,
    ...(cache === undefined || cache === false ? {} : { withFacts: true }),
    // The old client added its criteria only for a required that the user gave.
    onlyWithRequired: options.onlyWithRequired ?? (isV0 && typeof required === 'object'),
  }
}

/** Returns the question about those matches that meet a criterion too. */
export function withCriterion(question: Question, criterion: Readonly<Record<string, unknown>>): Question {
  // Servers refuse an empty object among the operands.
  const isAll = Object.keys(question.query).length === 0
  return { ...question, query: isAll ? { ...criterion } : { and: [question.query, criterion] } }
}
