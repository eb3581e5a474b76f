import { defaultRateLimits, type Ports } from '../api/index.js'
import {
  askCitations,
  Citations,
  type CitationsOptions,
  citationsRules,
  type Dataset,
  Download,
  type DownloadOptions,
  type DownloadProgress,
  defaultEntriesPerPart,
  downloadRules,
  openDataset,
  partsText,
  refusedCitations,
  refuseHarvest,
} from '../dataset/index.js'
import { interruptSignal, Progress } from '../display/index.js'
import { QueryError } from '../errors/index.js'
import {
  type FacetOptions,
  type Frame,
  facet,
  flattenRules,
  type HistogramOptions,
  histogram,
  indexRequestOfTable,
  type LoadingOptions,
  loadingRules,
  type MinMaxOptions,
  minMax,
  requiredOfTable,
  toFrame,
} from '../frame/index.js'
import type { EntryArchive, SearchName } from '../metainfo/index.js'
import { checkOptions, either, flag, type OptionRules, plainObject, positive } from '../options/index.js'
import { sayAwait } from '../present.js'
import {
  type ArchiveQueryOptions,
  type CallOptions,
  ArchiveQuery as CoreQuery,
  type EntryReading,
  type EntryRequest,
  type Explanation,
  joinSignals,
  type MatchPage,
} from '../query/index.js'
import { config } from './config.js'
import { interruptibleOptions, interruptiblePorts, untilInterrupted } from './interrupts.js'
import { withBar, withLoopProgress, withProgress } from './progress.js'

/** The options of `query.toFrame`. */
export interface QueryFrameOptions extends LoadingOptions {
  /** Whether to show a progress bar, once loading takes longer than a second. Default `config.progress`. */
  progress?: boolean | undefined
}

/** The options of `query.explain`. */
export interface ExplainOptions extends CallOptions, Pick<LoadingOptions, 'rows' | 'columns' | 'fromIndex'> {
  /**
   * Estimates too what a harvest costs, which is a download with an engine: parts, requests, and hours. `true` for the default parts
   * and rate. Default `false`.
   */
  harvest?: boolean | HarvestExplainOptions | undefined
}

/** The harvest that `query.explain` estimates. */
export interface HarvestExplainOptions extends Pick<DownloadOptions, 'entriesPerPart' | 'max'> {
  /** How many requests all machines together send in a second. Default 10. */
  requestsPerSecond?: number | undefined
}

/** A function, so that a query loads the rules of downloads only when they are used. */
function harvestRules(): OptionRules<HarvestExplainOptions> {
  const { entriesPerPart, max } = downloadRules
  return { entriesPerPart, max, requestsPerSecond: positive }
}

const explainRules: OptionRules<ExplainOptions> = {
  rows: flattenRules.rows,
  columns: flattenRules.columns,
  fromIndex: loadingRules.fromIndex,
  signal: flattenRules.signal,
  harvest: either(flag, plainObject),
}

/** The options of `query.citations`. */
export interface QueryCitationsOptions extends CitationsOptions {
  /** Whether to show a progress bar, once it takes longer than a second. Default `config.progress`. */
  progress?: boolean | undefined
}

const queryCitationsRules: OptionRules<QueryCitationsOptions> = { ...citationsRules, progress: flag }

const frameRules: OptionRules<QueryFrameOptions> = { ...loadingRules, progress: flag }

/**
 * A query in a notebook. To the query of `src/query` it adds three things: an interrupt of the kernel stops what it loads,
 * calls that load show a progress bar, and the entries become tables.
 */
export class NotebookQuery<Entry extends object = EntryArchive> extends CoreQuery<Entry> {
  /** True while `toFrame` opens its stream: the table has a bar of its own. */
  #isTable = false

  /**
   * Makes a query; it sends nothing yet.
   *
   * @param options what to ask, whom, and how
   * @param ports replaces network, clock and randomness, for tests
   * @throws QueryError for unknown options, and for a query that no server can answer
   */
  constructor(options: ArchiveQueryOptions = {}, ports: Ports = {}) {
    super(interruptibleOptions(options), interruptiblePorts(ports))
  }

