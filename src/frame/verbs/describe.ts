import { statisticsOf } from '../../math/index.js'
import { differenceUnit, type Unit } from '../../units/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'
import { countValues } from './value-counts.js'

/**
 * Makes one row for each column: its name, dtype and unit, the numbers of values, of missing and of unique ones, and for
 * columns of numbers mean, std, min, q25, median, q75 and max. These are in the unit that the row names. For temperatures on
 * a scale it names the unit of the standard deviation too.
 */
export function describeColumns(columns: readonly Column[]): ColumnList {
  const set = new ColumnSet()
  for (const name of ['column', 'dtype', 'unit'] as const) set.column(name, { dtype: 'string' })
  for (const name of ['count', 'missing', 'unique'] as const) set.column(name, { dtype: 'int32' })
  for (const name of ['mean', 'std', 'min', 'q25', 'median', 'q75', 'max']) set.column(name, { dtype: 'float64' })
  for (const column of columns) {
    for (const [name, value] of Object.entries(describeColumn(column))) set.column(name).push(value)
    set.endRow()
  }
  return set.finish()
}

function describeColumn(column: Column): Record<string, unknown> {
  const { name, dtype, unit, nullCount, length, data } = column
  const unique = countValues(column).filter(({ value }) => value !== null).length
  return {
    column: name,
    dtype,
    unit: unit ? unitText(unit) : null,
    count: length - nullCount,
    missing: nullCount,
    unique,
    ...(data instanceof NumberData && statisticsOf(data.floats())),
  }
}

function unitText(unit: Unit): string {
  const difference = differenceUnit(unit)
  return difference === unit ? unit.name : `${unit.name} (std: ${difference.name})`
}
