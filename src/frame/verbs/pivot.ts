import type { Column } from '../column/column.js'
import type { AggregateName, CheckedAggregate } from './aggregate.js'
import { groupColumns } from './group.js'

/** How a long frame becomes a wide one. */
export interface PivotOptions {
  /** The columns whose values make the rows. */
  index: string | readonly string[]
  /** The column whose values become column names, in the order in which they come first. */
  columns: string
  /** The column that fills the cells. */
  values: string
  /** What is done with several values for one cell. Default `'mean'`. */
  aggregate?: AggregateName
}

/** What to pivot: the columns that `PivotOptions` names. */
export interface PivotInput {
  readonly index: readonly Column[]
  readonly names: Column
  readonly aggregate: CheckedAggregate
}

/**
 * The wide columns: arquero groups by rows and names at once, in one pass whatever the number of columns, and each group
 * is one cell. Cells without a group are missing.
 */
export async function pivotColumns({ index, names, aggregate }: PivotInput): Promise<Column[]> {
  const cells = await groupColumns([...index, names], new Map([['value', aggregate]]))
  const value = cells.pop() as Column
  const name = cells.pop() as Column
  const rows = numbered(
    Array.from({ length: value.length }, (_, cell) => cells.map(column => keyOf(column, cell)).join()),
  )
  const places = new Map<string, Int32Array>()
  const count = rows.first.length
  for (let cell = 0; cell < value.length; cell++) {
    const title = textOf(name.at(cell))
    const place = places.get(title) ?? new Int32Array(count).fill(-1)
    places.set(title, place)
    place[rows.codes[cell] as number] = cell
  }
  const first = Int32Array.from(rows.first)
  return [
    ...cells.map(column => column.take(first)),
    ...Array.from(places, ([title, place]) => value.take(place).with({ name: title, note: aggregate.note })),
  ]
}

/** Numbers for texts, in the order in which they come first, and where that is. */
function numbered(texts: readonly string[]): { codes: number[]; first: number[] } {
  const known = new Map<string, number>()
  const first: number[] = []
  const codes = texts.map((text, at) => {
    const code = known.get(text) ?? first.push(at) - 1
    known.set(text, code)
    return code
  })
  return { codes, first }
}

function keyOf(column: Column, row: number): string {
  const value = column.at(row)
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'null')
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
