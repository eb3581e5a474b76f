import type { Frame } from '../../frame/index.js'
import { type Html, html, safeUrl } from '../html.js'
import { styles } from '../styles.js'
import { type Grid, type GridCell, type GridColumn, gridOf } from './grid.js'

/** Returns a table as markup: the same lines as the text, for any theme. */
export function tableHtml(frame: Frame): Html {
  const grid = gridOf(frame)
  const notes = grid.notes.map(note => html`<div style="${styles.dim}">${note}</div>`)
  return html`<div style="overflow-x: auto"><div style="${styles.dim}">${grid.shape}</div><table class="dataframe" style="${styles.table}"><thead>${header(grid)}</thead><tbody>${grid.rows.map((row, line) => bodyRow(grid, row, line))}</tbody></table>${notes}</div>`
}

function header({ columns }: Grid): Html[] {
  const hasUnits = columns.some(column => column?.unit)
  const line = (cell: (column: GridColumn) => string, style: string) =>
    html`<tr style="background-color: transparent"><th style="${styles.cell}; ${style}"></th>${columns.map(column => html`<th style="${cellStyle(column)}; ${style}" title="${column?.title}">${column ? cell(column) : '…'}</th>`)}</tr>`
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
  const text = cell?.text ?? '…'
  if (!cell?.link) return html`<td style="${style}">${text}</td>`
  return html`<td style="${style}"><a href="${safeUrl(cell.link)}" style="${styles.link}" target="_blank" rel="noopener">${text}</a></td>`
}

function cellStyle(column: GridColumn | undefined): string {
  return column?.number ? styles.number : styles.cell
}
