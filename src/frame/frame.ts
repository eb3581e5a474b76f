import { indexIn, onMissingProperty } from '../basics/missing-property.js'
import { DataError } from '../errors/index.js'
import { anyText, checkOptions, isPlainObject, listOf, type OptionRules, oneOf } from '../options/index.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../present.js'
import type { Ledger } from '../query/index.js'
import type { ConvertOptions, UnitText } from '../units/index.js'
import type { ColumnList } from './builder/column-set.js'
import type { Cell } from './column/cell.js'
import type { Column, ColumnSchema } from './column/column.js'
import { isNumeric } from './column/dtype.js'
import { columnsFromDanfo, danfoRules, type FromDanfoOptions } from './danfo/from-danfo.js'
import type { DanfoDataFrame } from './danfo/load-danfo.js'
import { danfoFrom } from './danfo/to-danfo.js'
import { type ArqueroTable, arqueroColumn, columnsFromArquero, loadArquero } from './exchange/arquero.js'
import { type ArrowTable, arrowBytes, arrowFrom, columnsFromArrow } from './exchange/arrow.js'
import { type CsvOptions, type CsvReadOptions, columnsFromCsv, csvText } from './exchange/csv/index.js'
import { type ExcelOptions, excelBytes, excelRules } from './exchange/excel.js'
import { columnsFromJson, type FrameJson, jsonOf } from './exchange/json.js'
import { columnsFromParquet, compressions, type ParquetCompression, parquetBytes } from './exchange/parquet/index.js'
import { readTextFile, writeWholeFile } from './exchange/whole-file.js'
import { type Aggregate, checkAggregate, checkAggregates } from './verbs/aggregate.js'
import { concatColumns } from './verbs/concat.js'
import { correlationColumns } from './verbs/correlations.js'
import { type Derivation, derivedColumn } from './verbs/derive.js'
import { describeColumns } from './verbs/describe.js'
import { filledColumn } from './verbs/fill-nulls.js'
import { type Keep, keptRows } from './verbs/filter.js'
import { duplicateName, unknownColumn } from './verbs/find-column.js'
import { groupColumns } from './verbs/group.js'
import { type JoinOptions, joinColumns, joinNames } from './verbs/join.js'
import { setOwn } from './verbs/own-property.js'
import { type PivotOptions, pivotColumns, pivotRules } from './verbs/pivot.js'
import { rowViews } from './verbs/row-view.js'
import { columnsFromColumns, columnsFromRows, type FromOptions, fromRules, type Row, rowsOf } from './verbs/rows.js'
import { type SortKey, sortedRows, sortKey } from './verbs/sort.js'
import { countValues, valueCountColumns } from './verbs/value-counts.js'

/** The options of `frame.toParquet`. */
export interface ParquetOptions {
  /** Default `'snappy'`, which every reader knows. `'zstd'` makes smaller files and needs Node 22.15 or newer. */
  compression?: ParquetCompression
  /** Further metadata of the file: texts by their keys. */
  metadata?: Readonly<Record<string, string>>
}

/** The options of `Frame.fromParquet`. */
export interface ParquetReadOptions {
  /** Names of columns: only these are read, in this order. Default: all. */
  columns?: readonly string[] | undefined
}

const parquetReadRules: OptionRules<ParquetReadOptions> = { columns: listOf(anyText) }

const parquetRules: OptionRules<ParquetOptions> = {
  compression: oneOf(...compressions),
  metadata: {
    allowed: 'texts by their keys',
    accepts: value => isPlainObject(value) && Object.values(value).every(text => typeof text === 'string'),
  },
}

/** What is known about a table beside its columns. */
export interface FrameFacts {
  /** A sentence each. */
  notes?: readonly string[]
  ledger?: Ledger | undefined
}

