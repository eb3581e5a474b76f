import type { Column } from '../../column/column.js'
import { type DType, isNumeric, itemType } from '../../column/dtype.js'
import { listText, numberText } from '../json-text.js'
import { isMistakable } from './cell-text.js'
import { disarmed } from './formulas.js'
import { headerText } from './header.js'
import { checkCsvOptions, csvRules, separators, type UnitsIn } from './options.js'

/** How a frame is written as text. */
export interface CsvOptions {
  /**
   * Where the columns' units stand: `'header'` for names such as `energy (eV)`, so that pandas and spreadsheets read columns
   * of numbers as numbers; `'row'` for a row of units below the names; `'none'`. Default `'header'`.
   */
  unitsIn?: UnitsIn
  /** What stands between cells. Default `','`. */
  separator?: string
  /**
   * Puts a `'` before texts that spreadsheets would take for formulas: those that begin with `=`, `+`, `-`, `@` or a tab
   * and are no number. Archives are written by others, and a formula may do harm where the file is opened. Default true;
   * `Frame.fromCsv` takes the `'` away again.
   */
  disarmFormulas?: boolean
}

interface Settings {
  separator: string
  text: (text: string) => string
  missing: string
}

/**
 * The table as CSV (RFC 4180, lines end in `\r\n`). Missing values are empty, an empty text is `""`; dates are in ISO
 * form, lists and records in JSON. Texts that would be read as numbers, dates or the like are in quotes.
 *
 * @throws DataError for options that there are not
 */
export function csvText(columns: readonly Column[], length: number, options: CsvOptions): string {
  checkCsvOptions<CsvOptions>('frame.toCsv', options, csvRules)
  const { separator = ',', unitsIn = 'header', disarmFormulas = true } = options
  const text = disarmFormulas ? disarmed : (value: string) => value
  // A line without anything would be no row to pandas.
  const settings: Settings = { separator, text, missing: columns.length === 1 ? '""' : '' }
  const titleOf = (column: Column) =>
    unitsIn === 'header' ? headerText(column.name, column.unit, holdsNumbers(column.dtype)) : column.name
  const header = columns.map(column => quoted(text(titleOf(column)), settings))
  const lines = [header.join(separator)]
  if (unitsIn === 'row') {
    lines.push(columns.map(({ unit }) => (unit ? quoted(unit.name, settings) : settings.missing)).join(separator))
  }
  const writers = columns.map(column => writerOf(column, settings))
  for (let row = 0; row < length; row++) lines.push(writers.map(write => write(row)).join(separator))
  return `${lines.join('\r\n')}\r\n`
}

function writerOf({ data, dtype }: Column, settings: Settings): (row: number) => string {
  return row => {
    const value = data.get(row)
    if (value === null) return settings.missing
    if (typeof value === 'number') return numberText(value, dtype)
    if (typeof value === 'boolean') return String(value)
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'object') return quoted(listText(value, dtype), settings)
    const text = String(value)
    return text === '' || isMistakable(text) ? inQuotes(text) : quoted(settings.text(text), settings)
  }
}

/** True for numbers, lists of them, and what may be taken for them when it is read: records, and nothing at all. */
function holdsNumbers(dtype: DType): boolean {
  const items = itemType(dtype)
  return items ? holdsNumbers(items) : isNumeric(dtype) || dtype === 'object'
}

/** In quotes where a reader needs them, whatever separator it looks for. */
function quoted(text: string, { separator }: Settings): string {
  const needs = /["\r\n]/.test(text) || [separator, ...separators].some(character => text.includes(character))
  return needs ? inQuotes(text) : text
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
