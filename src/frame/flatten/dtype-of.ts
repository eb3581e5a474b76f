import type { QuantityDefinition } from '../../metainfo/index.js'
import type { DType } from '../column/dtype.js'

/** The type of a column that holds a quantity; `undefined` where the schema leaves it open. */
export function dtypeOf({ type, shape, unit, variable }: QuantityDefinition): DType | undefined {
  if (variable) return undefined
  const item = itemTypeOf(type, unit)
  return item && shape.reduce<DType>(inner => `list<${inner}>`, item)
}

function itemTypeOf(type: QuantityDefinition['type'], unit: string | undefined): DType | undefined {
  if (type.kind === 'enum' || type.kind === 'reference') return 'string'
  if (type.kind === 'quantity-reference') return undefined
  if (/^float\d*$/.test(type.name)) return 'float64'
  // Converted to another unit, whole numbers are whole no more.
  if (/^u?int\d*$/.test(type.name)) return unit === undefined ? 'int32' : 'float64'
  if (type.name === 'str') return 'string'
  if (type.name === 'bool') return 'boolean'
  return type.name === 'Datetime' ? 'date' : undefined
}
