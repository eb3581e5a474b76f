import { DataError, didYouMean, QueryError } from '../../errors/index.js'
import { type Cell, config, Frame, Column as FrameColumn } from '../../frame/index.js'
import { type Magnitude, parseUnit, Quantity, type Unit, type UnitSystem } from '../../units/index.js'
import { unitOfAll } from './shown-quantity.js'

/** A value that can be plotted: missing ones leave a gap. */
export type Plottable = number | string | boolean | bigint | Date | null | undefined | Quantity<string, Magnitude>

/** Many values: a quantity that holds an array, a frame's column, an array of numbers, words or quantities. */
export type Values = Quantity<string, Magnitude> | FrameColumn | readonly Plottable[] | NumberArray

/** Typed arrays. Not `ArrayLike`, which a misspelt column's name would be too. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

/** Values by name, all equally long. */
export type Columns = { readonly [name: string]: Values }

/** Where values come from: a frame, columns by name, or rows. */
export type Source<Row extends object = Record<string, unknown>> = Frame | Columns | readonly Row[]

/**
 * The name of a column. Rows decide which there are, never the names that are given: TypeScript would take these for all
 * that a row has. (What stands behind an index that waits for `Row` is not inferred from; TypeScript 5.4 calls it `NoInfer`.)
 */
export type NameIn<Row extends object> = keyof [Row][Row extends object ? 0 : never] & string

/** A row whose members nobody has written down, as those of a frame. */
export type AnyRow = Record<string, Cell>

/** Which values are meant: the name of a column, the values themselves, or what to take from each row. */
export type Selector<Row extends object> = NameIn<Row> | Values | ((row: Row, index: number) => Plottable)

/** Values of one axis, ready to draw. */
export interface Column {
  /** The quantity's name in words. */
  name: string
  /** The unit's symbol, empty where there is none. */
  unit: string
  /** Missing values, NaN and infinite ones are null; dates are ISO text. */
  values: (number | string | null)[]
  /** What all values are that are there; numbers among words count as words. */
  kind: 'numbers' | 'words' | 'dates'
  /** True where the column's name says that its words are chemical formulas. */
  isFormula: boolean
}

/** How a column is read. */
export interface ColumnOptions {
  /** What the values are, for the axis; default the column's name. */
  title?: string | undefined
  /** The unit to show, such as `'eV'`; default the unit system's. */
  unit?: string | undefined
  /** The unit system; default the notebook's. */
  system?: UnitSystem | undefined
}

/** The column that a selector means. @throws QueryError when there is no such column */
export function readColumn<Row extends object = AnyRow>(
  source: Source<Row>,
  selector: Selector<Row>,
  options: ColumnOptions = {},
): Column {
  const values = select(source, selector)
  const { title = typeof selector === 'string' ? words(selector) : '', system = config.unitSystem } = options
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

/** The names of all columns, in the order of their first appearance. */
export function namesIn<Row extends object>(source: Source<Row>): string[] {
  if (source instanceof Frame) return source.columnNames
  if (!Array.isArray(source)) return Object.keys(source)
  return [...new Set((source as readonly Row[]).flatMap(row => Object.keys(row)))]
}

/** @throws QueryError when columns that belong together differ in length */
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

/** `Quantity (unit)`: an axis title, or one for a legend. */
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
    // No rows have no columns either: what was asked for may well be right.
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

/** `total_energy` → `Total energy`. */
function words(name: string): string {
  const text = name.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
