import { columnFormat } from '../format-column.js'
import { cut, previewPlain } from '../preview.js'
import type { Column } from './column.js'
import type { Table } from './table.js'

/** What is written for one cell; `missing` for `null` and NaN, which must not look like data. */
export interface GridCell {
  text: string
  missing: boolean
}

/** One column of what is shown; the column and the row where the table is cut are `undefined`. */
export interface GridColumn {
  name: string
  dtype: string
  unit: string
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
}

/** Lines and columns that are shown; a larger table loses its middle. */
const most = { rows: 20, columns: 12 }

/** Cuts a table to what fits a cell, and writes its values as text. */
export function gridOf({ columns, length }: Table): Grid {
  const rows = withoutMiddle(length, most.rows)
  return {
    shape: `${length} ${length === 1 ? 'row' : 'rows'} × ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}`,
    columns: withoutMiddle(columns.length, most.columns).map(index =>
      index === undefined ? undefined : gridColumn(columns[index] as Column, rows),
    ),
    rows,
  }
}

/** `0 … length - 1`; where that is too many, its ends around one `undefined`. */
function withoutMiddle(length: number, limit: number): (number | undefined)[] {
  const all = Array.from({ length: Math.min(length, limit) }, (_, index) => index)
  if (length <= limit) return all
  const head = limit / 2
  return [...all.slice(0, head), undefined, ...all.slice(head).map(index => index + length - limit)]
}

function gridColumn({ name, dtype, unit, values }: Column, rows: readonly (number | undefined)[]): GridColumn {
  const shown = rows.map(row => (row === undefined ? undefined : { value: values[row] }))
  const numbers = shown.flatMap(cell => (typeof cell?.value === 'number' ? [cell.value] : []))
  const format = columnFormat(numbers)
  return {
    name: cut(name, 32),
    dtype,
    unit: unit ?? '',
    number: dtype === 'f64' || dtype === 'int',
    cells: shown.map(cell => cell && gridCell(cell.value, format)),
  }
}

function gridCell(value: unknown, format: (value: number) => string): GridCell {
  if (value === null) return { text: 'null', missing: true }
  if (typeof value === 'number') return { text: format(value), missing: Number.isNaN(value) }
  return { text: typeof value === 'string' ? cut(value, 40) : previewPlain(value), missing: false }
}
