import { elementSymbols } from '../../basics/elements.js'

/** The place of an element: columns 0 to 17, rows 0 to 6, and rows 8 and 9 for the f-block. */
export interface ElementPlace {
  symbol: string
  column: number
  row: number
}

const nobleGases = [2, 10, 18, 36, 54, 86, 118]

/** The places of all elements in the table of 18 columns, with the f-block in rows of its own. */
export const elementPlaces: readonly ElementPlace[] = elementSymbols.map((symbol, index) => ({
  symbol,
  ...placeOf(index + 1),
}))

function placeOf(number: number): { column: number; row: number } {
  const row = nobleGases.findIndex(last => number <= last)
  const position = number - (nobleGases[row - 1] ?? 0)
  if (row >= 5 && position >= 3 && position <= 17) return { row: row + 3, column: position - 1 }
  const length = [2, 8, 8, 18, 18, 32, 32][row] as number
  const left = row === 0 ? 1 : 2
  return { row, column: position <= left ? position - 1 : 18 - (length - position) - 1 }
}
