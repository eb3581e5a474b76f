import { importOptional } from '../../basics/optional-package.js'
import { DataError } from '../../errors/index.js'
import type { OptionRules } from '../../options/index.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { csvRules, type UnitsIn } from './csv/options.js'
import { titleOf } from './csv/title.js'
import { excelText } from './excel-text.js'
import { listText } from './json-text.js'

/** The options of `frame.toExcel`. */
export interface ExcelOptions {
  /** Where the units of columns are: `'header'` for names such as `energy (eV)`, `'row'` for a row below the names, `'none'`. Default `'header'`. */
  unitsIn?: UnitsIn
  /** The name of the sheet: at most 31 characters, without any of `[]/\:*?`. Default `'Table'`. */
  sheet?: string
}

export const excelRules: OptionRules<ExcelOptions> = {
  unitsIn: csvRules.unitsIn,
  sheet: {
    allowed: 'a name of 1 to 31 characters without any of []/\\:*?',
    // Excel refuses a ' at either end too.
    accepts: value => typeof value === 'string' && /^(?!')[^[\]/\\:*?\p{Cc}]{1,31}(?<!')$/u.test(value),
  },
}

/** What a sheet of Excel takes. */
const most = { rows: 1_048_576, columns: 16_384, characters: 32_767 }

/** The first day that all spreadsheets count alike (Excel takes 1900 for a leap year), and the end of the last one. */
const firstDay = Date.UTC(1900, 2, 1)
const lastDay = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** A cell, as write-excel-file takes it. */
type ExcelCell = null | number | boolean | { value: string | Date; type: unknown; format?: string; fontWeight?: string }

/**
 * Returns the table as an Excel file.
 *
 * @throws DataError when the table is too large for a sheet, or a text for a cell; MissingDependencyError when the package that
 *   writes it is not installed
 */
export async function excelBytes(
  columns: readonly Column[],
  numRows: number,
  { unitsIn = 'header', sheet = 'Table' }: ExcelOptions,
): Promise<Uint8Array> {
  const rows = unitsIn === 'row' ? numRows + 2 : numRows + 1
  if (rows > most.rows || columns.length > most.columns) throw tooLarge(rows, columns.length)
  const { default: write }: Cell = await importOptional(
    'write-excel-file',
    // With `catch`, bundlers leave the package out where it is not installed.
    () => import('write-excel-file/node' as string).catch((error: unknown) => Promise.reject(error)),
    { purpose: 'toExcel needs', install: 'npm install write-excel-file' },
  )
  const header = columns.map(column => bold(unitsIn === 'header' ? titleOf(column) : column.name))
  const data: ExcelCell[][] = [header]
  if (unitsIn === 'row') data.push(columns.map(({ unit }) => (unit ? text(unit.name) : null)))
  const cells = columns.map(cellsOf)
  for (let row = 0; row < numRows; row++) data.push(cells.map(cell => cell(row)))
  try {
    return await write(data, { sheet, stickyRowsCount: data.length - numRows }).toBuffer()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new DataError('The table is too large to be written as an Excel file.', { cause, hint: otherFiles })
  }
}

const otherFiles = 'frame.toParquet(path) and frame.toCsv(path) take tables of any size.'

function tooLarge(rows: number, columns: number): DataError {
  const limit = `${most.rows.toLocaleString('en')} rows × ${most.columns.toLocaleString('en')} columns`
  const size = `${rows.toLocaleString('en')} × ${columns.toLocaleString('en')}`
  return new DataError(`A sheet of Excel has at most ${limit}, and this table needs ${size} with its header.`, {
    hint: otherFiles,
  })
}

/** Returns what gives the cell of a row. */
function cellsOf({ name, data, dtype }: Column): (row: number) => ExcelCell {
  // What a whole column shows is one form: days, where no date has a time.
  const format = dtype === 'date' ? dateFormat(data) : undefined
  return row => {
    const value = data.get(row)
    if (value === null || value === '') return null
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : text(String(value))
    if (value instanceof Date && format) return dateCell(value, format)
    const written = typeof value === 'string' ? value : listText(value, dtype)
    if (written.length > most.characters) throw tooLong(name, row, written.length)
    return text(written)
  }
}

function tooLong(name: string, row: number, length: number): DataError {
  const [most_, length_] = [most.characters, length].map(count => count.toLocaleString('en'))
  return new DataError(
    `Row ${row} of the column '${name}' has ${length_} characters, and a cell of Excel takes ${most_}.`,
    { hint: `frame.drop('${name}') leaves the column out. ${otherFiles}` },
  )
}

/** Dates are in UTC, which is what Excel, without time zones, then shows. Those that it cannot count are texts. */
function dateCell(date: Date, format: string): ExcelCell {
  const time = date.getTime()
  return time < firstDay || time > lastDay ? text(date.toISOString()) : { value: date, type: Date, format }
}

function dateFormat(dates: Column['data']): string {
  const day = 86_400_000
  for (let row = 0; row < dates.length; row++) {
    const date = dates.get(row)
    if (date instanceof Date && date.getTime() % day !== 0) return 'yyyy-mm-dd hh:mm:ss.000'
  }
  return 'yyyy-mm-dd'
}

/** The format `@` keeps a text one when it is edited too: it never becomes a number, a date or a formula. */
function text(value: string): ExcelCell {
  return { value: excelText(value), type: String, format: '@' }
}

function bold(value: string): ExcelCell {
  return { value: excelText(value), type: String, format: '@', fontWeight: 'bold' }
}
