import { BooleanData } from '../../column/boolean-data.js'
import type { ColumnData } from '../../column/column-data.js'
import { DateData } from '../../column/date-data.js'
import { ListData } from '../../column/list-data.js'
import { NumberData } from '../../column/number-data.js'
import { StringData } from '../../column/string-data.js'
import { listText } from '../json-text.js'

/**
 * Returns the values of some rows as libraries for files take them: `null` for missing ones, dates as milliseconds, records as
 * JSON texts.
 */
export function rowValues(data: ColumnData, start: number, end: number): ArrayLike<unknown> {
  if (data instanceof NumberData && !data.validity) return data.values.subarray(start, end)
  const value = valueReader(data)
  const values = new Array<unknown>(end - start)
  for (let row = start; row < end; row++) values[row - start] = value(row)
  return values
}

function valueReader(data: ColumnData): (row: number) => unknown {
  if (data instanceof DateData) {
    return row => (Number.isNaN(data.values[row]) ? null : data.values[row])
  }
  if (data instanceof ListData) {
    const item = valueReader(data.items)
    return row => {
      if (data.validity?.isNull(row)) return null
      const start = data.offsets[row] as number
      const list = new Array<unknown>((data.offsets[row + 1] as number) - start)
      for (let index = 0; index < list.length; index++) list[index] = item(start + index)
      return list
    }
  }
  if (data instanceof NumberData || data instanceof StringData || data instanceof BooleanData) {
    return row => data.get(row)
  }
  return row => {
    const value = data.get(row)
    return value === null ? null : listText(value, data.dtype)
  }
}
