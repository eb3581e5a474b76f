import { throwIfAborted } from '../../api/index.js'
import { QueryError, shortValue } from '../../errors/index.js'

import { isSection, notRequired, printNames, publishedSchema, type Section } from '../../metainfo/index.js'

import { checkOptions } from '../../options/index.js'
import type { EntryRequest } from '../../query/index.js'
import type { Frame } from '../frame.js'
import type { EntrySource } from './entry-source.js'
import { Flattening } from './flattening.js'
import { indexNote, indexRequest } from './index-request.js'
import { type LoadingOptions, loadingRules } from './loading-options.js'
import type { FlattenOptions } from './options.js'
import { tableRequired } from './table-required.js'
import { WithSchemas } from './with-schemas.js'

/** The number of entries after which a name that neither they nor the schema have counts as misspelt. */
export const firstEntries = 10

/**
 * Makes a table of what entries hold: one row for each entry, or for each item of the lists that `rows` names, the numbers in
 * units that suit them. The ids of entry and upload are always there.
 *
 * ```ts
 * const frame = await toFrame(query, {
 *   rows: 'run[].calculation[]',
 *   columns: { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value', step: '#' },
 *   units: { energy: 'eV' },
 * })
 * ```
 *
 * `docs/paths.md` describes paths. A query asks the server for what the columns read, as a part of its `required`. Only the table
 * is kept: pages are freed as they are read. Entries whose schema is
 * in another entry are read with it, as `query.withSchemas` does: each schema is loaded once. Entries in memory give their frame
 * at once, without `await`. Other sections are taken too: paths then begin at them. The note of a column says where values were
 * read without their schema.
 *
 * @param entries a query, entries, or other sections
 * @param options what the rows and columns are, their units, and how many entries are read at most
 * @throws QueryError for paths that lead nowhere, with the nearest names; UnitError for units that do not fit
 */
export function toFrame(entries: Iterable<object>, options?: FlattenOptions): Frame
export function toFrame(entries: EntrySource | AsyncIterable<object>, options?: LoadingOptions): Promise<Frame>
export function toFrame(
  entries: Iterable<object> | EntrySource | AsyncIterable<object>,
  options: LoadingOptions = {},
): Frame | Promise<Frame> {
  checkOptions('toFrame', options, loadingRules)
  const flattening = new Flattening(options)
  if (isIterable(entries)) return fromMemory(entries, flattening, options)
  if (!isStream(entries)) {
    throw new QueryError(`toFrame makes tables of queries and of lists of entries, not of ${shortValue(entries)}.`)
  }
  return isQuery(entries) ? fromQuery(entries, flattening, options) : fromStream(entries, flattening, options)
}

function fromMemory(entries: Iterable<object>, flattening: Flattening, { max }: FlattenOptions): Frame {
  const atMost = max ?? Number.POSITIVE_INFINITY
  if (atMost > 0) {
    for (const entry of entries) {
      flattening.add(sectionOf(entry))
      if (flattening.entries >= atMost) break
    }
  }
  return flattening.build()
}

async function fromStream(
  entries: AsyncIterable<object>,
  flattening: Flattening,
  options: LoadingOptions,
): Promise<Frame> {
  const atMost = options.max ?? Number.POSITIVE_INFINITY
  if (atMost > 0) {
    for await (const entry of entries) {
      throwIfAborted(options.signal)
      flattening.add(sectionOf(entry))
      if (flattening.entries >= atMost) break
    }
  }
  return flattening.build()
}

/**
 * Makes the table of a query. Asks for what the columns read, as a part of the query's `required`. A server that refuses
 * these names is asked for all of it.
 */
async function fromQuery(query: EntrySource, flattening: Flattening, options: LoadingOptions): Promise<Frame> {
  refuseNotRequired(query, flattening)
  if (options.fromIndex === true && query.isLoaded !== true) return fromIndex(query, flattening, options)
  const { required } = tableRequired(query, flattening)
  const request = required === undefined ? undefined : { required }
  try {
    return await readTable(readingOf(query, request), flattening, options)
  } catch (error) {
    if (request === undefined || !isRefusal(error)) throw error
    return readTable(readingOf(query, undefined), new Flattening(options), options)
  }
}

