import type { Column } from '../column/column.js'
import type { Row } from './rows.js'

/**
 * Makes light records of single rows: values are read from the columns when asked for, so that a function that looks at
 * two of a hundred columns costs two.
 */
export function rowViews(
  columns: readonly Column[],
  read: (column: Column, row: number) => unknown,
): (row: number) => Row {
  const position = Symbol('row')
  const prototype = Object.create(null) as Row
  for (const column of columns) {
    Object.defineProperty(prototype, column.name, {
      enumerable: true,
      get(this: { [position]: number }) {
        return read(column, this[position])
      },
    })
  }
  return row => Object.create(prototype, { [position]: { value: row } }) as Row
}
