import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { StringData } from '../column/string-data.js'
import { valueIdentity } from './value-identity.js'

/** Counts the different values of a column, `null` among them, in the order in which they come first. */
export function countValues(column: Column): { value: unknown; count: number; row: number }[] {
  const counts = new Map<unknown, { value: unknown; count: number; row: number }>()
  for (let row = 0; row < column.length; row++) {
    const value = column.data.get(row)
    const key = column.data instanceof StringData ? value : valueIdentity(value)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { value, count: 1, row })
  }
  return [...counts.values()]
}

/** Makes a column of the different values and a column `count`, the most frequent first. */
export function valueCountColumns(column: Column): Column[] {
  const counted = countValues(column).sort((a, b) => b.count - a.count)
  const values = column.take(Int32Array.from(counted, item => item.row))
  const name = column.name === 'count' ? 'count_of_rows' : 'count'
  const counts = new ColumnBuilder(name, { dtype: 'int32' }, { count: 0 })
  for (const { count } of counted) counts.push(count)
  return [values, counts.build()]
}
