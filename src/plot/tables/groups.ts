import { plainText } from '../figure/plain-text.js'
import { colorOf } from '../theme/palette.js'
import { categoryNames, categoryText } from './category-names.js'
import { type Column, columnTitle } from './column.js'
import { groupIndices } from './group-indices.js'

/** The rows that share a color. */
export interface Group {
  /** The name in the legend; empty when there is a single group. */
  name: string
  color: string
  /** The indices of the rows. */
  rows: readonly number[]
}

/** The number of colors that all readers can distinguish. */
const maxGroups = 8

/**
 * Groups the rows by the values of a column, in the order in which they first occur; numbers are ascending. Without a column
 * all rows are one group. When there are more groups than colors, the smallest groups become `others`.
 */
export function groupsOf(column: Column | undefined, length: number): Group[] {
  if (!column) return [{ name: '', color: colorOf(0), rows: Array.from({ length }, (_, index) => index) }]
  const found = [...groupIndices(column.values, value => categoryText(value, column.kind))]
  if (column.kind === 'numbers') found.sort(([a], [b]) => Number(a) - Number(b))
  const kept = new Set(
    found.length <= maxGroups ? found : [...found].sort((a, b) => b[1].length - a[1].length).slice(0, maxGroups - 1),
  )
  const names = categoryNames(
    found.filter(group => kept.has(group)).map(([category]) => category),
    column.isFormula,
  )
  const groups = found
    .filter(group => kept.has(group))
    .map(([category, rows], index) => ({ name: names.get(category) as string, color: colorOf(index), rows }))
  const others = found.filter(group => !kept.has(group)).flatMap(([, rows]) => rows)
  if (others.length === 0) return groups
  const name = `${found.length - kept.size} others`
  return [...groups, { name, color: colorOf(maxGroups - 1), rows: others.sort((a, b) => a - b) }]
}

/** Returns the legend for the groups of a column. */
export function legendOf(column: Column): object {
  return { title: { text: plainText(columnTitle(column)), font: { size: 13 } } }
}
