import type { ColumnData } from '../../column/column-data.js'
import { type DType, itemType } from '../../column/dtype.js'
import { ListData } from '../../column/list-data.js'
import { ObjectData } from '../../column/object-data.js'
import { Validity } from '../../column/validity.js'
import { setOwn } from '../../verbs/own-property.js'
import { leafData, leafValue, type Say, type Values } from './leaf-data.js'
import type { MapType, RecordType, ValueType } from './value-type.js'

/**
 * Makes the data of a column of its values.
 *
 * @param dtype the type that this package wrote for the column, if any: it tells which texts are records
 */
export function valuesToData(
  type: ValueType,
  values: Values,
  { dtype, say }: { dtype?: DType | undefined; say: Say },
): ColumnData {
  switch (type.kind) {
    case 'list':
      return listData(type.items, values, { dtype: dtype && itemType(dtype), say })
    case 'record':
    case 'map':
      return new ObjectData(Array.from(values, value => recordValue(type, value, say)))
    default:
      return leafData(type, values, { say, isJson: dtype === 'object' })
  }
}

function listData(type: ValueType, lists: Values, options: { dtype?: DType | undefined; say: Say }): ListData {
  const offsets = new Int32Array(lists.length + 1)
  const items: unknown[] = []
  for (let row = 0; row < lists.length; row++) {
    const list = lists[row] as Values | null | undefined
    for (let index = 0; index < (list?.length ?? 0); index++) items.push((list as Values)[index])
    offsets[row + 1] = items.length
  }
  const validity = Validity.from(lists.length, row => lists[row] === null || lists[row] === undefined)
  return new ListData(offsets, valuesToData(type, items, options), validity)
}

/** Returns a value of a record, and what is in it. */
function recordValue(type: ValueType, value: unknown, say: Say): unknown {
  if (value === null || value === undefined) return null
  switch (type.kind) {
    case 'list':
      return Array.from(value as Values, item => recordValue(type.items, item, say))
    case 'map':
      return mapValue(type, value, say)
    case 'record':
      return fieldValues(type, value as Readonly<Record<string, unknown>>, say)
    default:
      return leafValue(type, value, say)
  }
}

function mapValue(type: MapType, value: unknown, say: Say): object {
  const record = {}
  for (const [key, item] of type.pairs(value)) {
    setOwn(record, String(recordValue(type.key, key, say)), recordValue(type.value, item, say))
  }
  return record
}

function fieldValues(type: RecordType, value: Readonly<Record<string, unknown>>, say: Say): object {
  const record = {}
  for (const field of type.fields) setOwn(record, field.name, recordValue(field.type, value[field.name], say))
  return record
}
