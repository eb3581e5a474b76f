import type { AbortSignalLike } from '../../api/index.js'
import { type FlattenOptions, flattenRules } from '../../frame/index.js'
import {
  aFunction,
  anyText,
  flag,
  type OptionRule,
  type OptionRules,
  oneOf,
  signal,
  wholeNumber,
} from '../../options/index.js'
import { type HarvestEngine, isHarvestEngine } from '../harvest/index.js'
import { mostEntriesPerPart } from '../manifest/index.js'

/** The progress of a download. */
export interface DownloadProgress {
  /** How many entries were dealt with: those of finished parts, and those loaded for the next ones. */
  done: number
  /** How many entries are selected; `undefined` while they are being listed. */
  total: number | undefined
  /** How many parts are finished, and how many there will be. */
  parts: { done: number; total: number | undefined }
  /** How many ids were found at which a part ends, and how many there are, while a harvest is cut into parts; absent else. */
  plan?: { done: number; total: number }
  /** How many bytes the server's answers to this process had in this run, after decompression; 0 in a harvest. */
  bytes: number
}

/** The options of `query.download`. */
export interface DownloadOptions extends Pick<FlattenOptions, 'rows' | 'columns' | 'units'> {
  /**
   * Keeps the archives, as the query's `required` asks for them. Default: true, but false when `rows` or `columns` are named: then the
   * folder has a table alone.
   */
  raw?: boolean | undefined
  /** How many entries are selected at most. Default: the option `max` of the query where it is named, else all that match. */
  max?: number | undefined
  /** How many entries a part has, from 1 to 100 000. A download that was stopped goes on at the first missing part. Default 1000. */
  entriesPerPart?: number | undefined
  /**
   * The name of a column: each of its values has files of its own, in a folder below `data.parquet`. The column stays in the files.
   */
  partitionBy?: string | undefined
  /** How the table's files are compressed. `'zstd'` needs Node 22.15 or later. Default `'snappy'`. */
  compression?: 'snappy' | 'zstd' | 'none' | undefined
  /**
   * What loads the entries in place of this process: `spark('sc://host:15002')` runs them as tasks of a cluster. The folder must be one
   * that all machines reach by the same path or address. The data set is the same, byte for byte, as this process would write.
   * Entries come in the order of their ids, from today's API alone; each machine has its own login. Default: this process loads
   * them.
   *
   * @example
   * ```ts
   * const columns = { formula: 'results.material.chemical_formula_reduced' }
   * const engine = spark('sc://host:15002')
   * const harvest = () => query.download('/shared/oxides', { columns, engine })
   * ```
   */
  engine?: HarvestEngine | undefined
  /**
   * Keeps how to cite the entries, so that `dataset.citations()` needs no server: authors, DOIs, references and licences, in
   * `citations.json` and `citations.bib`. Asks the search index once more, 1 000 entries in a request, and one archive of each
   * upload for its licence. Default `false`.
   */
  citations?: boolean | undefined
  /** Called with the progress, whenever entries have come or a part is finished. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined
  /** Whether to show a progress bar, once loading takes longer than a second. Default `config.progress`. */
  progress?: boolean | undefined
  /** Stops the download when it is aborted. What is finished stays, and the next call goes on from there. */
  signal?: AbortSignalLike | undefined
}

const anEngine: OptionRule = {
  allowed: "an engine that runs harvests, as spark('sc://host:15002') gives it",
  accepts: isHarvestEngine,
}

/** What the options of `query.download` take. */
export const downloadRules: OptionRules<DownloadOptions> = {
  rows: flattenRules.rows,
  columns: flattenRules.columns,
  units: flattenRules.units,
  raw: flag,
  max: wholeNumber(0),
  entriesPerPart: wholeNumber(1, mostEntriesPerPart),
  partitionBy: anyText,
  compression: oneOf('snappy', 'zstd', 'none'),
  engine: anEngine,
  citations: flag,
  onProgress: aFunction,
  progress: flag,
  signal,
}
