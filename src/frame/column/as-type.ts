import type { Column } from './column.js'
import type { ColumnData } from './column-data.js'
import { type DType, itemType } from './dtype.js'
import { ListData } from './list-data.js'
import { NumberData } from './number-data.js'

/**
 * Returns a column whose numbers, also those in lists, have the type that is named: whole numbers as others, and missing ones as
 * whole. Other values stay as they are.
 */
export function asType(column: Column, dtype: DType): Column {
  return column.dtype === dtype ? column : column.withData(dataAs(column.data, dtype))
}

function dataAs(data: ColumnData, dtype: DType): ColumnData {
  const item = itemType(dtype)
  if (data instanceof ListData && item) return new ListData(data.offsets, dataAs(data.items, item), data.validity)
  if (!(data instanceof NumberData) || data.dtype === dtype) return data
  if (dtype === 'float64') return new NumberData(data.floats(), data.validity)
  const { values, validity } = data
  const isWhole = (value: number, row: number) =>
    ((value | 0) === value && !Object.is(value, -0)) || validity?.isNull(row) === true
  return dtype === 'int32' && values.every(isWhole) ? new NumberData(Int32Array.from(values), validity) : data
}
