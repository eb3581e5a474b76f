import { UnitError } from '../../errors/index.js'
import { convert, type Unit } from '../../units/index.js'
import type { ColumnData } from './column-data.js'
import { ListData } from './list-data.js'
import { NumberData } from './number-data.js'

/** The numbers of a column in another unit; those of lists too. @throws UnitError when units or type do not allow it */
export function convertData(data: ColumnData, from: Unit, to: Unit): ColumnData {
  if (data instanceof NumberData) return new NumberData(convert(data.floats(), from, to), data.validity)
  if (data instanceof ListData) return new ListData(data.offsets, convertData(data.items, from, to), data.validity)
  if (data.length === (data.validity?.nullCount ?? 0)) return data
  throw new UnitError(`Values of type ${data.dtype} cannot be converted from ${from} to ${to}.`)
}
