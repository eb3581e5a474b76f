import { UnitError } from '../../errors/index.js'
import type { Converter } from '../../units/index.js'
import type { ColumnData } from './column-data.js'
import { ListData } from './list-data.js'
import { NumberData } from './number-data.js'

/** Converts the numbers of a column to another unit; those of lists too. @throws UnitError when the type does not allow it */
export function convertData(data: ColumnData, converter: Converter): ColumnData {
  if (data instanceof NumberData) return new NumberData(converter.array(data.floats()), data.validity)
  if (data instanceof ListData) return new ListData(data.offsets, convertData(data.items, converter), data.validity)
  if (data.length === (data.validity?.nullCount ?? 0)) return data
  throw new UnitError(`Values of type ${data.dtype} cannot be converted from ${converter.from} to ${converter.to}.`)
}
