import { DataError } from '../errors/index.js'
import { checkOptions } from '../options/index.js'
import { inspectAs, inspectCustom, kind, present } from '../present.js'
import type { ConvertOptions } from '../units/index.js'
import type { ColumnList } from './builder/column-set.js'
import type { Column, ColumnSchema } from './column/column.js'
import { isNumeric } from './column/dtype.js'
import { columnsFromDanfo, danfoRules, type FromDanfoOptions } from './danfo/from-danfo.js'
import type { DanfoDataFrame } from './danfo/load-danfo.js'
import { danfoFrom } from './danfo/to-danfo.js'
import { type ArqueroTable, arqueroColumn, columnsFromArquero, loadArquero } from './exchange/arquero.js'
import { type ArrowTable, arrowBytes, arrowFrom, columnsFromArrow } from './exchange/arrow.js'
import { type CsvOptions, type CsvReadOptions, columnsFromCsv, csvText } from './exchange/csv/index.js'
import { columnsFromJson, type FrameJson, jsonOf } from './exchange/json.js'
import { readTextFile, writeTextFile } from './exchange/text-file.js'
import { type Aggregate, checkAggregate, checkAggregates } from './verbs/aggregate.js'
import { concatColumns } from './verbs/concat.js'
import { correlationColumns } from './verbs/correlations.js'
import { type Derivation, derivedColumn } from './verbs/derive.js'
import { describeColumns } from './verbs/describe.js'
import { filledColumn } from './verbs/fill-nulls.js'
import { type Keep, keptRows } from './verbs/filter.js'
import { twice, unknownColumn } from './verbs/find-column.js'
import { groupColumns } from './verbs/group.js'
import { type JoinOptions, joinColumns, joinNames } from './verbs/join.js'
import { setOwn } from './verbs/own-property.js'
import { type PivotOptions, pivotColumns, pivotRules } from './verbs/pivot.js'
import { rowViews } from './verbs/row-view.js'
import type { Cell } from './verbs/rows.js'
import { columnsFromColumns, columnsFromRows, type FromOptions, fromRules, type Row, rowsOf } from './verbs/rows.js'
import { type SortKey, sortedRows, sortKey } from './verbs/sort.js'
import { countValues, valueCountColumns } from './verbs/value-counts.js'

/**
 * A table: columns of one type each, with name, unit and the path in the archive that they came from. Immutable: every
 * verb gives a new frame. Missing values are `null` and not NaN, which is a number that could not be computed.
 */
export class Frame {
  readonly #columns: ReadonlyMap<string, Column>
  readonly numRows: number
  /** What is to know about the table as a whole, a sentence each, such as why it has no rows. Verbs do not carry it on. */
  readonly notes: readonly string[]

  /**
   * @internal Frames come from `fromRows`, `fromColumns` or a query.
   * @throws DataError when two columns have one name or the lengths differ
   */
  constructor(columns: Iterable<Column>, numRows?: number, notes: readonly string[] = []) {
    const map = new Map<string, Column>()
    for (const column of columns) {
      if (map.has(column.name)) throw twice(column.name)
      map.set(column.name, column)
    }
    this.#columns = map
    this.notes = notes
    this.numRows = numRows ?? [...map.values()][0]?.length ?? 0
    for (const { name, length } of map.values()) {
      if (length !== this.numRows) throw new DataError(`The column '${name}' has ${length} rows, not ${this.numRows}.`)
    }
  }

  /**
   * A frame from records, one a row: plain values or quantities, missing ones `null` or left out. It has the union of
   * all keys, and each column the type that all its values fit.
   *
   * @throws UnitError when units of one column do not fit together
   */
  static fromRows(rows: Iterable<object>, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromRows', options, fromRules)
    return wrap(columnsFromRows(rows, options))
  }

  /**
   * A frame from arrays of values under their columns' names; shorter ones are filled with missing values.
   *
   * @throws DataError when an option names a column that is not there
   */
  static fromColumns(columns: Readonly<Record<string, Iterable<unknown>>>, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromColumns', options, fromRules)
    return wrap(columnsFromColumns(columns, options))
  }

