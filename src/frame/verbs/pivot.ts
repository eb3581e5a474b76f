import { anyText, either, listOf, type OptionRules, oneOf } from '../../options/index.js'
import type { Column } from '../column/column.js'
import { type AggregateName, aggregateNames, type CheckedAggregate } from './aggregate.js'
import { resultColumn } from './group.js'
import { rowGroups, sortByCode } from './row-groups.js'

/** The options of `frame.pivot`. */
export interface PivotOptions {
  /** The columns whose values make the rows. */
  index: string | readonly string[]
  /** The column whose values become column names, in the order in which they come first. */
  columns: string
  /** The column whose values fill the cells. */
  values: string
  /** How several values for one cell become one. Default `'mean'`. */
  aggregate?: AggregateName
}

/** What the options of `pivot` take. */
export const pivotRules: OptionRules<PivotOptions> = {
  index: either(anyText, listOf(anyText)),
  columns: anyText,
  values: anyText,
  aggregate: oneOf(...aggregateNames),
}

/** What to pivot: the columns that `PivotOptions` names. */
export interface PivotInput {
  readonly index: readonly Column[]
  readonly names: Column
  readonly aggregate: CheckedAggregate
  /** How many rows the frame has. */
  readonly length: number
}

/**
 * Makes the wide columns: rows and names are numbered, and each pair of numbers is a cell. Cells without rows are missing.
 * The column of rows whose name is missing is called `null`, or `null_2` where a text is `'null'`.
 */
export function pivotColumns({ index, names, aggregate, length }: PivotInput): Column[] {
  const rows = rowGroups(index, length)
  const titles = rowGroups([names], length)
  const cells = rowGroups([...index, names], length)
  const value = resultColumn('value', aggregate, cells)
  // Each cell's row and name are those of its first row in the long frame.
  const cellsByTitle = sortByCode(
    cells.first.map(row => titles.codes[row] as number),
    titles.count,
  )
  const texts = titlesOf(names, titles.first)
  const wide = texts.map((title, at) => {
    const place = new Int32Array(rows.first.length).fill(-1)
    for (const cell of cellsByTitle.rows.subarray(cellsByTitle.starts[at], cellsByTitle.starts[at + 1])) {
      place[rows.codes[cells.first[cell] as number] as number] = cell
    }
    const isMissing = names.isNull(titles.first[at] as number)
    const note = isMissing ? joined(aggregate.note, `rows in which ${names.name} is missing`) : aggregate.note
    return value.take(place).with({ name: title, note })
  })
  return [...index.map(column => column.take(rows.first)), ...wide]
}

/** Returns the names of the wide columns, all different. */
function titlesOf(names: Column, rows: Int32Array): string[] {
  const texts = Array.from(rows, row => (names.isNull(row) ? undefined : textOf(names.at(row))))
  const taken = new Set(texts)
  let missing = 'null'
  for (let number = 2; taken.has(missing); number++) missing = `null_${number}`
  return texts.map(text => text ?? missing)
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

function joined(...notes: (string | undefined)[]): string {
  return notes.filter(note => note !== undefined).join('; ')
}
