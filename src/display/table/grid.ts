import { isList, shapeOf } from '../../basics/is-list.js'
import { countOf } from '../../basics/text.js'
import { type Column, type Frame, isNumeric } from '../../frame/index.js'
import { columnFormat } from '../format-column.js'
import { oneLine, previewPlain } from '../preview.js'
import { entryLink } from './entry-link.js'

/** One cell as text; `missing` for `null` and NaN, which must not look like data. */
export interface GridCell {
  text: string
  missing: boolean
  /** The address of the entry that the cell names. */
  link: string | undefined
}

/** One column of the grid. The column and the row in place of those left out are `undefined`. */
export interface GridColumn {
  name: string
  dtype: string
  /** The unit's short form. */
  unit: string
  /** The unit's long name and the path in the archive. */
  title: string
  number: boolean
  cells: (GridCell | undefined)[]
}

/** The part of a table that is shown, every cell as text. */
export interface Grid {
  /** `91 rows × 4 columns`. */
  shape: string
  columns: (GridColumn | undefined)[]
  /** The row number of each line. */
  rows: (number | undefined)[]
  /** The notes of the table and its columns, such as that types were mixed. */
  notes: string[]
}

/** The most rows and columns that are shown; the middle of a larger table is left out. */
export interface GridSize {
  rows: number
  columns: number
}

const max: GridSize = { rows: 20, columns: 12 }

/** Returns the part of a table that a cell shows, with its values as text. */
export function gridOf(frame: Frame, most: GridSize = max): Grid {
  const { numRows, numColumns, columns } = frame
  const rows = withoutMiddle(numRows, most.rows)
  const shown = withoutMiddle(numColumns, most.columns)
  return {
    shape: `${countOf(numRows, 'row')} × ${countOf(numColumns, 'column')}`,
    columns: shown.map(index => (index === undefined ? undefined : gridColumn(columns[index] as Column, rows))),
    rows,
    notes: [...frame.notes, ...columnNotes(columns)],
  }
}

/** Returns the notes of columns, one line for those that have the same. */
function columnNotes(columns: readonly Column[]): string[] {
  const names = new Map<string, string[]>()
  for (const { name, note } of columns) if (note) names.set(note, [...(names.get(note) ?? []), oneLine(name, 32)])
  const lines = [...names].map(([note, shared]) => {
    const more = shared.length > 5 ? ` and ${shared.length - 5} more` : ''
    return `${shared.slice(0, 5).join(', ')}${more}: ${note}`
  })
  return lines.slice(0, 5)
}

/** Returns the numbers from 0 to `length - 1`; if they are more than `limit`, the first and last with `undefined` between. */
function withoutMiddle(length: number, limit: number): (number | undefined)[] {
  const all = Array.from({ length: Math.min(length, limit) }, (_, index) => index)
  if (length <= limit) return all
  const head = limit / 2
  return [...all.slice(0, head), undefined, ...all.slice(head).map(index => index + length - limit)]
}

function gridColumn(column: Column, rows: readonly (number | undefined)[]): GridColumn {
  const { name, dtype, unit, path } = column
  const shown = rows.map(row => (row === undefined ? undefined : { value: column.at(row) }))
  const numbers = shown.flatMap(cell => (typeof cell?.value === 'number' ? [cell.value] : []))
  const format = columnFormat(numbers)
  return {
    name: oneLine(name, 32),
    dtype,
    unit: unit ? unit.symbol || unit.name : '',
    title: [path && oneLine(path, 200), unit?.name].filter(Boolean).join(', in '),
    number: isNumeric(dtype),
    cells: shown.map(cell => cell && { ...gridCell(cell.value, format), link: entryLink(column, cell.value) }),
  }
}

function gridCell(value: unknown, format: (value: number) => string): { text: string; missing: boolean } {
  if (value === null || value === undefined) return { text: 'null', missing: true }
  if (typeof value === 'number') return { text: format(value), missing: Number.isNaN(value) }
  if (typeof value === 'string') return { text: oneLine(value, 40), missing: false }
  const shape = isList(value) && value.length > 4 ? ` (${shapeOf(value).join(' × ')})` : ''
  return { text: `${previewPlain(value)}${shape}`, missing: false }
}
