import { DataError } from '../../errors/index.js'
import { Quantity } from '../../units/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { rowViews } from './row-view.js'
import type { Row } from './rows.js'

/**
 * A new column: a function of the row, or a column made from others (`frame.column('energy').over(…)`, faster).
 *
 * In the row, numbers with a unit are quantities, so that units are checked and carried; missing values are `null`.
 */
export type Derivation = Column | ((row: Row) => unknown)

/** @throws DataError when a column of another length is given, or what the functions throw */
export function derivedColumn(name: string, how: Derivation, columns: readonly Column[], length: number): Column {
  if (how instanceof Column) {
    if (how.length === length) return how.with({ name })
    throw new DataError(`The column for '${name}' has ${how.length} rows, the frame ${length}.`)
  }
  const builder = new ColumnBuilder(name, {}, { count: 0 })
  const rowAt = rowViews(columns, withUnit)
  for (let row = 0; row < length; row++) builder.push(how(rowAt(row)))
  return builder.build(length)
}

function withUnit(column: Column, row: number): unknown {
  const value = column.data.get(row)
  if (!column.unit || value === null || !isNumeric(column.dtype)) return value
  return new Quantity(value, column.unit)
}