/** Makes the table of a query from the search index. */
function fromIndex(query: EntrySource, flattening: Flattening, options: LoadingOptions): Promise<Frame> {
  const { request, reason } = indexRequest(query, flattening)
  if (!request) {
    throw new QueryError(`The search index cannot answer this table: ${reason}.`, {
      hint: 'Leave fromIndex out to read archives. docs/paths.md lists the quantities that the index has.',
    })
  }
  return readTable(readingOf(query, request), flattening, options, [indexNote])
}

/** Returns the reading of a table: by itself, or of the entries that the query has in memory. */
function readingOf(query: EntrySource, request: EntryRequest | undefined): EntrySource {
  return query.isLoaded === true || !query.reading ? query : query.reading(request)
}

/** Returns true when the server does not know a name in `required`: it is not in every kind of entry. */
function isRefusal(error: unknown): boolean {
  return error instanceof QueryError && (error.response?.status === 422 || error.response?.status === 400)
}

async function readTable(
  query: EntrySource,
  flattening: Flattening,
  options: LoadingOptions,
  about: readonly string[] = [],
): Promise<Frame> {
  const { signal, onProgress, max } = options
  const { root } = publishedSchema(query.config.dialect)
  flattening.begin({ section: root, root })
  const atMost = Math.min(max ?? Number.POSITIVE_INFINITY, query.config.max ?? Number.POSITIVE_INFINITY)
  const entries = new WithSchemas(query.schemas, signal, entry => {
    flattening.add(entry)
    // So that a misspelt name is an error after the first entries, not after thousands.
    if (flattening.entries === firstEntries) flattening.refuseUnmatched()
    const total = query.total === undefined ? undefined : Math.min(query.total, atMost)
    onProgress?.({ done: flattening.entries, total, rows: flattening.rows })
  })
  if (atMost > 0) {
    // By entry and not by page: a page that stays in memory while the next one loads costs the garbage collector more than all reading.
    for await (const entry of query.stream({ signal })) {
      if (entries.add(sectionOf(entry))) await entries.load()
      if (flattening.entries + entries.waiting >= atMost) break
    }
    await entries.load()
  }
  const notes = [...about, query.noMatches, query.leftOut].filter(note => note !== undefined)
  return flattening.build({ notes, ledger: query.ledger })
}

const askedByQuery = {
  subject: "The query's required",
  hint: 'Add it to required, or leave required out for whole archives.',
}

/** @throws QueryError for paths that the query's `required` does not ask for */
export function refuseNotRequired(
  { config, asked = askedByQuery }: Pick<EntrySource, 'config' | 'asked'>,
  flattening: Flattening,
): void {
  for (const { text, steps } of flattening.pathsFromEntry) {
    const names = steps.map(step => step.name)
    if (names.length === 1 && (names[0] === 'entry_id' || names[0] === 'upload_id')) continue
    const missing = notRequired(config.required, names)
    if (missing === undefined) continue
    throw new QueryError(
      `${asked.subject} does not ask for '${missing}' of the path '${text}' (${printNames(names)}).`,
      { hint: asked.hint },
    )
  }
}

function sectionOf(entry: object): Section {
  if (isSection(entry)) return entry
  throw new QueryError(`toFrame makes tables of entries and other sections, not of ${describe(entry)}.`, {
    hint: 'Frame.fromRows makes tables of plain records.',
  })
}

function describe(value: unknown): string {
  return Array.isArray(value)
    ? 'lists'
    : value === null
      ? 'null'
      : typeof value === 'object'
        ? 'plain objects'
        : `a ${typeof value}`
}

function isIterable(entries: object): entries is Iterable<object> {
  return Symbol.iterator in Object(entries)
}

function isStream(entries: unknown): boolean {
  return typeof entries === 'object' && entries !== null && (isQuery(entries) || Symbol.asyncIterator in entries)
}

function isQuery(entries: object): entries is EntrySource {
  return typeof (entries as Partial<EntrySource>).stream === 'function' && 'config' in entries
}
