import { plainText } from '../figure/plain-text.js'
import { columnTitle, type NameIn, namesIn, readColumn, type Selector, type Source } from './column.js'

/** Figures of more rows have hover texts only on request, because texts make the notebook large. */
const maxHoverRows = 5000

/**
 * Returns the hover text of each row, escaped for Plotly: one line `name: value` for each column. Default the column `entry_id`
 * when it exists; `undefined` when there is no column to show.
 */
export function hoverWords<Row extends object>(
  source: Source<Row>,
  columns: readonly NameIn<Row>[] | undefined,
): string[] | undefined {
  const names = columns ?? (namesIn(source).includes('entry_id') ? ['entry_id'] : [])
  if (names.length === 0) return undefined
  const read = names.map(name => readColumn(source, name as Selector<Row>))
  const rows = read[0]?.values.length ?? 0
  if (columns === undefined && rows > maxHoverRows) return undefined
  return Array.from({ length: rows }, (_, row) =>
    read.map(column => plainText(`${columnTitle(column)}: ${column.values[row] ?? 'missing'}`)).join('<br>'),
  )
}
