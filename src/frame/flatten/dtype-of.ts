import type { QuantityDefinition } from '../../metainfo/index.js'
import type { DType } from '../column/dtype.js'

/** Returns the type of a column of a quantity; `undefined` where the schema does not say. */
export function dtypeOf({ type, shape, unit, variable }: QuantityDefinition): DType | undefined {
  if (variable) return undefined
  const item = itemTypeOf(type, unit)
  return item && shape.reduce<DType>(inner => `list<${inner}>`, item)
}

function itemTypeOf(type: QuantityDefinition['type'], unit: string | undefined): DType | undefined {
  if (type.kind === 'enum' || type.kind === 'reference') return 'string'
  if (type.kind === 'quantity-reference') return undefined
  if (/^float\d*$/.test(type.name)) return 'float64'
  // Whole numbers that are converted to another unit are no longer whole.
  if (/^u?int\d*$/.test(type.name)) return unit === undefined ? 'int32' : 'float64'
  if (type.name === 'str') return 'string'
  if (type.name === 'bool') return 'boolean'
  return type.name === 'Datetime' ? 'date' : undefined
}
