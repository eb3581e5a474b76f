import { DataError } from '../../errors/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'
import { ObjectData } from '../column/object-data.js'
import { StringData } from '../column/string-data.js'
import { arqueroColumn, loadArquero } from '../exchange/arquero.js'
import { type CheckedAggregate, counts } from './aggregate.js'
import type { Cell } from './rows.js'

/**
 * One row for each combination of the keys' values, in the order in which they come first, with the aggregates. Arquero
 * computes; names are our own numbers on its side, so that no column's name can be taken for anything else.
 */
export async function groupColumns(
  keys: readonly Column[],
  aggregates: ReadonlyMap<string, CheckedAggregate>,
): Promise<Column[]> {
  const arquero = await loadArquero()
  const columns: Record<string, Cell> = {}
  keys.forEach((key, index) => {
    columns[`key${index}`] = keyColumn(key)
  })
  const entries = [...aggregates]
  const measures: Record<string, Cell> = {}
  entries.forEach(([, aggregate], index) => {
    if (aggregate.column) columns[`in${index}`] = arqueroColumn(aggregate.column)
    measures[`out${index}`] = expression(arquero, aggregate, `in${index}`)
    if (aggregate.name === 'distinct') measures[`missing${index}`] = arquero.op.invalid(`in${index}`)
  })
  const grouped = arquero.table(columns).groupby(...keys.map((_, index) => `key${index}`))
  const rows = Int32Array.from(grouped.groups()?.rows ?? [])
  const result = grouped.rollup(measures)
  return [
    ...keys.map(key => key.take(rows)),
    ...entries.map(([name, aggregate], index) => {
      const values = result.array(`out${index}`) as Cell
      const missing = aggregate.name === 'distinct' ? (result.array(`missing${index}`) as Cell) : undefined
      return resultColumn(name, aggregate, missing ? withoutMissing(values, missing) : values)
    }),
  ]
}

function expression(arquero: Cell, { name, column }: CheckedAggregate, input: string): Cell {
  if (name === 'count') return column ? arquero.op.valid(input) : arquero.op.count()
  return arquero.op[name](input)
}

/** Arquero counts "missing" as one more value; we do not. */
function withoutMissing(distinct: ArrayLike<number>, missing: ArrayLike<number>): number[] {
  return Array.from(distinct, (count, row) => count - Number((missing[row] as number) > 0))
}

/** The values that arquero computed, with their unit. */
function resultColumn(name: string, { name: aggregate, column, unit, note }: CheckedAggregate, values: Cell): Column {
  const whole = counts(aggregate) || (column?.dtype === 'int32' && ['sum', 'min', 'max'].includes(aggregate))
  const builder = new ColumnBuilder(name, { dtype: whole ? 'int32' : 'float64', unit }, { count: 0 })
  for (let row = 0; row < values.length; row++) builder.push(values[row])
  return builder.build().with({ note })
}

/** What rows are grouped by: texts by their numbers, which is faster. @throws DataError for lists and records */
function keyColumn(column: Column): Cell {
  const { data } = column
  if (data instanceof StringData) return data.codes
  if (data instanceof NumberData && !data.validity) return data.values
  if (data instanceof ObjectData ? data.validity?.nullCount !== data.length : data.dtype.startsWith('list')) {
    throw new DataError(`Rows cannot be grouped by '${column.name}': it holds ${data.dtype}.`)
  }
  return arqueroColumn(column)
}
