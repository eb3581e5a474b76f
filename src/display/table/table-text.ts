import type { Frame } from '../../frame/index.js'
import { maximum } from '../../math/index.js'
import { type Grid, type GridColumn, type GridSize, gridOf } from './grid.js'

/**
 * Returns a table as text: its shape, then names, dtypes and units above the values, numbers to the right.
 *
 * @param most the most rows and columns that are shown; default 20 and 12
 */
export function tableText(frame: Frame, most?: GridSize): string {
  const grid = gridOf(frame, most)
  const blocks = [rowNumbers(grid), ...grid.columns.map(column => columnLines(column, grid))]
  const lines = Array.from({ length: blocks[0]?.length ?? 0 }, (_, index) =>
    blocks
      .map(block => block[index])
      .join('  ')
      .trimEnd(),
  )
  return [grid.shape, ...lines, ...grid.notes].join('\n')
}

function rowNumbers({ rows }: Grid): string[] {
  return aligned(['', '', '', ...rows.map(row => (row === undefined ? '…' : String(row)))], true)
}

function columnLines(column: GridColumn | undefined, { rows }: Grid): string[] {
  if (!column) return ['…', ' ', ' ', ' ', ...rows.map(() => '…')]
  const { name, dtype, unit, cells, number } = column
  return aligned([name, dtype, unit, ...cells.map(cell => cell?.text ?? '…')], number)
}

/** Returns the lines of one column in one width, with a line below the three lines of the header. */
function aligned(lines: readonly string[], right: boolean): string[] {
  const width = maximum(lines.map(line => Array.from(line).length))
  const pad = (line: string) => {
    const blanks = ' '.repeat(width - Array.from(line).length)
    return right ? blanks + line : line + blanks
  }
  const padded = lines.map(pad)
  return [...padded.slice(0, 3), '─'.repeat(width), ...padded.slice(3)]
}
