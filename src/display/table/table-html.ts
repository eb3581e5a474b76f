import { type Html, html } from '../html.js'
import { styles } from '../styles.js'
import { type Grid, type GridCell, type GridColumn, gridOf } from './grid.js'
import type { Table } from './table.js'

/** A table as markup: the same lines as the text, for any theme. */
export function tableHtml(table: Table): Html {
  const grid = gridOf(table)
  return html`<div><div style="${styles.dim}">${grid.shape}</div><table class="dataframe" style="${styles.table}"><thead>${header(grid)}</thead><tbody>${grid.rows.map((row, line) => bodyRow(grid, row, line))}</tbody></table></div>`
}

function header({ columns }: Grid): Html[] {
  const hasUnits = columns.some(column => column?.unit)
  const line = (cell: (column: GridColumn) => string, style: string) =>
    html`<tr style="background-color: transparent"><th style="${styles.cell}; ${style}"></th>${columns.map(column => html`<th style="${cellStyle(column)}; ${style}">${column ? cell(column) : '…'}</th>`)}</tr>`
  const quiet = `${styles.dim}; font-weight: normal`
  const last = `${quiet}; ${styles.rule}`
  return [
    line(column => column.name, styles.title),
    line(column => column.dtype, hasUnits ? quiet : last),
    ...(hasUnits ? [line(column => column.unit, last)] : []),
  ]
}

function bodyRow({ columns }: Grid, row: number | undefined, line: number): Html {
  return html`<tr style="background-color: transparent"><td style="${styles.number}; ${styles.faint}">${row ?? '…'}</td>${columns.map(column => bodyCell(column, column?.cells[line]))}</tr>`
}

function bodyCell(column: GridColumn | undefined, cell: GridCell | undefined): Html {
  const style = !cell || cell.missing ? `${cellStyle(column)}; ${styles.faint}` : cellStyle(column)
  return html`<td style="${style}">${cell?.text ?? '…'}</td>`
}

function cellStyle(column: GridColumn | undefined): string {
  return column?.number ? styles.number : styles.cell
}
