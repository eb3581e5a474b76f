import type { Cell } from '../column/cell.js'
import { type DType, itemType } from '../column/dtype.js'

/** The types of Arrow for what can be written in several ways. `arrow` is the package `@uwdata/flechette`. */
export interface ArrowForm {
  text: (arrow: Cell) => Cell
  date: (arrow: Cell) => Cell
}

/** Returns the type of Arrow for values of a column. Records are written as texts. */
export function arrowTypeOf(arrow: Cell, dtype: DType, form: ArrowForm): Cell {
  const items = itemType(dtype)
  if (items) return arrow.list(arrow.field('item', arrowTypeOf(arrow, items, form)))
  switch (dtype) {
    case 'float64':
      return arrow.float64()
    case 'int32':
      return arrow.int32()
    case 'boolean':
      return arrow.bool()
    case 'date':
      return form.date(arrow)
    default:
      return form.text(arrow)
  }
}
