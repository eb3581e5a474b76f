import type { Column } from '../column/column.js'

/** How a frame is written as text. */
export interface CsvOptions {
  /**
   * A second row below the names with the columns' units (`electron_volt`, empty where there is none). Default: true when
   * a column has a unit, because numbers without are of little use.
   */
  unitRow?: boolean
  /** What stands between cells. Default `','`. */
  separator?: string
}

/**
 * The table as CSV (RFC 4180, lines end in `\r\n`). Missing values are empty, an empty text is `""`; dates are in ISO
 * form, lists and records in JSON.
 */
export function csvText(columns: readonly Column[], length: number, options: CsvOptions): string {
  const { separator = ',', unitRow = columns.some(column => column.unit) } = options
  const lines = [columns.map(column => quoted(column.name, separator)).join(separator)]
  if (unitRow) lines.push(columns.map(column => quoted(column.unit?.name ?? '', separator)).join(separator))
  for (let row = 0; row < length; row++) {
    lines.push(columns.map(column => cellText(column.data.get(row), separator)).join(separator))
  }
  return `${lines.join('\r\n')}\r\n`
}

function cellText(value: unknown, separator: string): string {
  if (value === null) return ''
  if (value === '') return '""'
  if (value instanceof Date) return value.toISOString()
  return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value), separator)
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}
