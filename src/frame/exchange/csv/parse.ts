import { DataError } from '../../../errors/index.js'
import { maximum } from '../../../math/index.js'
import { separators } from './options.js'

/** A cell of a file. */
export interface CsvCell {
  readonly text: string
  /** True when it is in quotes. */
  readonly quoted: boolean
}

/** The cells of a file. */
export interface CsvLines {
  readonly lines: CsvCell[][]
  /** True when each cell is in quotes, also those that need none: then quotes say nothing about the kind of a cell. */
  readonly allQuoted: boolean
}

/**
 * Parses a CSV text (RFC 4180), line by line. Lines may end with `\n`, `\r\n` or `\r`; empty ones are left out. The default
 * separator is the one that occurs most often in the first line.
 *
 * @throws DataError for quotes that do not end, and for text after them
 */
export function parseCsv(source: string, separator?: string): CsvLines {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const delimiter = separator ?? separatorOf(text)
  const lines: CsvCell[][] = []
  let cells: CsvCell[] = []
  let at = 0
  let line = 1
  const endOfLine = () => {
    if (cells.length > 1 || cells[0]?.quoted || cells[0]?.text !== '') lines.push(cells)
    cells = []
    line++
  }
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, line) : plainCell(text, at, delimiter)
    at = cell.end
    cells.push({ text: cell.text, quoted: cell.quoted })
    if (text[at] === delimiter) {
      at++
      // A separator at the very end has one more cell after it.
      if (at === text.length) cells.push({ text: '', quoted: false })
    } else if (at < text.length) {
      if (text[at] !== '\r' && text[at] !== '\n') {
        throw new DataError(`Line ${line} has text after a quoted cell: ${JSON.stringify(text.slice(at, at + 20))}.`, {
          hint: 'A quote within quotes is written twice: "5"" disk".',
        })
      }
      at += text.startsWith('\r\n', at) ? 2 : 1
      endOfLine()
    }
  }
  if (cells.length > 0) endOfLine()
  return { lines, allQuoted: isAllQuoted(lines, delimiter) }
}

interface FoundCell extends CsvCell {
  readonly end: number
}

function plainCell(text: string, start: number, separator: string): FoundCell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: text.slice(start, end), quoted: false, end }
}

function quotedCell(text: string, start: number, line: number): FoundCell {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) throw new DataError(`The quotes that begin in line ${line} do not end.`)
    if (text[end + 1] !== '"') break
    end += 2
  }
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), quoted: true, end: end + 1 }
}

function separatorOf(text: string): string {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] as string
  const counts = separators.map(separator => first.split(separator).length)
  return separators[counts.indexOf(maximum(counts))] as string
}

function isAllQuoted(lines: readonly CsvCell[][], separator: string): boolean {
  const needsNone = ({ text }: CsvCell) =>
    !/["\r\n]/.test(text) && ![separator, ...separators].some(character => text.includes(character))
  return (
    lines.length > 0 && lines.every(cells => cells.every(cell => cell.quoted)) && lines[0]?.some(needsNone) === true
  )
}
