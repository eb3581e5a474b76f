import { type DialectName, type LoadedEntry, throwIfAborted, untilAborted } from '../../api/index.js'
import { indexIn, onMissingProperty } from '../../basics/missing-property.js'
import { countOf } from '../../basics/text.js'
import { interruptSignal } from '../../display/index.js'
import { QueryError } from '../../errors/index.js'
import {
  type ColumnSchema,
  type FacetOptions,
  type Frame,
  facet,
  type HistogramOptions,
  histogram,
  type LoadingOptions,
  type MinMaxOptions,
  minMax,
} from '../../frame/index.js'
import type { EntryArchive, SearchName, Section, UnresolvedReference } from '../../metainfo/index.js'
import { checkOptions, isPlainObject, signal as signalRule } from '../../options/index.js'
import { inspectAs, inspectCustom, kind, present, sayAwait, showInDeno } from '../../present.js'
import {
  type CallOptions,
  checkIndex,
  joinSignals,
  type Ledger,
  openEntry,
  type Resolver,
  resolveAll,
  SchemaReader,
} from '../../query/index.js'
import type { Citations, CitationsOptions } from '../citations/index.js'
import { type DatasetDiff, type Distinct, diffDatasets, distinctEntries } from '../compare/index.js'
import {
  type DatasetStatistics,
  ledgerOfRecords,
  noArchives,
  type OpenDatasetOptions,
  type OpenedFolder,
  openOwn,
  statisticsOf,
} from '../folder/index.js'
import type { Manifest, PartEntry, SelectedEntry } from '../manifest/index.js'
import { type UpdateOptions, type UpdateReport, updateDataset, updateRules } from '../update/index.js'
import { type VerifyOptions, type VerifyReport, verifyDataset, verifyRules } from '../verify/index.js'
import { citationsOfFolder } from './cite.js'
import { Counting } from './counting/counting.js'
import { datasetResolver } from './dataset-resolver.js'
import { frameOfDataset } from './to-frame.js'
import { verifyExport } from './verify-export.js'

/** The settings of the query that a data set was made with, as `query.config` has them. */
export interface DatasetConfig {
  readonly url: string
  readonly dialect: DialectName
  readonly owner: string
  readonly query: Record<string, unknown>
  /** What the archives of the data set hold, as it was sent. */
  readonly required: unknown
  readonly max: null
}

/**
 * The entries of a data set on disk, with the methods of a query. `openDataset` gives it. It reads files alone and sends nothing,
 * but for `verify`, `update` and citations that it does not keep.
 *
 * ```ts
 * const dataset = await openDataset('oxides')
 * const frame = await dataset.toFrame({ columns: { formula: 'results.material.chemical_formula_reduced' } })
 * ```
 *
 * Archives are read part by part, when they are asked for. All methods that wait take `{ signal }`, and throw `DataError` for
 * damaged files and `QueryError` for what the data set cannot answer.
 */
export class Dataset<Entry extends object = EntryArchive> implements AsyncIterable<Entry> {
  #opened: OpenedFolder
  #resolver: Resolver
  #schemas: SchemaReader
  readonly #options: OpenDatasetOptions

  /** @internal `openDataset` makes data sets. */
  constructor(opened: OpenedFolder, options: OpenDatasetOptions = {}) {
    this.#opened = opened
    this.#options = options
    this.#resolver = datasetResolver(opened)
    this.#schemas = new SchemaReader(this.#resolver, opened.manifest.question.dialect)
  }

  get [kind](): string {
    return 'dataset'
  }

  /** The absolute path of the folder, or its address: `s3://bucket/prefix`. */
  get folder(): string {
    return this.#opened.folder
  }

  /** What was asked, whom and when, and what the folder has, as `manifest.json` says it. */
  get manifest(): Manifest {
    return this.#opened.manifest
  }

  /** What to know about the data set, a sentence each: how much of it is there, for instance. */
  get notes(): readonly string[] {
    return this.#opened.notes
  }

  /** The number of entries that are there. */
  get total(): number {
    return this.#opened.places.total
  }

