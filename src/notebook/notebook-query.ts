import type { Ports } from '../api/index.js'
import { Progress } from '../display/index.js'
import {
  type FacetOptions,
  type Frame,
  facet,
  flattenRules,
  type HistogramOptions,
  histogram,
  type LoadingOptions,
  type MinMaxOptions,
  minMax,
  toFrame,
} from '../frame/index.js'
import type { EntryArchive } from '../metainfo/index.js'
import { checkOptions, flag, type OptionRules } from '../options/index.js'
import { type ArchiveQueryOptions, type CallOptions, ArchiveQuery as CoreQuery } from '../query/index.js'
import { config } from './config.js'
import { untilInterrupted, withInterrupt, withInterruptedNetwork } from './with-interrupt.js'
import { withLoopProgress } from './with-loop-progress.js'
import { withProgress } from './with-progress.js'

/** How `query.toFrame` makes a table. */
export interface QueryFrameOptions extends LoadingOptions {
  /** Shows how far the loading is, once it takes longer than a second. Default `config.progress`. */
  progress?: boolean | undefined
}

const frameRules: OptionRules<QueryFrameOptions> = { ...flattenRules, progress: flag }

/** A query as notebooks have it: the core's, with tables and counts; interrupting the kernel stops what it loads. */
export class NotebookQuery<Entry extends object = EntryArchive> extends CoreQuery<Entry> {
  /** True while a table begins to read: it counts for itself, or shows nothing. */
  #isTable = false

  constructor(options: ArchiveQueryOptions = {}, ports: Ports = {}) {
    super(withInterrupt(options), withInterruptedNetwork(ports))
  }

  /**
   * The entries from index `start` to `end` (exclusive), as `Array.prototype.slice` counts. Shows how far the loading is,
   * once it takes longer than a second, unless `config.progress` is off.
   */
  override slice(start = 0, end = Number.POSITIVE_INFINITY, call: CallOptions = {}): Promise<Entry[]> {
    const load = () => super.slice(start, end, call)
    if (!config.progress) return load()
    const read = () => ({ done: this.loaded, total: this.#promised(end) })
    return withProgress('entries', { unit: 'entries', read }, load)
  }

  /**
   * The entries one after the other: loads as it goes, one page ahead, and keeps what it loaded. Shows how far the loop is,
   * once it takes longer than a second, unless `config.progress` is off.
   */
  override [Symbol.asyncIterator](): AsyncIterableIterator<Entry> {
    return this.#counted(super[Symbol.asyncIterator]())
  }

  /** As `for await (… of query)`, but keeps nothing: memory stays flat, however many entries there are. */
  override stream(call: CallOptions = {}): AsyncIterableIterator<Entry> {
    return this.#counted(super.stream(call))
  }

  /**
   * A table of what the entries hold: one row for each entry, or for each item of the lists that `rows` names. Loads page
   * after page and keeps the table alone.
   *
   * ```ts
   * const frame = await query.toFrame({
   *   rows: 'run[].calculation[]',
   *   columns: { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value', step: '#' },
   *   units: { energy: 'eV' },
   * })
   * ```
   *
   * @throws QueryError for paths that lead nowhere, with the nearest names; UnitError for units that do not fit
   */
  async toFrame(options: QueryFrameOptions = {}): Promise<Frame> {
    checkOptions('query.toFrame', options, frameRules)
    const { progress = config.progress, ...rest } = options
    if (!progress) return this.#makeTable(rest)
    const shown = new Progress('table', { unit: 'entries' })
    let end: 'done' | 'stopped' = 'stopped'
    try {
      const frame = await this.#makeTable({
        ...rest,
        onProgress: state => {
          shown.update({ done: state.done, total: state.total, detail: `${state.rows} rows` })
          rest.onProgress?.(state)
        },
      })
      end = 'done'
      return frame
    } finally {
      shown.finish(end)
    }
  }

  /**
   * Returns the values of a search quantity and how many matching entries have each (`count`), the most frequent first. The
   * server counts: no entry is downloaded. An entry with several values (its elements) counts once for each of them.
   *
   * @param quantity the full name of the search quantity
   * @throws QueryError for quantities that are unknown or that no server counts, and on a server of the old API
   *
   * @example
   * await query.facet('results.method.simulation.program_name', { max: 5 })
   */
  facet(quantity: string, options: FacetOptions = {}): Promise<Frame> {
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
  histogram(quantity: string, options: HistogramOptions = {}): Promise<Frame> {
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
  minMax(quantity: string, options: MinMaxOptions = {}): Promise<Frame> {
    return minMax(this, quantity, options)
  }

  #makeTable(options: LoadingOptions): Promise<Frame> {
    this.#isTable = true
    try {
      return toFrame(this, options)
    } finally {
      this.#isTable = false
    }
  }

  #counted(entries: AsyncIterableIterator<Entry>): AsyncIterableIterator<Entry> {
    const ending = untilInterrupted(entries)
    if (!config.progress || this.#isTable) return ending
    const shown = new Progress('loop', { unit: 'entries' })
    return withLoopProgress(ending, shown, () => this.#promised(Number.POSITIVE_INFINITY))
  }

  /** How many entries there will be in memory at the end, as far as it is known. */
  #promised(end: number): number | undefined {
    if (this.total === undefined) return undefined
    const all = Math.min(this.total, this.config.max ?? Number.POSITIVE_INFINITY)
    return end < 0 ? all : Math.max(this.loaded, Math.min(all, end))
  }
}
