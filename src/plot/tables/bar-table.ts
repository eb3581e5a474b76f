import { type Aggregate, aggregated } from './aggregate.js'
import { categoryText } from './category-names.js'
import type { Column } from './column.js'
import { groupIndices } from './group-indices.js'
import type { Group } from './groups.js'

/** One category with its value in each group. */
export interface BarRow {
  category: string
  values: (number | null)[]
}

/** All categories with their values. */
export interface BarTable {
  rows: BarRow[]
  /** True when a bar combines several values. */
  isAggregated: boolean
}

/** Returns the value of each category in each group. Without `y` it counts the rows. */
export function barTable(
  x: Column,
  y: Column | undefined,
  { groups, aggregate }: { groups: readonly Group[]; aggregate: Aggregate },
): BarTable {
  const groupOf = new Int32Array(x.values.length)
  groups.forEach((group, index) => {
    for (const row of group.rows) groupOf[row] = index
  })
  let isAggregated = false
  const categories = groupIndices(x.values, value => categoryText(value, x.kind))
  const rows = [...categories].map(([category, indices]) => {
    const found: number[][] = groups.map(() => [])
    for (const row of indices) {
      const value = y === undefined ? 1 : y.values[row]
      if (typeof value === 'number') found[groupOf[row] as number]?.push(value)
    }
    if (y && found.some(list => list.length > 1)) isAggregated = true
    return {
      category,
      values: found.map(list => (list.length === 0 ? null : aggregated(list, y ? aggregate : 'sum'))),
    }
  })
  return { rows, isAggregated }
}

/** Returns the sum over all groups of a category. */
export function sumOf({ values }: BarRow): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** Returns the categories in the requested order. By name, the missing category comes last. */
export function sortedRows(rows: readonly BarRow[], sort: 'value' | 'name' | 'rows', kind: Column['kind']): BarRow[] {
  if (sort === 'rows') return [...rows]
  if (sort === 'value') return [...rows].sort((a, b) => sumOf(b) - sumOf(a))
  const byName = (a: string, b: string) => (kind === 'numbers' ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0)
  const isMissing = ({ category }: BarRow) => (category === 'missing' ? 1 : 0)
  return [...rows].sort((a, b) => isMissing(a) - isMissing(b) || byName(a.category, b.category))
}