  /**
   * Returns the entries from index `start` to `end` (exclusive), as `Array.prototype.slice` counts. Shows a progress bar, once
   * loading takes longer than a second, unless `config.progress` is off.
   *
   * @param start the first index; negative from the end. Default 0
   * @param end the index after the last one; negative from the end. Default: all entries, up to the option `max`
   * @param call a `signal` that stops this call
   * @example
   * ```ts
   * const first = await query.slice(0, 3)
   * first.length   // 3
   * ```
   */
  override slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    const load = () => super.slice(start, end, call)
    if (!config.progress) return load()
    const read = () => ({ done: this.loaded, total: this.#expected(end) })
    return withProgress('entries', { unit: 'entries', read }, load)
  }

  /**
   * Returns the entries one after the other for `for await (const entry of query)`. It loads pages in advance and keeps
   * what it loaded. Shows a progress bar, once the loop takes longer than a second, unless `config.progress` is off.
   */
  override [Symbol.asyncIterator](): AsyncIterableIterator<Entry> {
    return this.#inLoop(super[Symbol.asyncIterator]())
  }

  /**
   * Returns the entries one after the other, as `for await (… of query)` does, but keeps none: the memory in use does not
   * depend on the number of entries.
   *
   * @param call a `signal` that stops this call
   */
  override stream(call: CallOptions = {}): AsyncIterableIterator<Entry> {
    return this.#inLoop(super.stream(call))
  }

  /**
   * Yields the entries that match, without their archives: ids, the time of processing, and whether everybody may read them.
   * Asks for 1000 in a request, as the loop goes on, and keeps none. Lists all that match: the option `max` ends the list only
   * where it is named. Without any match it yields one empty page.
   *
   * @param call a `signal` that stops this call
   * @throws IncompleteError after the last page when the server's list breaks off
   */
  override matches(call: CallOptions = {}): AsyncIterableIterator<MatchPage> {
    return untilInterrupted(super.matches(call))
  }

  /**
   * Returns a table of the entries: a row for each entry, or for each item of the lists that `rows` names. It loads page after
   * page and keeps the table alone.
   *
   * @param options the paths of rows and columns, their units, and how to load
   * @throws QueryError for paths that do not exist, with the nearest names
   * @throws UnitError for units that do not fit
   * @example
   * ```ts
   * const frame = await query.toFrame({
   *   rows: 'run[].calculation[]',
   *   columns: { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value', step: '#' },
   *   units: { energy: 'eV' },
   * })
   * ```
   */
  async toFrame(options: QueryFrameOptions = {}): Promise<Frame> {
    checkOptions('query.toFrame', options, frameRules)
    const { progress = config.progress, onProgress, ...rest } = options
    if (!progress) return this.#makeTable({ ...rest, onProgress })
    return withBar('table', { unit: 'entries' }, bar =>
      this.#makeTable({
        ...rest,
        onProgress: state => {
          bar.update({ done: state.done, total: state.total, detail: `${state.rows} rows` })
          onProgress?.(state)
        },
      }),
    )
  }

  /**
   * Downloads the entries into a folder: their archives, a table, or both. What is finished stays when it is stopped, and the
   * same call goes on with the first missing part; a data set that is complete asks the server for nothing.
   *
   * First lists the ids of all entries that match, up to `max` where it is named. Then writes part after part of 1000 entries,
   * while the next ones load: memory does not grow with their number. An entry that the server fails to give is listed in the
   * record of its part and counted in the ledger. Shows a progress bar, unless `config.progress` is off.
   *
   * With `engine` several machines load the parts: a harvest. The data set is the same.
   *
   * @param folder where the data set is, or will be: an empty folder, or one that is not there yet; also `s3://bucket/prefix` in an
   *   S3-compatible store (`npm install @aws-sdk/client-s3`)
   * @param options what to keep, and how
   * @returns the download, to `await` for the data set; `progress` says how far it is, `stop()` stops it
   * @throws QueryError for wrong options, and when the folder has the data set of another question; DataError when the folder
   *   has other files, when another download writes there, and when the disk is full or read-only
   * @example
   * const dataset = await query.download('data/formulas', {
   *   columns: { formula: 'results.material.chemical_formula_reduced' },
   * })
   */
  download(folder: string, options: DownloadOptions = {}): Download<Dataset<Entry>> {
    checkOptions('query.download', options, downloadRules)
    const { progress = config.progress, onProgress, signal, ...rest } = options
    const bar = progress ? new Progress('download', { unit: 'entries' }) : undefined
    const download = new Download<Dataset<Entry>>({
      source: this,
      folder,
      options: {
        ...rest,
        signal: joinSignals(signal, interruptSignal()),
        onProgress: state => {
          const { done, total } = state
          bar?.update({ done, total, detail: partsText(state) })
          onProgress?.(state)
        },
      },
      open: outcome => openDataset<Entry>(outcome.folder, this.connection),
    })
    download.then(
      () => (download.wasComplete && progress ? sayComplete(download.progress) : bar?.finish('done')),
      () => bar?.finish('stopped'),
    )
    return download
  }

  /**
   * Returns what the query will do: its requests, unknown names, the number of matches, and the download's size in bytes,
   * estimated from one page. Sends one request that counts and those for one page, whose entries are not kept.
   *
   * @param options `columns`, `rows` and `fromIndex` of a table: what `toFrame` with them will do; `harvest` estimates a download
   *   with an engine; `{ signal }` stops waiting when it is aborted
   * @throws QueryError for a harvest on the old API, in another order than that of entry ids, and from the search index
   *
   * @example
   * await query.explain({ columns: ['results.material.chemical_formula_reduced'] })
   *
   * @example
   * ```ts
   * const { harvest } = await query.explain({ harvest: { entriesPerPart: 250, requestsPerSecond: 5 } })
   * console.log(`${harvest?.shards} parts, ${harvest?.requests.total} requests`)
   * ```
   */
  override explain(options: ExplainOptions = {}): Promise<Explanation> {
    checkOptions('query.explain', options, explainRules)
    const { rows, columns, fromIndex = false, harvest: wanted, ...call } = options
    const harvest = this.#harvestTerms(wanted, fromIndex)
    const { required: own } = this.config
    if (columns === undefined && rows === undefined && !fromIndex)
      return this.explainReading({ required: own, harvest }, call)
    const { request, reason: whyNot } = indexRequestOfTable(this, { rows, columns })
    if (fromIndex && request) {
      return this.explainReading({ ...request, notes: ['Read from the search index: no archive is opened.'] }, call)
    }
    const { required = own, reason } = requiredOfTable(this, { rows, columns })
    const notes = [
      ...(fromIndex ? [`The search index cannot answer this table: ${whyNot}.`] : []),
      ...(reason === undefined ? [] : [`The table asks for no less than that: ${reason}.`]),
      ...(reason === undefined && own !== '*'
        ? ["Of the query's required, the table asks for what its columns read."]
        : []),
      ...(request && !fromIndex
        ? ['The search index has all of these columns: fromIndex: true opens no archive.']
        : []),
    ]
    return this.explainReading({ required, notes, harvest }, call)
  }

  #harvestTerms(wanted: ExplainOptions['harvest'], fromIndex: boolean) {
    if (wanted === undefined || wanted === false) return undefined
    const given = wanted === true ? {} : wanted
    checkOptions('query.explain: harvest', given, harvestRules())
    refuseHarvest(this)
    if (fromIndex) {
      throw new QueryError('A harvest reads archives, and not the search index.', { hint: 'Leave fromIndex out.' })
    }
    const { entriesPerPart = defaultEntriesPerPart, requestsPerSecond = defaultRateLimits.perSecond, max } = given
    return { entriesPerPart, requestsPerSecond, max }
  }

  /**
   * Returns how to cite the entries: their authors, data sets with DOIs, references and licences, with the number of entries
   * behind each, as BibTeX, CSL-JSON and text. It asks the search index, 1 000 entries in a request; without a `max` of the
   * query for all that match.
   *
   * The search index has no licences, so that no search finds them: they are read from one archive of each upload. `licenses` of
   * the result names these uploads, and `{ 'upload_id:any': uploads }` searches for their entries.
   *
   * @param options `license` cites the entries under this licence alone
   * @throws QueryError on a server of the old API, and for a licence where `licenses` is false
   *
   * @example
   * ```ts
   * const citations = await query.citations()
   * citations.licenses.map(({ license, entries }) => `${license}: ${entries}`).join(', ')   // 'CC BY 4.0: 7'
   * ```
   */
  async citations(options: QueryCitationsOptions = {}): Promise<Citations> {
    checkOptions('query.citations', options, queryCitationsRules)
    const { license, licenses, progress = config.progress, signal } = options
    const contradiction = refusedCitations(options)
    if (contradiction !== undefined) throw new QueryError(contradiction, { hint: 'Leave licenses out.' })
    const ask = (onProgress?: (state: { done: number }) => void) => askCitations(this, { licenses, signal, onProgress })
    const record = await (progress
      ? withBar('citations', { unit: 'entries' }, bar => ask(state => bar.update({ ...state, total: this.total })))
      : ask())
    return new Citations(record, { license })
  }

  /**
   * Returns the values of a search quantity and how many matching entries have each (`count`), the most frequent first. The
   * server counts: no entry is downloaded. An entry with several values (its elements) counts once for each of them.
   *
   * Two names count the pairs of values that entries have, by one request for each value of the quantity that has fewer.
   * `frame.pivot` makes a table of two dimensions of them.
   *
   * @param quantity the full name of the search quantity, or two names
   * @throws QueryError for quantities that are unknown or that no server counts, and on a server of the old API
   *
   * @example
   * await query.facet('results.method.simulation.program_name', { max: 5 })
   * @example
   * await query.facet(['results.method.simulation.program_name', 'results.material.elements'])
   */
  facet(quantity: SearchName | readonly [SearchName, SearchName], options: FacetOptions = {}): Promise<Frame> {
    return facet(this, quantity, options)
  }

  /**
   * Counts the matching entries by intervals of a search quantity. The frame has the columns `from`, `to` (exclusive) and
   * `count`. The server counts: no entry is downloaded.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, for options that do not fit, and on a server of the old API; UnitError for a unit
   *   that does not fit
   *
   * @example
   * await new ArchiveQuery().histogram('results.properties.electronic.band_gap.value', { unit: 'eV', bins: 20 })
   */
  histogram(quantity: SearchName, options: HistogramOptions = {}): Promise<Frame> {
    return histogram(this, quantity, options)
  }

  /**
   * Returns the least and the greatest value of a search quantity over all matching entries: a frame of one row with the
   * columns `min` and `max`, both missing where no entry has a value. The server compares: no entry is downloaded.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, and on a server of the old API; UnitError for a unit that does not fit
   *
   * @example
   * await new ArchiveQuery().minMax('results.properties.electronic.band_gap.value', { unit: 'eV' })
   */
  minMax(quantity: SearchName, options: MinMaxOptions = {}): Promise<Frame> {
    return minMax(this, quantity, options)
  }

  /** @internal For tables: an interrupt of the kernel stops the reading. */
  override reading(request?: EntryRequest): EntryReading<Entry> {
    const reading = super.reading(request)
    const stream = (call?: CallOptions) => untilInterrupted(reading.stream(call))
    const ranges = (call?: CallOptions) => untilInterrupted(reading.ranges(call))
    return Object.create(reading, { stream: { value: stream }, ranges: { value: ranges } })
  }

  #makeTable(options: LoadingOptions): Promise<Frame> {
    this.#isTable = true
    try {
      return toFrame(this, options)
    } finally {
      this.#isTable = false
    }
  }

  /** Returns the entries of a loop until the kernel is interrupted, with a progress bar. */
  #inLoop(entries: AsyncIterableIterator<Entry>): AsyncIterableIterator<Entry> {
    const items = untilInterrupted(entries)
    if (!config.progress || this.#isTable) return items
    const bar = new Progress('loop', { unit: 'entries' })
    return withLoopProgress(items, bar, () => this.#expected(Number.POSITIVE_INFINITY))
  }

  /** Returns how many entries will be in memory at the end, as far as it is known. */
  #expected(end: number): number | undefined {
    if (this.total === undefined) return undefined
    const all = Math.min(this.total, this.config.max ?? Number.POSITIVE_INFINITY)
    return end < 0 ? all : Math.max(this.loaded, Math.min(all, end))
  }
}

sayAwait(NotebookQuery.prototype, 'query', [
  'at',
  'slice',
  'fetch',
  'call_api',
  'count',
  'toFrame',
  'facet',
  'histogram',
  'minMax',
  'aggregate',
  'citations',
  'explain',
  'describe',
  'resolve',
  'withSchemas',
])

/** Says that a data set was there: a download that asks for nothing would otherwise look like one that did nothing. */
function sayComplete({ done, total }: DownloadProgress): void {
  const bar = new Progress('download', { unit: 'entries', delay: 0 })
  bar.update({ done, total, detail: 'was complete, so that nothing was asked for' })
  bar.finish('done')
}