  /** The absolute paths (or addresses) of the table's files, in the order of the rows; empty for a data set without a table. */
  get tableFiles(): string[] {
    return [...(this.#opened.table?.files ?? [])]
  }

  /** The name, dtype, unit and path of each column of the table; empty for a data set without a table. */
  get schema(): ColumnSchema[] {
    return [...(this.#opened.table?.schema ?? [])]
  }

  /** The entries that were selected, in their order: those that are there, and those that were skipped or failed. */
  get selected(): readonly SelectedEntry[] {
    return this.#opened.selected
  }

  /** What became of each match: delivered, skipped, failed, or not asked for. */
  get ledger(): Ledger {
    return ledgerOfRecords(this.#opened)
  }

  /** Entries, parts, files, bytes and rows. */
  get statistics(): DatasetStatistics {
    return statisticsOf(this.#opened)
  }

  /** The settings of the query that the data set was made with, without logins. */
  get config(): DatasetConfig {
    const { url, dialect, owner, query, required } = this.manifest.question
    return { url, dialect, owner, query, required, max: null }
  }

  /** @internal For tables: reading sends nothing. */
  get isLoaded(): boolean {
    return true
  }

  /** @internal For tables, which read entries with these schemas by themselves. */
  get schemas(): SchemaReader {
    return this.#schemas
  }

  /** @internal For the error about a path that the archives do not have. */
  get asked(): { subject: string; hint: string } {
    return {
      subject: `The data set's required (${this.folder})`,
      hint: 'Download it to another folder with what is missing: add it to required, or leave required out for whole archives.',
    }
  }

  /** @internal What the folder has. */
  get opened(): OpenedFolder {
    return this.#opened
  }

  /** Returns the number of entries that are there. */
  async count(call: CallOptions = {}): Promise<number> {
    this.#begin(call)
    return this.total
  }

  /**
   * Returns the entry at an index, or `undefined` when there is none. Reads the one part that has it.
   *
   * @param index from 0; negative numbers count from the end, as in arrays
   * @throws QueryError for a data set without archives
   *
   * @example (await dataset.at(-1))?.entry_id
   */
  async at(index: number, call: CallOptions = {}): Promise<Entry | undefined> {
    const { signal } = this.#begin(call)
    const position = Math.trunc(checkIndex(index, 'index')) || 0
    const place = position < 0 ? this.total + position : position
    const archives = this.#opened.archives ?? noArchives(this.#opened, 'gives no entries')
    if (place < 0 || place >= this.total) return undefined
    return this.#open(await untilAborted(archives.at(place), signal))
  }

  /**
   * Returns the entries from index `start` to `end` (exclusive), as `Array.prototype.slice` does. Reads only the parts that
   * have them.
   *
   * @param start default 0
   * @param end default: the last entry
   * @throws QueryError for a data set without archives
   *
   * @example (await dataset.slice(0, 3)).map(entry => entry.entry_id)
   */
  async slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    const from = this.#bound(checkIndex(start, 'start'))
    const to = this.#bound(checkIndex(end, 'end'))
    const entries: Entry[] = []
    for await (const entry of this.#read(from, to, call)) entries.push(entry)
    return entries
  }

  /**
   * Returns the first entries: `slice(0, count)`.
   *
   * @param count how many; default: all
   */
  fetch(count = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    return this.slice(0, count, call)
  }

  /** Yields the entries one after the other and keeps none. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Entry> {
    return this.stream()
  }

  /**
   * Yields the entries one after the other and keeps none.
   *
   * @throws QueryError for a data set without archives
   */
  stream(call: CallOptions = {}): AsyncIterableIterator<Entry> {
    return this.#read(0, this.total, call)
  }

  /**
   * Returns a table of the entries, as `query.toFrame` does: from the archives, or from the table on disk. Without `rows` and
   * `columns` it is the table on disk, where there is one. Where `columns` names columns of that table (by their names, or by the
   * paths that they have), only these are read.
   *
   * @param options the paths of rows and columns, and their units
   * @throws QueryError for what the data set has neither in its archives nor in its table
   *
   * @example
   * await dataset.toFrame({ columns: ['formula', 'energy'] })
   */
  async toFrame(options: LoadingOptions = {}): Promise<Frame> {
    return frameOfDataset(this, this.#stoppable(options))
  }

  /**
   * Returns the values of a search quantity and how many entries have each (`count`), the most frequent first, counted from the
   * archives or from the table as the server counts them.
   *
   * @param quantity the full name of the search quantity, or two names: then the pairs of values that entries have
   * @throws QueryError for quantities that are unknown, and for those that the data set does not have
   *
   * @example
   * await dataset.facet('results.method.simulation.program_name', { max: 5 })
   */
  async facet(quantity: SearchName | readonly [SearchName, SearchName], options: FacetOptions = {}): Promise<Frame> {
    const counting = new Counting(this.#opened)
    return counting.noted(facet(counting, quantity, this.#stoppable(options)))
  }

  /**
   * Counts the entries by intervals of a search quantity, as `query.histogram` does, from the archives or from the table.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, and for those that the data set does not have
   *
   * @example
   * await dataset.histogram('results.material.n_elements', { bins: 4 })
   */
  async histogram(quantity: SearchName, options: HistogramOptions = {}): Promise<Frame> {
    const counting = new Counting(this.#opened)
    return counting.noted(histogram(counting, quantity, this.#stoppable(options)))
  }

  /**
   * Returns the least and the greatest value of a search quantity, as `query.minMax` does, from the archives or from the table.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, and for those that the data set does not have
   */
  async minMax(quantity: SearchName, options: MinMaxOptions = {}): Promise<Frame> {
    const counting = new Counting(this.#opened)
    return counting.noted(minMax(counting, quantity, this.#stoppable(options)))
  }

  /**
   * Returns the target of a reference, or the targets of all references in a list, as `query.resolve` does, where the data set
   * has the entry. A reference without a target stays an unresolved reference that says why.
   */
  async resolve(reference: UnresolvedReference, call?: CallOptions): Promise<unknown>
  async resolve<Target>(references: Target, call?: CallOptions): Promise<Target>
  async resolve(references: unknown, call: CallOptions = {}): Promise<unknown> {
    const { signal } = this.#begin(call)
    return untilAborted(resolveAll(references, this.#resolver), signal)
  }

  /** Returns an entry read with the schemas that its sections name, where the data set has the entries that hold them. */
  async withSchemas(entry: Entry, call: CallOptions = {}): Promise<Entry> {
    const { signal } = this.#begin(call)
    return (await untilAborted(this.#schemas.read(entry as unknown as Section), signal)) as Entry
  }

  /**
   * Returns how to cite exactly the entries of the data set: their authors, data sets with DOIs, references and licences, with the
   * number of entries behind each, as BibTeX, CSL-JSON and text. It sends nothing where `query.download` kept them
   * (`citations: true`). Else it asks the server that the data set came from, and keeps the answer in the folder.
   *
   * @param options `license` cites the entries under this licence alone
   * @throws QueryError for a data set of the old API that keeps no citations; DataError when `citations.json` is damaged
   *
   * @example
   * console.log((await dataset.citations()).toBibTex())
   */
  citations(options: CitationsOptions = {}): Promise<Citations> {
    return citationsOfFolder(this.#opened, this.#options, options)
  }

  /** Returns true when the data set has the entry with this id. */
  has(entryId: string): boolean {
    return this.#opened.places.placeOf(entryId) !== undefined
  }

  /**
   * Compares the data set with another one by the ids of entries, and by the times at which the server processed them. Reads no
   * archives.
   *
   * @throws QueryError for what is no data set
   *
   * @example
   * const { onlyHere, onlyThere, changed } = dataset.diff(await openDataset('oxides-of-may'))
   */
  diff(other: Dataset<object>): DatasetDiff {
    return diffDatasets(this, other)
  }

  /**
   * Finds mirrors: entries that are copies of one calculation of another database. They have the same `external_db` and
   * `external_id`, or an address of the same record in `references`, or are AFLOW's two relaxations (`.relax1`, `.relax2`) of one
   * folder. Reads them from the archives, or from columns of the table that hold them.
   *
   * @returns the groups, the ledger with the number of mirrors, and `keeps(entryId)` for filters
   * @throws QueryError where the data set keeps none of them
   *
   * @example
   * const distinct = await dataset.distinct()
   * const frame = (await dataset.toFrame()).filter(row => distinct.keeps(row.entry_id))
   */
  async distinct(call: CallOptions = {}): Promise<Distinct> {
    return distinctEntries(this.#opened, this.ledger, this.#begin(call))
  }

  /** @internal The entries that are there, one after the other, with what the server said of them. */
  partEntries(): Iterable<PartEntry> {
    return this.#opened.places.entries()
  }

  /** @internal What the server said of an entry. */
  partEntry(entryId: string): PartEntry | undefined {
    const place = this.#opened.places.placeOf(entryId)
    return place === undefined ? undefined : this.#opened.places.entry(place)
  }

  /**
   * Checks all files of the data set against what was written: sizes, SHA-256, rows, and the ids of the entries. Fetches parts that
   * are damaged or missing again, and says which of their entries the server has changed in the meantime.
   *
   * @param options `repair: false` only reports: nothing is sent, and nothing is written
   * @throws DataError when another download or update writes in the folder, or it cannot be written; the errors of requests
   *
   * @example
   * (await dataset.verify({ repair: false })).isWhole
   */
  async verify(options: VerifyOptions = {}): Promise<VerifyReport> {
    checkOptions('dataset.verify', options, verifyRules)
    const { signal } = this.#begin({ signal: options.signal })
    if (this.#opened.writer === 'Export Entries') return verifyExport(this.#opened)
    const report = await verifyDataset(this.folder, this.#options, { ...options, signal })
    if (report.repaired.length > 0) await this.#openAgain()
    return report
  }

  /**
   * Asks the server which entries match now, and adds those that it gained as new parts. Asks again for entries that had failed.
   * All else stays as it is; the report says which entries the server processed anew, and which match no more.
   *
   * @throws QueryError for a data set that `query.download` did not write; DataError as `verify`; the errors of requests
   *
   * @example
   * const { gained, changed, withdrawn } = await dataset.update()
   */
  async update(options: UpdateOptions = {}): Promise<UpdateReport> {
    checkOptions('dataset.update', options, updateRules)
    const { signal } = this.#begin({ signal: options.signal })
    if (this.#opened.writer === 'Export Entries') {
      throw new QueryError(
        "A data set that NOMAD's Export Entries wrote cannot be updated: it does not say what was asked.",
        {
          hint: 'Ask the same with ArchiveQuery, and query.download(folder).',
        },
      )
    }
    const report = await updateDataset(this.folder, this.#options, { ...options, signal })
    await this.#openAgain()
    return report
  }

  /** Returns the folder and the number of entries: `Dataset oxides: 4 312 entries`. */
  toString(): string {
    return `Dataset ${this.folder}: ${countOf(this.total, 'entry', 'entries')}`
  }

  /** Returns manifest, statistics and notes as plain data. */
  toJSON(): { folder: string; manifest: Manifest; statistics: DatasetStatistics; notes: readonly string[] } {
    const { folder, manifest, statistics, notes } = this
    return { folder, manifest, statistics, notes }
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this.toString())
  }

  async *#read(from: number, to: number, call: CallOptions): AsyncIterableIterator<Entry> {
    const { signal } = this.#begin(call)
    const archives = this.#opened.archives ?? noArchives(this.#opened, 'gives no entries')
    for await (const loaded of archives.range(from, to)) {
      throwIfAborted(signal)
      yield this.#open(loaded)
    }
  }

  #open(loaded: LoadedEntry): Entry {
    const { dialect, url, required } = this.manifest.question
    return openEntry<Entry>(loaded, { dialect, url, required, resolver: this.#resolver })
  }

  /** Reads the files that say what the data set has, after they have changed. */
  async #openAgain(): Promise<void> {
    this.#opened = await openOwn(this.folder)
    this.#resolver = datasetResolver(this.#opened)
    this.#schemas = new SchemaReader(this.#resolver, this.manifest.question.dialect)
  }

  /** As arrays take the bounds of `slice`. */
  #bound(index: number): number {
    const whole = Math.trunc(index) || 0
    return whole < 0 ? Math.max(0, this.total + whole) : Math.min(whole, this.total)
  }

  /** Returns the options of a call with all signals that stop it. What is no object stays, for the error about it. */
  #stoppable<Options extends CallOptions>(options: Options): Options {
    return isPlainObject(options) ? { ...options, ...this.#begin({ signal: options.signal }) } : options
  }

  /** Returns the call with all signals that stop it: its own, that of the data set, and an interrupt of the kernel. */
  #begin(call: CallOptions): CallOptions {
    checkOptions('A call of a data set', call, { signal: signalRule })
    const signal = joinSignals(call.signal, this.#options.signal, interruptSignal())
    throwIfAborted(signal)
    return { signal }
  }
}

showInDeno(Dataset.prototype)
sayAwait(Dataset.prototype, 'dataset', [
  'count',
  'at',
  'slice',
  'fetch',
  'toFrame',
  'facet',
  'histogram',
  'minMax',
  'resolve',
  'withSchemas',
  'citations',
  'distinct',
  'verify',
  'update',
])
onMissingProperty(Dataset.prototype, (_, name) => {
  const index = indexIn(name)
  if (index === undefined) return undefined
  return new QueryError(`dataset[${index}] has nothing: a data set reads an entry when it is asked for.`, {
    hint: `Write: await dataset.at(${index}).`,
  })
})
