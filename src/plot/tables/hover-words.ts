import { plainText } from '../figure/plain-text.js'
import { columnTitle, type NameIn, namesIn, readColumn, type Selector, type Source } from './column.js'

/** Words for more rows than these would make a notebook heavy; they come only when asked for. */
const maxHoverRows = 5000

/**
 * What a hover says of each row, in Plotly's terms: `name: value` for each column, one a line. Without columns the entry's
 * id where the data have it; `undefined` where there is nothing to say.
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
