import { checkOptions } from '../../../options/index.js'
import type { Column } from '../../column/column.js'
import { listText, numberText } from '../json-text.js'
import { needsQuotes } from './cell-text.js'
import { escapeFormula } from './formulas.js'
import { csvRules, separators, type UnitsIn } from './options.js'
import { titleOf } from './title.js'

/** The options of `frame.toCsv`. */
export interface CsvOptions {
  /**
   * Where the units of columns are: `'header'` for names such as `energy (eV)`, so that pandas and spreadsheets read columns
   * of numbers as numbers; `'row'` for a row of units below the names; `'none'`. Default `'header'`.
   */
  unitsIn?: UnitsIn
  /** The character between cells. Default `','`. */
  separator?: string
  /**
   * Puts a `'` in front of texts that spreadsheets would take for formulas: those that begin with `=`, `+`, `-`, `@` or a tab
   * and are no number. Others wrote the archives, and a formula may do harm when the file is opened. Default true;
   * `Frame.fromCsv` removes the `'` again.
   */
  escapeFormulas?: boolean
}

interface Settings {
  separator: string
  text: (text: string) => string
  missing: string
}

/**
 * Writes the table as CSV (RFC 4180, lines end in `\r\n`). Missing values are empty, an empty text is `""`; dates are in ISO
 * form, lists and records in JSON. Texts that would be read as numbers, dates or the like are in quotes.
 *
 * @throws DataError for unknown options
 */
export function csvText(columns: readonly Column[], length: number, options: CsvOptions): string {
  checkOptions<CsvOptions>('frame.toCsv', options, csvRules)
  const { separator = ',', unitsIn = 'header', escapeFormulas = true } = options
  const text = escapeFormulas ? escapeFormula : (value: string) => value
  // pandas takes an empty line for no row.
  const settings: Settings = { separator, text, missing: columns.length === 1 ? '""' : '' }
  const nameOf = (column: Column) => (unitsIn === 'header' ? titleOf(column) : column.name)
  const header = columns.map(column => quoted(text(nameOf(column)), settings))
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
    return text === '' || needsQuotes(text) ? inQuotes(text) : quoted(settings.text(text), settings)
  }
}

/** Puts a text in quotes where a reader needs them, whatever separator it expects. */
function quoted(text: string, { separator }: Settings): string {
  const needs = /["\r\n]/.test(text) || [separator, ...separators].some(character => text.includes(character))
  return needs ? inQuotes(text) : text
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
