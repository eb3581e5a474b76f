import type { Cell } from '../column/cell.js'

/** The other side of an operation: its number for the cell of a row and a column. */
export type Operand = (row: number, column: number) => number

/**
 * Spreads a number, a Series, an array or a DataFrame over a shape as danfojs documents: `axis` 0 goes down the rows, 1
 * along the columns; a side of length 1 is repeated.
 */
export function operandFor(other: Cell, axis: 0 | 1, shape: readonly number[]): Operand {
  if (typeof other === 'number') return () => other
  const [rows = 0, columns = 0] = shape
  if (other?.$isSeries === false) return spread(other.values, [rows, columns])
  const values: unknown = Array.isArray(other) ? other : other?.values
  if (!Array.isArray(values)) {
    throw new Error('ParamError: Invalid type for other parameter. other must be one of Series, DataFrame or number.')
  }
  const table = axis === 0 ? values.map(value => [value]) : [values]
  return spread(table, [rows, columns])
}

function spread(table: number[][], [rows, columns]: [number, number]): Operand {
  const height = table.length
  const width = table[0]?.length ?? 0
  if ((height !== rows && height !== 1) || (width !== columns && width !== 1)) {
    throw new Error(`ParamError: shapes ${rows},${columns} and ${height},${width} do not fit together.`)
  }
  return (row, column) => (table[height === 1 ? 0 : row] as number[])[width === 1 ? 0 : column] as number
}