/**
 * A table: columns of one type each, with a name, a unit and the path in the archive that they came from.
 *
 * A frame never changes: every verb returns a new one, at once, so that verbs follow each other. Missing values are `null`;
 * NaN is a number that could not be computed.
 *
 * @example
 * frame.groupBy('formula', { lowest: { min: 'energy' }, n: 'count' }).sort('lowest').head(3)
 */
export class Frame {
  readonly #columns: ReadonlyMap<string, Column>
  /** The number of rows. */
  readonly numRows: number
  /**
   * What to know about the whole table, a sentence each: why it has no rows, or which entries were left out. Verbs do not
   * carry notes on.
   */
  readonly notes: readonly string[]
  /**
   * What became of each match of the query that the table was read from; `undefined` for other tables. Verbs do not carry it
   * on.
   */
  readonly ledger: Ledger | undefined

  /**
   * @internal Frames come from `fromRows`, `fromColumns` or a query.
   * @throws DataError when two columns have the same name, or columns differ in length
   */
  constructor(columns: Iterable<Column>, numRows?: number, { notes = [], ledger }: FrameFacts = {}) {
    const map = new Map<string, Column>()
    for (const column of columns) {
      if (map.has(column.name)) throw duplicateName(column.name)
      map.set(column.name, column)
    }
    this.#columns = map
    this.notes = notes
    this.ledger = ledger
    this.numRows = numRows ?? [...map.values()][0]?.length ?? 0
    for (const { name, length } of map.values()) {
      if (length !== this.numRows) throw new DataError(`The column '${name}' has ${length} rows, not ${this.numRows}.`)
    }
  }

  /**
   * Makes a frame from records, one for each row: plain values or quantities, missing ones `null` or left out.
   *
   * The frame has the union of all keys. Each column has the type that fits all its values.
   *
   * @param options units and types of columns
   * @throws UnitError when the units of a column do not fit together
   *
   * @example
   * Frame.fromRows([{ formula: 'MgO', gap: quantity(4.5, 'eV') }, { formula: 'Si' }]).shape   // [2, 2]
   */
  static fromRows(rows: Iterable<object>, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromRows', options, fromRules)
    return wrap(columnsFromRows(rows, options))
  }

  /**
   * Makes a frame from arrays of values under the names of their columns. Shorter ones are filled with missing values.
   *
   * @param options units and types of columns
   * @throws DataError when an option names a column that does not exist
   *
   * @example
   * Frame.fromColumns({ formula: ['MgO', 'Si'], gap: [4.5, 0.6] }, { units: { gap: 'eV' } }).shape   // [2, 2]
   */
  static fromColumns(columns: Readonly<Record<string, Iterable<unknown>>>, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromColumns', options, fromRules)
    return wrap(columnsFromColumns(columns, options))
  }

  /** @internal For `show` and the kernel. */
  get [kind](): 'frame' {
    return 'frame'
  }

  /** The number of columns. */
  get numColumns(): number {
    return this.#columns.size
  }

  /** The numbers of rows and columns: `[92, 12]`. */
  get shape(): [rows: number, columns: number] {
    return [this.numRows, this.numColumns]
  }