  /** For `show` and the kernel. */
  get [kind](): 'frame' {
    return 'frame'
  }

  get numColumns(): number {
    return this.#columns.size
  }

  /** How many rows and columns there are: `[92, 12]`. */
  get shape(): [rows: number, columns: number] {
    return [this.numRows, this.numColumns]
  }

  /** The columns in their order. */
  get columns(): Column[] {
    return [...this.#columns.values()]
  }

  /** The columns' names in their order. */
  get columnNames(): string[] {
    return [...this.#columns.keys()]
  }

  /** Name, dtype, unit and path of each column. */
  get schema(): ColumnSchema[] {
    return this.columns.map(column => column.schema)
  }

  /** The column of this name. @throws DataError when there is none */
  column(name: string): Column {
    const column = this.#columns.get(name)
    if (column) return column
    throw unknownColumn(name, this.columnNames)
  }

  /** True when there is a column of this name. */
  has(name: string): boolean {
    return this.#columns.has(name)
  }

  /** The named columns alone, in the order named. @throws DataError when there is none of a name */
  select(...names: (string | readonly string[])[]): Frame {
    return new Frame(
      names.flat().map(name => this.column(name)),
      this.numRows,
    )
  }

  /** All columns but the named ones. @throws DataError when there is none of a name */
  drop(...names: (string | readonly string[])[]): Frame {
    const dropped = new Set(names.flat().map(name => this.column(name)))
    return new Frame(
      this.columns.filter(column => !dropped.has(column)),
      this.numRows,
    )
  }

  /** Columns under new names: `rename({ old: 'new' })`. @throws DataError when there is none, or two would have one name */
  rename(names: Readonly<Record<string, string>>): Frame {
    const renamed = new Map(Object.keys(names).map(name => [this.column(name), names[name] as string]))
    return new Frame(
      this.columns.map(column => column.with({ name: renamed.get(column) ?? column.name })),
      this.numRows,
    )
  }

  /**
   * The rows for which the function gives true. In the row, numbers are in the unit of their column:
   * `frame.filter(row => row.energy < -5)`. A missing value is `null`, which JavaScript compares as 0: write
   * `row.gap !== null && row.gap < 1`; where rows stay although a number is missing that was asked for, the column's note
   * tells. The row is a view of the frame that lists no names: `frame.row(0)` gives a plain record.
   *
   * @throws DataError when the function asks for a column that is not there, with the nearest name, or gives something
   *   else than true or false
   */
  filter(keep: Keep): Frame {
    const { rows, notes } = keptRows(this.columns, this.numRows, keep)
    const kept = this.take(rows)
    if (notes.size === 0) return kept
    const added = this.columns.map((column, index) => (kept.columns[index] as Column).withNote(notes.get(column)))
    return new Frame(added, rows.length)
  }

  /**
   * The rows in order: `sort('formula', { column: 'energy', order: 'desc' })`. Equal rows keep their order; NaN and then
   * missing values come last in both directions.
   *
   * @throws DataError when there is no such column or order, or the column holds lists or records
   */
  sort(...keys: (SortKey | readonly SortKey[])[]): Frame {
    const by = keys.flat().map(key => {
      const { column, order } = sortKey(key as SortKey)
      return { column: this.column(column), order }
    })
    return this.take(sortedRows(by, this.numRows))
  }

  /** The first rows. Default 5. */
  head(count = 5): Frame {
    return this.slice(0, count)
  }

  /** The last rows. Default 5. */
  tail(count = 5): Frame {
    return this.slice(Math.max(0, this.numRows - count))
  }

  /** The rows from `start` up to, not including, `end`; negative numbers count from the end, as in `Array.slice`. */
  slice(start = 0, end = this.numRows): Frame {
    const from = Math.max(0, start < 0 ? this.numRows + start : start)
    const to = Math.min(this.numRows, end < 0 ? this.numRows + end : end)
    return this.take(Int32Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index))
  }

  /**
   * The rows of this frame and then of the others. Columns are the union; each is in the unit in which it came first.
   *
   * @throws UnitError when the units of a column do not fit together
   */
  concat(...frames: (Frame | readonly Frame[])[]): Frame {
    return wrap(
      concatColumns([this, ...frames.flat()].map(frame => ({ columns: frame.columns, length: frame.numRows }))),
    )
  }

  /**
   * New columns, or new values for old ones: `derive({ half: row => row.energy / 2 })`. In the row, numbers are in the
   * unit of their column, as in `filter`, and the new column has none, unless the function gives quantities. Arithmetic
   * of columns carries units, and is faster: `derive({ perAtom: frame.column('energy').over(frame.column('atoms')) })`.
   * Later columns see earlier ones.
   *
   * A missing value is `null`, with which JavaScript computes as with 0: arithmetic of columns gives missing values there,
   * and a column that a function computed from missing numbers has a note that says how many.
   *
   * @throws DataError when a function asks for a column that is not there, with the nearest name; UnitError when units do
   *   not fit
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
   * The frame with a column in another unit: `to('energy', 'meV')`, `to('wavenumber', 'eV', { by: 'photon' })`.
   *
   * @throws UnitError when the units do not fit
   */
  to(name: string, unit: string, options: ConvertOptions = {}): Frame {
    const converted = this.column(name).to(unit, options)
    return new Frame(
      this.columns.map(column => (column.name === name ? converted : column)),
      this.numRows,
    )
  }

  /**
   * The frame with values in place of missing ones: `fillNulls({ gap: 0, code: 'unknown' })`. A number is in the column's
   * unit, a quantity is converted to it. NaN stays (pandas fills it too): it is a number that could not be computed.
   *
   * @throws DataError when a column is not there, or the value is of another type; UnitError when its unit does not fit
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
   * How columns go with each other: Pearson's linear correlation, from −1 to 1, of all columns of numbers or of the named
   * ones. One row and one column for each, the rows' names in `column`. Pairs of which one number is missing, NaN or
   * infinite are left out, as pandas does; NaN where a column has the same number throughout, or pairs are fewer than two.
   *
   * @throws DataError when a column is not there, or does not hold numbers
   */
  corr(...names: (string | readonly string[])[]): Frame {
    const named = names.flat().map(name => this.column(name))
    return new Frame(
      correlationColumns(names.length > 0 ? named : this.columns.filter(column => isNumeric(column.dtype))),
    )
  }

  /** One row for each column: counts, missing values and, for numbers, mean, std, min, quartiles and max. */
  describe(): Frame {
    return wrap(describeColumns(this.columns))
  }

  /** The different values of a column in the order in which they come first, `null` among them. */
  unique(name: string): unknown[] {
    return countValues(this.column(name)).map(({ value }) => value)
  }

  /** The different values of a column and how often each is there (`count`), most frequent first. */
  valueCounts(name: string): Frame {
    return new Frame(valueCountColumns(this.column(name)))
  }

  /**
   * One row for each combination of the keys' values, in the order in which they come first, with aggregates:
   * `await frame.groupby('formula', { n: 'count', best: { min: 'energy' } })`. Means, minima, sums … keep the column's
   * unit, a variance has its square, counts have none. A standard deviation of degrees Celsius is in differences of
   * degrees (`delta_degree_Celsius`).
   *
   * Missing values and NaN are left out, as pandas does. Different from pandas on purpose: rows whose key is missing are a
   * group like any other, groups are not sorted, and the sum (and the product) of no values is missing, not 0.
   *
   * @throws DataError when a column or an aggregate is not there, with the nearest name
   */
  async groupby(keys: string | readonly string[], aggregates: Readonly<Record<string, Aggregate>>): Promise<Frame> {
    const checked = checkAggregates(aggregates, column => this.column(column))
    const by = [keys].flat().map(key => this.column(key))
    return new Frame(groupColumns(by, checked, this.numRows))
  }

  /**
   * The rows of both frames that agree in the named columns: `await entries.join(energies, { on: 'entry_id' })`. With
   * `how: 'left'`, `'right'` or `'outer'` rows without a partner stay; `'semi'` gives this frame's rows that have a
   * partner, `'anti'` those that have none. Keys with units are compared in this frame's.
   *
   * Rows are in this frame's order, those of a `right` join in the other's; of an `outer` join the other's rows without a
   * partner come last (pandas sorts them by key). Different from pandas on purpose: missing keys and NaN agree with
   * nothing, where pandas joins them with each other; and a right column of the same name gets `_right`.
   *
   * @throws DataError when a column is not there or keys are of different types, UnitError when their units do not fit
   */
  async join(other: Frame, options: JoinOptions): Promise<Frame> {
    if (!(other instanceof Frame)) throw new DataError('join needs another frame.')
    const names = joinNames(options)
    const left = { columns: this.columns, keys: names.left.map(name => this.column(name)) }
    const right = { columns: other.columns, keys: names.right.map(name => other.column(name)) }
    return new Frame(joinColumns(left, right, options))
  }

  /**
   * From long to wide: `await frame.pivot({ index: 'formula', columns: 'functional', values: 'gap' })`. Several values for
   * one cell become their mean, or the named `aggregate`; cells without any are missing. The cells keep the unit of their
   * values.
   *
   * Different from pandas on purpose: rows and columns are in the order in which they come first, and what has no index
   * or no name is kept; the column of rows without a name is called `null` (`null_2` where there is a text `'null'`).
   *
   * @throws DataError when a column is not there, or two would have one name
   */
  async pivot(options: PivotOptions): Promise<Frame> {
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
   * The same values as an arquero table, for all of its verbs; `fromArquero` comes back. Units stay behind: name them
   * again there.
   *
   * @throws MissingDependencyError without arquero
   */
  async toArquero(): Promise<ArqueroTable> {
    const { table } = await loadArquero()
    return table(this.columns.map(column => [column.name, arqueroColumn(column)] as [string, Cell])) as ArqueroTable
  }

  /** A frame from an arquero table, with the units of its columns: `Frame.fromArquero(table, { units: { gap: 'eV' } })`. */
  static fromArquero(table: ArqueroTable, options: FromOptions = {}): Frame {
    checkOptions('Frame.fromArquero', options, fromRules)
    return wrap(columnsFromArquero(table, options))
  }

  /**
   * The same values as a danfojs DataFrame, for those who know pandas' words. Numbers are in their column's unit; missing
   * ones are NaN there, missing texts `null`; dates become ISO texts, lists and records JSON; columns named like a member
   * of every DataFrame (`count`, `values`, …) get a `_` behind. The first call mends danfojs' DataFrame class where it
   * would give wrong numbers (32-bit arithmetic, `concat`, `describe`, `sortValues`).
   *
   * @throws MissingDependencyError with the install lines when danfojs-node is not there
   */
  toDanfo(): Promise<DanfoDataFrame> {
    return danfoFrom({ columns: this.columns, length: this.numRows })
  }

  /**
   * A frame from a danfojs DataFrame. Units are those of `units`, else of the frame that it came from (`like`):
   * `Frame.fromDanfo(df.groupby(['formula']).mean(), { like: frame })`. NaN become missing values.
   */
  static fromDanfo(frame: DanfoDataFrame, options: FromDanfoOptions = {}): Frame {
    checkOptions('Frame.fromDanfo', options, danfoRules)
    return wrap(columnsFromDanfo(frame, options))
  }

  /**
   * The same values as an Arrow table (of `@uwdata/flechette`), with units and paths in the fields' metadata.
   *
   * @throws MissingDependencyError without `@uwdata/flechette`
   */
  toArrow(): Promise<ArrowTable> {
    return arrowFrom(this.columns)
  }

  /**
   * The same values as bytes that every Arrow library reads (an IPC stream).
   *
   * @throws MissingDependencyError without `@uwdata/flechette`
   */
  toArrowBytes(): Promise<Uint8Array> {
    return arrowBytes(this.columns)
  }

  /** A frame from an Arrow table or its bytes; units and types come back where the fields' metadata name them. */
  static async fromArrow(source: ArrowTable | Uint8Array): Promise<Frame> {
    return wrap(await columnsFromArrow(source))
  }

  /**
   * The table as CSV text, units behind the names: `energy (eV)`. With a path it writes the file, whole or not at all, and
   * gives its full path: `frame.toCsv('energies.csv')`. `pandas.read_csv` reads columns of numbers as numbers, and
   * `Frame.fromCsv` all columns as they are here, with their units; a text that a spreadsheet would take for a formula
   * gets a `'` in front.
   *
   * @throws DataError for options that there are not, and when the file cannot be written
   */
  toCsv(options?: CsvOptions): string
  toCsv(path: string, options?: CsvOptions): string
  toCsv(first: CsvOptions | string = {}, second: CsvOptions = {}): string {
    if (typeof first !== 'string') return csvText(this.columns, this.numRows, first)
    return writeTextFile(first, csvText(this.columns, this.numRows, second))
  }

  /**
   * A frame from CSV, a text or a file: `Frame.fromCsv('energies.csv')`. A string with a line break is the text, any other
   * a path. Units behind the names (`energy (eV)`, `energy [eV]`) or in a row below them become those of the columns; the
   * types follow from all cells, unless `dtypes` names them. Cells in quotes are texts, unless all cells are in quotes.
   *
   * A column of texts that all are lists or records in JSON is read as those; `{ dtypes: { name: 'string' } }` keeps them.
   *
   * @throws DataError when the file cannot be read, lines have different lengths, or an option or a column that it names is
   *   not there
   */
  static fromCsv(source: string, options: CsvReadOptions = {}): Frame {
    return wrap(columnsFromCsv(/[\r\n]/.test(source) ? source : readTextFile(source), options))
  }

  /** The table as plain data, for `JSON.stringify`; `Frame.fromJSON` comes back. */
  toJSON(): FrameJson {
    return jsonOf(this.columns, this.numRows)
  }

  /** The frame of which this is the plain data. @throws DataError when it has another form */
  static fromJSON(json: FrameJson): Frame {
    return wrap(columnsFromJson(json))
  }

  /** The row as a plain record; negative ones count from the end, `undefined` beyond. */
  row(index: number): Row | undefined {
    const row = index < 0 ? this.numRows + index : index
    return row >= 0 && row < this.numRows ? rowsOf(this.slice(row, row + 1).columns, 1)[0] : undefined
  }

  /** All rows as plain records: numbers in their column's unit, `null` for missing values. */
  toRows(): Row[] {
    return rowsOf(this.columns, this.numRows)
  }

  /** All columns as plain arrays, `null` for missing values. */
  toColumns(): Record<string, unknown[]> {
    const columns: Record<string, unknown[]> = {}
    for (const column of this.columns) setOwn(columns, column.name, column.toArray())
    return columns
  }

  /** The rows one after the other, as in `toRows`. */
  *[Symbol.iterator](): IterableIterator<Row> {
    for (let row = 0; row < this.numRows; row++) {
      const record: Row = {}
      for (const { name, data } of this.#columns.values()) setOwn(record, name, data.get(row))
      yield record
    }
  }

  /** The shape, as in `Frame [92 rows × 12 columns]`. */
  toString(): string {
    const rows = this.numRows === 1 ? '1 row' : `${this.numRows} rows`
    return `Frame [${rows} × ${this.numColumns === 1 ? '1 column' : `${this.numColumns} columns`}]`
  }

  /** @internal What a function gives for each row, which it gets as those of `filter` and `derive` do. */
  mapRows<T>(give: (row: Row, index: number) => T): T[] {
    const { at } = rowViews(this.columns)
    return Array.from({ length: this.numRows }, (_, index) => give(at(index), index))
  }

  /** @internal The chosen rows in the order given; a negative row gives one of missing values. */
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

function wrap({ columns, length }: ColumnList): Frame {
  return new Frame(columns, length)
}
