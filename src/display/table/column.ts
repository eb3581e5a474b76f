import type { AnyQuantity } from '../quantity.js'
import { isQuantity } from '../quantity.js'

/** The type of a column's values: numbers, integers, texts, truth values, times; `mixed` for everything else. */
export type ColumnType = 'f64' | 'int' | 'str' | 'bool' | 'time' | 'mixed'

/** One column of a table. */
export interface Column {
  readonly name: string
  readonly dtype: ColumnType
  /** The long name of the unit that all values are in; `undefined` for values without one. */
  readonly unit: string | undefined
  /** One value a row; `null` where there is none. */
  readonly values: readonly unknown[]
}

/** A column of any values: units are taken off the quantities, `undefined` becomes `null`. */
export function columnOf(name: string, cells: readonly unknown[]): Column {
  const first = cells.find(isQuantity)
  const values = cells.map(cell => (isQuantity(cell) && first ? inUnit(cell, first) : (cell ?? null)))
  return { name, dtype: typeOf(values), unit: first?.unit, values }
}

function inUnit(quantity: AnyQuantity, { unit }: AnyQuantity): unknown {
  return (quantity.unit === unit ? quantity : quantity.to(unit)).magnitude
}

function typeOf(values: readonly unknown[]): ColumnType {
  const present = values.filter(value => value !== null)
  const all = (test: (value: unknown) => boolean) => present.length > 0 && present.every(test)
  if (all(Number.isInteger)) return 'int'
  if (all(value => typeof value === 'number')) return 'f64'
  if (all(value => typeof value === 'string')) return 'str'
  if (all(value => typeof value === 'boolean')) return 'bool'
  return all(value => value instanceof Date) ? 'time' : 'mixed'
}
