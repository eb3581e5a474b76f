import type { Column } from '../../column/column.js'
import { type DType, isNumeric, itemType } from '../../column/dtype.js'
import { headerText } from './header.js'

/** Returns the name of a column with its unit, for a header: `energy (eV)`. */
export function titleOf({ name, unit, dtype }: Column): string {
  return headerText(name, unit, mayHaveUnit(dtype))
}

/** Returns true for numbers, lists of them, and what may be read as numbers: records, and columns without values. */
function mayHaveUnit(dtype: DType): boolean {
  const items = itemType(dtype)
  return items ? mayHaveUnit(items) : isNumeric(dtype) || dtype === 'object'
}
