import { DataError } from '../../errors/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { type DType, isNumeric } from '../column/dtype.js'

/**
 * Returns the column with a value in place of its missing ones.
 *
 * @throws DataError when the value is of another type, UnitError when its unit does not fit
 */
export function filledColumn(column: Column, value: unknown): Column {
  const { name, dtype, unit, path, note, origin, data } = column
  if (value === null || value === undefined) {
    throw new DataError(`The value for the missing ones of '${name}' is ${value}, which is missing itself.`)
  }
  const ofValue = new ColumnBuilder(name, { unit }, { count: 0 })
  ofValue.push(value)
  if (dtype !== 'object' && formOf(dtype) !== formOf(ofValue.build().dtype)) {
    throw new DataError(`The column '${name}' holds ${dtype}; its missing values cannot be ${kindOf(value)}.`)
  }
  const builder = new ColumnBuilder(name, { dtype, unit, path }, { count: 0 })
  for (let row = 0; row < column.length; row++) builder.push(data.get(row) ?? value)
  return builder.build().with({ note, origin })
}

/** Whole numbers may become others. */
function formOf(dtype: DType): string {
  if (isNumeric(dtype)) return 'number'
  return dtype.startsWith('list') ? 'list' : dtype
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
