import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'
import { aggregate, type CheckedAggregate, isCount } from './aggregate.js'
import { type RowGroups, rowGroups } from './row-groups.js'
import { valueIdentity } from './value-identity.js'

/** Makes one row for each combination of the keys' values, in the order in which they come first, with the aggregates. */
export function groupColumns(
  keys: readonly Column[],
  aggregates: ReadonlyMap<string, CheckedAggregate>,
  length: number,
): Column[] {
  const groups = rowGroups(keys, length)
  return [
    ...keys.map(key => key.take(groups.first)),
    ...Array.from(aggregates, ([name, checked]) => resultColumn(name, checked, groups)),
  ]
}

/** Makes the column with the aggregate of each group, in its unit. */
export function resultColumn(name: string, checked: CheckedAggregate, groups: RowGroups): Column {
  const { name: how, column, unit, note } = checked
  const whole = isCount(how) || (column?.dtype === 'int32' && ['sum', 'min', 'max'].includes(how))
  const builder = new ColumnBuilder(name, { dtype: whole ? 'int32' : 'float64', unit }, { count: 0 })
  const valueAt = valueIn(checked, groups)
  for (let group = 0; group < groups.count; group++) builder.push(valueAt(group))
  return builder.build().with({ note })
}

function valueIn({ name, column }: CheckedAggregate, groups: RowGroups): (group: number) => number | null {
  const { rows, starts } = groups
  const rowsOf = (group: number) => rows.subarray(starts[group], starts[group + 1])
  if (!column) return group => rowsOf(group).length
  if (name === 'count') return group => rowsOf(group).reduce((count, row) => count + (hasValue(column, row) ? 1 : 0), 0)
  if (name === 'unique') {
    return group => {
      const known = rowsOf(group).filter(row => hasValue(column, row))
      return new Set(Array.from(known, row => valueIdentity(column.data.get(row)))).size
    }
  }
  const numbers = (column.data as NumberData).floats()
  return group => aggregate(name, numbersAt(numbers, rowsOf(group)))
}

/** Returns the numbers of some rows, without missing ones and NaN. */
function numbersAt(numbers: Float64Array, rows: Int32Array): Float64Array {
  const chosen = new Float64Array(rows.length)
  let length = 0
  for (const row of rows) {
    const value = numbers[row] as number
    if (!Number.isNaN(value)) chosen[length++] = value
  }
  return chosen.subarray(0, length)
}

function hasValue({ data }: Column, row: number): boolean {
  const value = data.get(row)
  return value !== null && !(data instanceof NumberData && Number.isNaN(value))
}
