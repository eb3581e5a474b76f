import { groupIndices } from '../archive/group.js'
import { plainText } from '../figure/plain-text.js'
import { colorOf } from '../theme/palette.js'
import { categoryNames, wordOf } from './category-names.js'
import { type Column, columnTitle } from './column.js'

/** The rows that share a color. */
export interface Group {
  /** What the legend says; empty where nothing tells groups apart. */
  name: string
  color: string
  /** The rows' indices. */
  rows: readonly number[]
}

/** There are as many colors that everybody can tell apart. */
const mostGroups = 8

/**
 * The rows by the words of a column, in the order of their first appearance (numbers in theirs); without a column all
 * in one group. Of more groups than colors the least frequent become `others`.
 */
export function groupsOf(column: Column | undefined, length: number): Group[] {
  if (!column) return [{ name: '', color: colorOf(0), rows: Array.from({ length }, (_, index) => index) }]
  const found = [...groupIndices(column.values, value => wordOf(value, column.kind))]
  if (column.kind === 'numbers') found.sort(([a], [b]) => Number(a) - Number(b))
  const kept = new Set(
    found.length <= mostGroups ? found : [...found].sort((a, b) => b[1].length - a[1].length).slice(0, mostGroups - 1),
  )
  const names = categoryNames(
    found.filter(group => kept.has(group)).map(([word]) => word),
    column.isFormula,
  )
  const groups = found
    .filter(group => kept.has(group))
    .map(([word, rows], index) => ({ name: names.get(word) as string, color: colorOf(index), rows }))
  const others = found.filter(group => !kept.has(group)).flatMap(([, rows]) => rows)
  if (others.length === 0) return groups
  const name = `${found.length - kept.size} others`
  return [...groups, { name, color: colorOf(mostGroups - 1), rows: others.sort((a, b) => a - b) }]
}

/** The legend over the groups of a column. */
export function legendOf(column: Column): object {
  return { title: { text: plainText(columnTitle(column)), font: { size: 13 } } }
}
