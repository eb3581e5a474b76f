import { type BoxStatistics, boxStatistics } from './box-statistics.js'
import { categoryText } from './category-names.js'
import type { Column } from './column.js'
import { groupIndices } from './group-indices.js'

/** The finite values of one group, in the order of the rows. */
export interface BoxGroup {
  name: string
  values: Float64Array
  /** The row of each value. */
  rows: Int32Array
  statistics: BoxStatistics
}

/** The groups with values, and the names of the groups without any. */
export interface BoxGroups {
  groups: BoxGroup[]
  empty: string[]
}

/** Groups the values of `y` by `x`. With `log` it takes only values above zero. */
export function boxGroups(x: Column | undefined, y: Column, { log = false }: { log?: boolean | undefined }): BoxGroups {
  const isShown = (row: number) => typeof y.values[row] === 'number' && !(log && (y.values[row] as number) <= 0)
  const found = x ? groupIndices(x.values, value => categoryText(value, x.kind)) : new Map([['', [...y.values.keys()]]])
  const result: BoxGroups = { groups: [], empty: [] }
  for (const [name, indices] of found) {
    const rows = Int32Array.from(indices.filter(isShown))
    if (rows.length === 0) {
      result.empty.push(name)
      continue
    }
    const values = Float64Array.from(rows, row => y.values[row] as number)
    result.groups.push({ name, values, rows, statistics: boxStatistics(values.slice().sort(), log) })
  }
  return result
}

/** Returns the groups in the requested order. */
export function sortedGroups(
  groups: readonly BoxGroup[],
  sort: 'rows' | 'median' | 'name',
  kind?: Column['kind'],
): BoxGroup[] {
  if (sort === 'rows') return [...groups]
  if (sort === 'median') return [...groups].sort((a, b) => a.statistics.median - b.statistics.median)
  const byName = (a: string, b: string) => (kind === 'numbers' ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0)
  return [...groups].sort((a, b) => byName(a.name, b.name))
}
