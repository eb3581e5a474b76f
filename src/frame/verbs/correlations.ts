import { DataError } from '../../errors/index.js'
import { correlation } from '../../math/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'

/**
 * Computes the linear correlation of each column with each: a row and a column for each of them, the names of the rows in
 * `column`.
 *
 * @throws DataError for columns that do not hold numbers
 */
export function correlationColumns(columns: readonly Column[]): Column[] {
  const numbers = columns.map(numbersOf)
  const names = new ColumnBuilder(
    columns.some(({ name }) => name === 'column') ? 'name' : 'column',
    { dtype: 'string' },
    { count: 0 },
  )
  for (const { name } of columns) names.push(name)
  // A correlation is the same in both directions: the values below the diagonal are those above it.
  const table = numbers.map((one, row) => numbers.map((other, column) => (column < row ? 0 : ofPairs(one, other))))
  return [
    names.build(),
    ...columns.map(({ name }, column) => {
      const builder = new ColumnBuilder(name, { dtype: 'float64' }, { count: 0 })
      for (const row of columns.keys()) builder.push(table[Math.min(row, column)]?.[Math.max(row, column)])
      return builder.build()
    }),
  ]
}

/** Computes the correlation over the rows in which both numbers are finite. */
function ofPairs(one: Float64Array, other: Float64Array): number {
  const isPair = (_: number, row: number) => Number.isFinite(one[row]) && Number.isFinite(other[row])
  return correlation(one.filter(isPair), other.filter(isPair))
}

function numbersOf({ name, data }: Column): Float64Array {
  if (data instanceof NumberData) return data.floats()
  throw new DataError(`A correlation needs numbers, and '${name}' holds ${data.dtype}.`)
}
