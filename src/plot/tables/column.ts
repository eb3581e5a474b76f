import { DataError, didYouMean, QueryError } from '../../errors/index.js'
import { type Cell, config, Frame, Column as FrameColumn } from '../../frame/index.js'
import { type Magnitude, parseUnit, Quantity, type Unit, type UnitSystem } from '../../units/index.js'
import { unitOfAll } from './shown-quantity.js'

/** A value that can be plotted. Missing values leave a gap. */
export type Plottable = number | string | boolean | bigint | Date | null | undefined | Quantity<string, Magnitude>

/** Many values: a quantity that holds an array, a column of a frame, or an array of numbers, texts or quantities. */
export type Values = Quantity<string, Magnitude> | FrameColumn | readonly Plottable[] | NumberArray

/** A typed array. `ArrayLike` would also accept a misspelled name of a column, because strings are array-like. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

/** Values by the name of the column, all of the same length. */
export type Columns = { readonly [name: string]: Values }

/** The source of values: a frame, columns by name, or rows. */
export type Source<Row extends object = Record<string, unknown>> = Frame | Columns | readonly Row[]

/**
 * The name of a column. TypeScript infers `Row` from the rows alone, not from the names in options, since it would otherwise
 * take these names for all members of a row. (The deferred index blocks inference, as `NoInfer` does from TypeScript 5.4.)
 */
export type NameIn<Row extends object> = keyof [Row][Row extends object ? 0 : never] & string

/** A row without a declared type, such as a row of a frame. */
export type AnyRow = Record<string, Cell>

/** Selects values: the name of a column, the values themselves, or a function of the row and its index. */
export type Selector<Row extends object> = NameIn<Row> | Values | ((row: Row, index: number) => Plottable)

/** The values of one axis, ready to draw. */
export interface Column {
  /** The name to show on the axis, such as `Total energy`. */
  name: string
  /** The symbol of the unit; empty when there is none. */
  unit: string
  /** Missing, NaN and infinite values are null; dates are ISO strings. */
  values: (number | string | null)[]
  /** The kind of all values that are not missing. A mix of kinds is `words`. */
  kind: 'numbers' | 'words' | 'dates'
  /** True when the name of the column contains "formula". */
  isFormula: boolean
}

/** How a column is read. */
export interface ColumnOptions {
  /** The title of the axis. Default the name of the column. */
  title?: string | undefined
  /** The unit to show, such as `'eV'`. Default the unit that the unit system gives. */
  unit?: string | undefined
  /** The unit system. Default the notebook's. */
  system?: UnitSystem | undefined
}

/**
 * Reads the column that a selector names.
 *
 * @throws QueryError when there is no such column
 */
export function readColumn<Row extends object = AnyRow>(
  source: Source<Row>,
  selector: Selector<Row>,
  options: ColumnOptions = {},
): Column {
  const values = select(source, selector)
  const { title = typeof selector === 'string' ? titleOf(selector) : '', system = config.unitSystem } = options
  const unit = options.unit ? parseUnit(options.unit) : unitOf(values, system)
  const read = plainValues(values, unit)
  return {
    name: title,
    unit: unit?.symbol ?? '',
    values: read,
    kind: kindOf(read),
    isFormula: typeof selector === 'string' && /formula/i.test(selector),
  }
}

/** Returns the names of all columns in the order in which they first occur. */
export function namesIn<Row extends object>(source: Source<Row>): string[] {
  if (source instanceof Frame) return source.columnNames
  if (!Array.isArray(source)) return Object.keys(source)
  return [...new Set((source as readonly Row[]).flatMap(row => Object.keys(row)))]
}

/**
 * Checks that columns have the same length.
 *
 * @throws QueryError when they differ
 */
export function checkLengths(columns: Readonly<Record<string, Column | undefined>>): void {
  const [first, ...others] = Object.entries(columns).flatMap(([name, column]) =>
    column ? [{ name, length: column.values.length }] : [],
  )
  const wrong = others.find(other => other.length !== first?.length)
  if (!wrong || !first) return
  throw new QueryError(
    `${first.name} has ${first.length} values and ${wrong.name} has ${wrong.length}: each point needs one of both.`,
  )
}

function plainValues(values: Values, unit: Unit | undefined): Column['values'] {
  if (values instanceof Quantity) {
    const numbers = (unit ? (values as Quantity<string, Magnitude>).to(unit as never) : values).flat()
    return Array.from(numbers, plain)
  }
  const converted = values instanceof FrameColumn && values.unit && unit ? values.to(unit) : values
  const list = converted instanceof FrameColumn ? (converted.toArray() as Plottable[]) : Array.from(converted)
  return list.map(value => plain(value instanceof Quantity && unit ? value.to(unit as never) : value))
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

function kindOf(values: Column['values']): Column['kind'] {
  let kind: Column['kind'] = 'numbers'
  let numbers = false
  for (const value of values) {
    if (value === null) continue
    if (typeof value === 'number') numbers = true
    else if (isoDate.test(value)) kind = 'dates'
    else return 'words'
  }
  return numbers && kind === 'dates' ? 'words' : kind
}

/** Returns the title of an axis or a legend: `Quantity (unit)`. */
export function columnTitle({ name, unit }: Column): string {
  if (unit === '') return name
  return name === '' ? unit : `${name} (${unit})`
}

function select<Row extends object>(source: Source<Row>, selector: Selector<Row>): Values {
  if (typeof selector !== 'function' && typeof selector !== 'string') return selector
  if (source instanceof Frame) {
    if (typeof selector === 'string') return source.column(selector)
    return source.mapRows((row, index) => selector(row as Row, index))
  }
  if (Array.isArray(source)) {
    const rows = source as readonly Row[]
    if (typeof selector === 'function') return rows.map(selector)
    // Without rows the names of the columns are unknown, so the selector may be right.
    if (rows.length === 0) return []
    checkName(
      selector,
      rows.flatMap(row => Object.keys(row)),
    )
    return rows.map(row =>
      Object.hasOwn(row, selector) ? ((row as Record<string, unknown>)[selector] as Plottable) : null,
    )
  }
  if (typeof selector === 'function')
    throw new QueryError('A function picks values from rows, but the data are columns.')
  const columns = source as Columns
  checkName(selector, Object.keys(columns))
  return columns[selector] as Values
}

function checkName(name: string, names: string[]): void {
  if (names.includes(name)) return
  const known = [...new Set(names)]
  const near = didYouMean(name, known)
  throw new QueryError(`The data have no column '${name}'.${near || ` There are: ${known.slice(0, 12).join(', ')}.`}`)
}

function unitOf(values: Values, system: UnitSystem) {
  if (values instanceof FrameColumn) return values.unit
  return unitOfAll(values instanceof Quantity ? [values] : Array.from(values), system)
}

function plain(value: Plottable): number | string | null {
  if (value instanceof Quantity) {
    const { magnitude } = value
    if (typeof magnitude !== 'number') {
      throw new DataError(`One value of a column is an array of shape [${value.shape}], where one number belongs.`)
    }
    return plain(magnitude)
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return plain(Number(value))
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  return String(value)
}

/** Turns `total_energy` into `Total energy`. */
function titleOf(name: string): string {
  const text = name.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