  /** The columns in their order. */
  get columns(): Column[] {
    return [...this.#columns.values()]
  }

  /** The names of the columns in their order. */
  get columnNames(): string[] {
    return [...this.#columns.keys()]
  }

  /** The name, dtype, unit and path of each column. */
  get schema(): ColumnSchema[] {
    return this.columns.map(column => column.schema)
  }

  /**
   * Returns the column with this name.
   *
   * @throws DataError when there is none, with the nearest name
   *
   * @example
   * frame.column('energy').to('eV').mean()
   */
  column(name: string): Column {
    const column = this.#columns.get(name)
    if (column) return column
    throw unknownColumn(name, this.columnNames)
  }

  /** Returns true when there is a column with this name. */
  has(name: string): boolean {
    return this.#columns.has(name)
  }

  /**
   * Returns the named columns alone, in the order in which they are named: names, or lists of names.
   *
   * @throws DataError when a column does not exist
   *
   * @example
   * frame.select('formula', 'energy')
   */
  select(...names: (string | readonly string[])[]): Frame {
    return new Frame(
      names.flat().map(name => this.column(name)),
      this.numRows,
    )
  }

  /**
   * Returns all columns but the named ones: names, or lists of names.
   *
   * @throws DataError when a column does not exist
   *
   * @example
   * frame.drop('upload_id')
   */
  drop(...names: (string | readonly string[])[]): Frame {
    const dropped = new Set(names.flat().map(name => this.column(name)))
    return new Frame(
      this.columns.filter(column => !dropped.has(column)),
      this.numRows,
    )
  }

  /**
   * Returns the columns under new names.
   *
   * @param names the new names by the old ones
   * @throws DataError when a column does not exist, or two would have the same name
   *
   * @example
   * frame.rename({ energy: 'total_energy' })
   */
  rename(names: Readonly<Record<string, string>>): Frame {
    const renamed = new Map(Object.keys(names).map(name => [this.column(name), names[name] as string]))
    return new Frame(
      this.columns.map(column => column.with({ name: renamed.get(column) ?? column.name })),
      this.numRows,
    )
  }

  /**
   * Returns the rows for which a function returns true.
   *
   * In the row, numbers are in the unit of their column. A missing value is `null`, which JavaScript compares as 0: write
   * `row.gap !== null && row.gap < 1`. Where a row stays although the function read a missing number, the note of that column
   * says so. The row is a view of the frame that lists no names; `frame.row(0)` returns a plain record.
   *
   * @throws DataError when the function reads a column that does not exist, with the nearest name, or returns something other
   *   than true or false
   *
   * @example
   * frame.filter(row => row.volume > 18)
   */
  filter(keep: Keep): Frame {
    const { rows, notes } = keptRows(this.columns, this.numRows, keep)
    const kept = this.take(rows)
    if (notes.size === 0) return kept
    const added = this.columns.map((column, index) => (kept.columns[index] as Column).withNote(notes.get(column)))
    return new Frame(added, rows.length)
  }

  /**
   * Returns the rows in order. Rows that are equal keep their order; NaN and then missing values come last in both directions.
   *
   * @param keys names of columns, or `{ column, order }` with the order `'asc'` (default) or `'desc'`; later ones decide between
   *   rows that are equal in all before
   * @throws DataError when a column or an order does not exist, or the column holds lists or records
   *
   * @example
   * frame.sort('formula', { column: 'energy', order: 'desc' })
   */
  sort(...keys: (SortKey | readonly SortKey[])[]): Frame {
    const by = keys.flat().map(key => {
      const { column, order } = sortKey(key as SortKey)
      return { column: this.column(column), order }
    })
    return this.take(sortedRows(by, this.numRows))
  }

  /** Returns the first rows. Default 5. */
  head(count = 5): Frame {
    return this.slice(0, count)
  }

  /** Returns the last rows. Default 5. */
  tail(count = 5): Frame {
    return this.slice(Math.max(0, this.numRows - count))
  }

  /**
   * Returns the rows from `start` up to, not including, `end`. Negative numbers count from the end, as in `Array.slice`.
   *
   * @example
   * frame.slice(-3)
   */
  slice(start = 0, end = this.numRows): Frame {
    const from = Math.max(0, start < 0 ? this.numRows + start : start)
    const to = Math.min(this.numRows, end < 0 ? this.numRows + end : end)
    return this.take(Int32Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index))
  }

  /**
   * Returns the rows of this frame and then those of others. The columns are the union of all; each is in the unit in which it
   * comes first.
   *
   * @throws UnitError when the units of a column do not fit together
   *
   * @example
   * frame.head(1).concat(frame.tail(1))
   */
  concat(...frames: (Frame | readonly Frame[])[]): Frame {
    return wrap(
      concatColumns([this, ...frames.flat()].map(frame => ({ columns: frame.columns, length: frame.numRows }))),
    )
  }

  /**
   * Returns the frame with new columns, or with new values for old ones. Later columns see earlier ones.
   *
   * A column comes from a function of the row, or from arithmetic of columns, which is faster and carries units. In the row,
   * numbers are in the unit of their column, as in `filter`. The new column has no unit, unless the function returns quantities.
   *
   * A missing value is `null`, with which JavaScript computes as with 0. Arithmetic of columns gives a missing value there. The
   * note of a column that a function computed from missing numbers says how many.
   *
   * @throws DataError when a function reads a column that does not exist, with the nearest name; UnitError when units do not fit
   *
   * @example
   * frame.derive({
   *   half: row => row.volume / 2,
   *   above: frame.column('energy').minus(frame.column('energy').min()),
   * })
   */
  derive(columns: Readonly<Record<string, Derivation>>): Frame {
    const derived = new Map(this.#columns)
    for (const name of Object.keys(columns)) {
      const how = columns[name] as Derivation
      derived.set(name, derivedColumn(name, how, [...derived.values()], this.numRows))
    }
    return new Frame(derived.values(), this.numRows)
  }

  /**
   * Returns the frame with one column in another unit.
   *
   * @param options `{ by: 'photon' }` to convert between energy, frequency, wavenumber and wavelength
   * @throws UnitError when the units do not fit
   *
   * @example
   * frame.to('energy', 'hartree')
   */
  to(name: string, unit: UnitText, options: ConvertOptions = {}): Frame {
    const converted = this.column(name).to(unit, options)
    return new Frame(
      this.columns.map(column => (column.name === name ? converted : column)),
      this.numRows,
    )
  }

  /**
   * Returns the frame with values in place of missing ones. NaN stays, which pandas fills too: it is a number that could not be
   * computed.
   *
   * @param values the values by column: a number is in the unit of the column, a quantity is converted to it
   * @throws DataError when a column does not exist, or the value is of another type; UnitError when its unit does not fit
   *
   * @example
   * frame.fillNulls({ energy: 0, formula: 'unknown' })
   */
  fillNulls(values: Readonly<Record<string, unknown>>): Frame {
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      throw new DataError('fillNulls takes the values by column.', {
        hint: "frame.fillNulls({ gap: 0, code: 'unknown' }).",
      })
    }
    const filled = new Map(
      Object.keys(values).map(name => [name, filledColumn(this.column(name), values[name])] as const),
    )
    return new Frame(
      this.columns.map(column => filled.get(column.name) ?? column),
      this.numRows,
    )
  }

  /**
   * Returns Pearson's linear correlation, from −1 to 1, of all columns of numbers or of the named ones with each other: one row
   * and one column for each, the names of the rows in `column`.
   *
   * Pairs of which one number is missing, NaN or infinite are left out, as in pandas. The correlation is NaN where a column has
   * the same number throughout, or fewer than two pairs are left.
   *
   * @throws DataError when a column does not exist, or does not hold numbers
   *
   * @example
   * frame.corr('volume', 'energy')
   */
  corr(...names: (string | readonly string[])[]): Frame {
    const named = names.flat().map(name => this.column(name))
    return new Frame(
      correlationColumns(names.length > 0 ? named : this.columns.filter(column => isNumeric(column.dtype))),
    )
  }

  /**
   * Returns one row for each column: `count` of values, `missing` ones, `unique` ones and, for numbers, `mean`, `std`, `min`,
   * `q25`, `median`, `q75` and `max` in the unit that the row names.
   *
   * @example
   * frame.describe()
   */
  describe(): Frame {
    return wrap(describeColumns(this.columns))
  }

  /**
   * Returns the different values of a column in the order in which they come first, `null` among them.
   *
   * @throws DataError when the column does not exist
   *
   * @example
   * frame.unique('formula')   // [MgO]
   */
  unique(name: string): unknown[] {
    return countValues(this.column(name)).map(({ value }) => value)
  }

  /**
   * Returns the different values of a column and how often each occurs (`count`), the most frequent first.
   *
   * @throws DataError when the column does not exist
   *
   * @example
   * frame.valueCounts('formula')
   */
  valueCounts(name: string): Frame {
    return new Frame(valueCountColumns(this.column(name)))
  }

  /**
   * Returns one row for each combination of the keys' values, in the order in which they come first, with aggregates of its rows.
   *
   * Means, minima, sums and the like keep the unit of the column, a variance has its square, counts have none. The standard
   * deviation of degrees Celsius is in differences of degrees (`delta_degree_Celsius`).
   *
   * Missing values and NaN are left out, as in pandas. Different from pandas on purpose: rows whose key is missing are a group
   * like any other, groups are not sorted, and the sum (and the product) of no values is missing, not 0.
   *
   * @param keys the name of a column, or several
   * @param aggregates what is computed, by the name of its column: `'count'` for the number of rows, or an aggregate of a column
   * @throws DataError when a column or an aggregate does not exist, with the nearest name; UnitError for sums of temperatures
   *   on a scale
   *
   * @example
   * frame.groupBy('formula', { n: 'count', lowest: { min: 'energy' } })
   */
  groupBy(keys: string | readonly string[], aggregates: Readonly<Record<string, Aggregate>>): Frame {
    const checked = checkAggregates(aggregates, column => this.column(column))
    const by = [keys].flat().map(key => this.column(key))
    return new Frame(groupColumns(by, checked, this.numRows))
  }

  /**
   * Returns the rows of both frames that agree in the named columns. Keys with units are compared in the unit of this frame.
   *
   * `how` chooses the rows. `'inner'` (default): those that have a partner; `'left'`, `'right'`, `'outer'`: also those of this
   * frame, of the other, of both that have none; `'semi'`, `'anti'`: rows of this frame alone that have a partner, or none.
   *
   * Rows are in the order of this frame, those of a `'right'` join in the order of the other. In an `'outer'` join the rows of the
   * other without a partner come last; pandas sorts them by key. Different from pandas on purpose: missing keys and NaN agree
   * with nothing, where pandas joins them with each other, and a column of the other frame with a name that this frame has too
   * ends in `_right`.
   *
   * `formulas: true` compares texts as chemical formulas, so that your own file's `TiO2` finds NOMAD's `O2Ti`.
   *
   * @throws DataError when a column does not exist or keys are of different types, UnitError when their units do not fit
   *
   * @example
   * const lowest = frame.groupBy('formula', { lowest: { min: 'energy' } })
   * frame.join(lowest, { on: 'formula', how: 'left' })
   */
  join(other: Frame, options: JoinOptions): Frame {
    if (!(other instanceof Frame)) throw new DataError('join needs another frame.')
    const names = joinNames(options)
    const left = { columns: this.columns, keys: names.left.map(name => this.column(name)) }
    const right = { columns: other.columns, keys: names.right.map(name => other.column(name)) }
    return new Frame(joinColumns(left, right, options))
  }

  /**
   * Returns a wide frame of a long one: the values of one column become names of columns.
   *
   * Several values for one cell become their mean, or the named `aggregate`. Cells without a value are missing. The cells keep
   * the unit of their values.
   *
   * Different from pandas on purpose: rows and columns are in the order in which they come first, and rows without an index or a
   * name are kept. The column of rows without a name is called `null` (`null_2` where a text is `'null'`).
   *
   * @throws DataError when a column does not exist, or two would have the same name
   *
   * @example
   * const gaps = Frame.fromColumns({ formula: ['MgO', 'MgO', 'Si'], functional: ['PBE', 'HSE', 'PBE'], gap: [4.6, 6.5, 0.6] })
   * gaps.pivot({ index: 'formula', columns: 'functional', values: 'gap' }).columnNames   // [formula, PBE, HSE]
   */
  pivot(options: PivotOptions): Frame {
    checkOptions('frame.pivot', options, pivotRules)
    const { index, columns, values, aggregate = 'mean' } = options
    return new Frame(
      pivotColumns({
        index: [index].flat().map(name => this.column(name)),
        names: this.column(columns),
        aggregate: checkAggregate({ [aggregate]: values }, name => this.column(name)),
        length: this.numRows,
      }),
    )
  }

  /**
   * Returns the same values as an arquero table, for all of its verbs. It has no units: name them again in `fromArquero`.
   *
   * @throws MissingDependencyError when arquero is not installed
   *
   * @example
   * Frame.fromArquero(frame.toArquero().orderby('energy'), { units: { energy: 'eV' } })
   */
  toArquero(): ArqueroTable {
    const { table } = loadArquero()
    return table(this.columns.map(column => [column.name, arqueroColumn(column)] as [string, Cell])) as ArqueroTable
  }

  /**
   * Makes a frame from an arquero table.
   *
   * @param options units and types of columns: `{ units: { gap: 'eV' } }`
   */
  static fromArquero(table: ArqueroTable, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromArquero', options, fromRules)
    return wrap(columnsFromArquero(table, options))
  }

  /**
   * Returns the same values as a danfojs DataFrame, for those who know the words of pandas.
   *
   * Numbers are in the unit of their column. Missing numbers are NaN, missing texts `null`; dates become ISO texts, lists and
   * records JSON. A column named like a member of every DataFrame (`count`, `values`, …) gets a `_` after its name. The first
   * call repairs the DataFrame class of danfojs where it would give wrong numbers (32-bit arithmetic, `concat`, `describe`,
   * `sortValues`).
   *
   * @throws MissingDependencyError with the lines that install danfojs-node, when it is not installed
   *
   * @example
   * Frame.fromDanfo(frame.select('formula', 'energy').toDanfo().groupby(['formula']).mean(), { like: frame })
   */
  toDanfo(): DanfoDataFrame {
    return danfoFrom({ columns: this.columns, length: this.numRows })
  }

  /**
   * Makes a frame from a danfojs DataFrame. Units are those of `units`, else of the frame that it came from (`like`). NaN become
   * missing values.
   *
   * @throws DataError when `units` names a column that does not exist
   */
  static fromDanfo(frame: DanfoDataFrame, options: FromDanfoOptions = {}): Frame {
    checkOptions('Frame.fromDanfo', options, danfoRules)
    return wrap(columnsFromDanfo(frame, options))
  }

  /**
   * Returns the same values as an Arrow table (of `@uwdata/flechette`), with units, paths and notes in the metadata of its fields.
   *
   * @throws MissingDependencyError when `@uwdata/flechette` is not installed
   *
   * @example
   * frame.toArrow().numRows
   */
  toArrow(): ArrowTable {
    return arrowFrom(this.columns)
  }

  /**
   * Returns the same values as bytes that every Arrow library reads (an IPC stream).
   *
   * @throws MissingDependencyError when `@uwdata/flechette` is not installed
   */
  toArrowBytes(): Uint8Array {
    return arrowBytes(this.columns)
  }

  /**
   * Makes a frame from an Arrow table or its bytes. Units and types come back where the metadata of the fields name them.
   *
   * @throws MissingDependencyError for bytes when `@uwdata/flechette` is not installed
   *
   * @example
   * Frame.fromArrow(frame.toArrowBytes())
   */
  static fromArrow(source: ArrowTable | Uint8Array): Frame {
    return wrap(columnsFromArrow(source))
  }

  /**
   * Returns the table as CSV text, with units after the names: `energy (eV)`. With a path it writes the file, completely or not
   * at all, and returns its full path.
   *
   * `pandas.read_csv` reads columns of numbers as numbers, and `Frame.fromCsv` reads all columns as they are here, with their
   * units. A text that a spreadsheet would take for a formula gets a `'` in front.
   *
   * @throws DataError for unknown options, and when the file cannot be written
   *
   * @example
   * frame.toCsv({ unitsIn: 'row' })
   */
  toCsv(options?: CsvOptions): string
  toCsv(path: string, options?: CsvOptions): string
  toCsv(first: CsvOptions | string = {}, second: CsvOptions = {}): string {
    if (typeof first !== 'string') return csvText(this.columns, this.numRows, first)
    return writeWholeFile(first, csvText(this.columns, this.numRows, second))
  }

  /**
   * Makes a frame from CSV, a text or a file: a string with a line break is the text, any other a path.
   *
   * Units after the names (`energy (eV)`, `energy [eV]`) or in a row below them become those of the columns. The types follow
   * from all cells, unless `dtypes` names them. Cells in quotes are texts, unless all cells are in quotes. A column of texts that
   * all are lists or records in JSON is read as those; `{ dtypes: { name: 'string' } }` keeps the texts.
   *
   * @throws DataError when the file cannot be read, lines have different lengths, or an option or a column that it names does
   *   not exist
   *
   * @example
   * Frame.fromCsv('formula,gap (eV)\nMgO,4.5\n').row(0)
   */
  static fromCsv(source: string, options: CsvReadOptions = {}): Frame {
    return wrap(columnsFromCsv(/[\r\n]/.test(source) ? source : readTextFile(source), options))
  }

  /**
   * Returns the table as a Parquet file, which pandas, pyarrow, DuckDB and others read. With a path it writes the file, completely
   * or not at all, and returns its full path. The bytes depend on the table alone.
   *
   * Units, paths and notes are in the metadata: `pyarrow.parquet.read_schema(path).field('energy').metadata` and, in pandas,
   * `df.attrs['units']` show them. Missing values stay apart from NaN; dates are timestamps in UTC, records JSON texts.
   * UTF-8 has no halves of surrogate pairs: they become U+FFFD, and the note of the column in the file says so.
   *
   * @throws DataError when the file cannot be written, or this Node lacks the compression
   *
   * @example
   * (await Frame.fromParquet(frame.toParquet())).column('energy').unit
   */
  toParquet(options?: ParquetOptions): Uint8Array
  toParquet(path: string, options?: ParquetOptions): string
  toParquet(first: ParquetOptions | string = {}, second: ParquetOptions = {}): Uint8Array | string {
    const options = typeof first === 'string' ? second : first
    checkOptions('frame.toParquet', options, parquetRules)
    const bytes = parquetBytes(this.columns, this.numRows, { ...options, notes: this.notes })
    return typeof first === 'string' ? writeWholeFile(first, bytes) : bytes
  }

  /**
   * Makes a frame from a Parquet file, by its path or its bytes. Units come back where the metadata name them: ours, or those of
   * the fields of a file that pyarrow wrote, as `unit`.
   *
   * Lists become lists, and other nested values records. What JavaScript has no exact value for is never read as a wrong number:
   * whole numbers beyond 2^53 make a column of texts, and the note of a column says so, and where decimals are rounded or times
   * cut to milliseconds.
   *
   * @param options `columns`: names of columns; only these are read
   * @throws DataError when it cannot be read, is no Parquet, or a column that `toParquet` wrote is damaged; MissingDependencyError
   *   with the line to install for LZ4, and in a Node before 22.15 for zstd
   *
   * @example
   * await Frame.fromParquet(frame.toParquet())
   */
  static async fromParquet(source: string | Uint8Array, options: ParquetReadOptions = {}): Promise<Frame> {
    checkOptions('Frame.fromParquet', options, parquetReadRules)
    const { columns, length, notes } = await columnsFromParquet(source, options.columns)
    return new Frame(columns, length, { notes })
  }

  /**
   * Writes the table as an Excel file (`.xlsx`), completely or not at all, with units after the names: `energy (eV)`. Returns its
   * full path.
   *
   * Numbers are numbers, and dates dates, in UTC; NaN and infinite numbers, dates before March 1900, lists and records are texts.
   * Missing values and empty texts are empty cells. A text stays one, also where it looks like a formula.
   *
   * @throws DataError when the file cannot be written, the table is larger than a sheet (1 048 576 rows × 16 384 columns), or a
   *   text longer than a cell takes (32 767 characters); MissingDependencyError with the line that installs write-excel-file
   *
   * @example
   * await frame.toExcel('table.xlsx')
   */
  async toExcel(path: string, options: ExcelOptions = {}): Promise<string> {
    checkOptions('frame.toExcel', options, excelRules)
    return writeWholeFile(path, await excelBytes(this.columns, this.numRows, options))
  }

  /** Returns the table as plain data, for `JSON.stringify`; `Frame.fromJSON` reads it. */
  toJSON(): FrameJson {
    return jsonOf(this.columns, this.numRows)
  }

  /** Makes a frame from the plain data that `toJSON` returns. @throws DataError for data of another form */
  static fromJSON(json: FrameJson): Frame {
    return wrap(columnsFromJson(json))
  }

  /** Returns a row as a plain record. Negative indices count from the end; beyond the rows it is `undefined`. */
  row(index: number): Row | undefined {
    const row = index < 0 ? this.numRows + index : index
    return row >= 0 && row < this.numRows ? rowsOf(this.slice(row, row + 1).columns, 1)[0] : undefined
  }

  /** Returns all rows as plain records: numbers in the unit of their column, `null` for missing values. */
  toRows(): Row[] {
    return rowsOf(this.columns, this.numRows)
  }

  /** Returns all columns as plain arrays by name, `null` for missing values. */
  toColumns(): Record<string, unknown[]> {
    const columns: Record<string, unknown[]> = {}
    for (const column of this.columns) setOwn(columns, column.name, column.toArray())
    return columns
  }

  /** Gives the rows one after the other, as `toRows` does. */
  *[Symbol.iterator](): IterableIterator<Row> {
    for (let row = 0; row < this.numRows; row++) {
      const record: Row = {}
      for (const { name, data } of this.#columns.values()) setOwn(record, name, data.get(row))
      yield record
    }
  }

  /** Returns the shape: `Frame [92 rows × 12 columns]`. */
  toString(): string {
    const rows = this.numRows === 1 ? '1 row' : `${this.numRows} rows`
    return `Frame [${rows} × ${this.numColumns === 1 ? '1 column' : `${this.numColumns} columns`}]`
  }

  /** @internal Returns what a function gives for each row, which it gets as those of `filter` and `derive` do. */
  mapRows<T>(give: (row: Row, index: number) => T): T[] {
    const { at } = rowViews(this.columns)
    return Array.from({ length: this.numRows }, (_, index) => give(at(index), index))
  }

  /** @internal Returns the chosen rows in the order given; a negative row gives one of missing values. */
  take(rows: Int32Array): Frame {
    return new Frame(
      this.columns.map(column => column.take(rows)),
      rows.length,
    )
  }

  /** @internal */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    const inside = depth !== options.depth
    return inspectAs(this, depth, options, () => (inside ? undefined : present(this)?.['text/plain']) ?? String(this))
  }
}

/** What `await`, front ends and test libraries read of any object. */
const probed: ReadonlySet<string> = new Set(['then', 'length', 'size', 'inspect', 'nodeType', 'asymmetricMatch'])

showInDeno(Frame.prototype)
onMissingProperty(Frame.prototype, (frame, name) => {
  const index = indexIn(name)
  if (index !== undefined) {
    return new DataError(`frame[${index}] has nothing: a frame is no list of rows.`, {
      hint: `Write: frame.row(${index}). The values of a column: frame.column(name).`,
    })
  }
  if (probed.has(name) || !(frame instanceof Frame && frame.has(name))) return undefined
  return new DataError(`A frame's columns are not its properties: '${name}' is a column.`, {
    hint: `Write: frame.column('${name}').`,
  })
})

function wrap({ columns, length }: ColumnList): Frame {
  return new Frame(columns, length)
}
