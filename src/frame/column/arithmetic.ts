import { DataError } from '../../errors/index.js'
import { type Magnitude, Quantity, quantity, type Unit } from '../../units/index.js'
import type { ColumnData } from './column-data.js'
import { NumberData } from './number-data.js'
import { Validity } from './validity.js'

/** Values with their unit, and their name for messages. */
export interface Measured {
  readonly name: string
  readonly data: ColumnData
  readonly unit: Unit | undefined
}

export type Operation = 'plus' | 'minus' | 'times' | 'over'

/**
 * Combines a column with a column (row by row), a quantity or a number, by the rules of `Quantity`. In sums and differences a
 * bare number is in the unit of the column, in products and quotients it is a factor. A row is missing where either side
 * is.
 *
 * @throws UnitError when units do not fit, DataError when lengths or types do not
 */
export function combine(
  first: Measured,
  second: Measured | Quantity<string, number> | number,
  operation: Operation,
): { data: NumberData; unit: Unit | undefined } {
  const result = operate(
    asQuantity(first) as AnyQuantity,
    operandOf(first, second, operation) as AnyQuantity,
    operation,
  )
  const unit = result.unit === 'dimensionless' && !first.unit ? undefined : result.units
  return { unit, data: new NumberData(result.flat(), missing(first, second)) }
}

type AnyQuantity = Quantity<string, Float64Array>

function operate(a: AnyQuantity, b: AnyQuantity, operation: Operation): Quantity<string, Magnitude> {
  switch (operation) {
    case 'plus':
      return a.plus(b)
    case 'minus':
      return a.minus(b)
    case 'times':
      return a.times(b)
    case 'over':
      return a.over(b)
  }
}

/** Returns the numbers as one quantity, NaN for missing ones. @throws DataError when they are no numbers */
export function asQuantity({ name, data, unit }: Measured): Quantity<string, Float64Array> {
  if (data instanceof NumberData) return quantity(data.floats(), unit ?? 'dimensionless')
  throw new DataError(`The column '${name}' holds ${data.dtype}, not numbers.`, {
    hint: '.toArray() gives its values.',
  })
}

function operandOf(
  first: Measured,
  second: Measured | Quantity<string, number> | number,
  operation: Operation,
): Quantity<string, Magnitude> {
  if (typeof second === 'number') {
    const isSum = operation === 'plus' || operation === 'minus'
    return quantity(second, (isSum && first.unit) || 'dimensionless')
  }
  if (second instanceof Quantity) return second
  if (!isMeasured(second)) {
    throw new DataError(`.${operation} of the column '${first.name}' needs a number, a quantity or a column.`, {
      hint: `frame.column('${first.name}').${operation}(frame.column(…)), .${operation}(5) or .${operation}(quantity(5, 'eV')).`,
    })
  }
  const { length } = first.data
  if (second.data.length === length) return asQuantity(second)
  throw new DataError(`The columns '${first.name}' and '${second.name}' have ${length} and ${second.data.length} rows.`)
}

function isMeasured(value: unknown): value is Measured {
  return typeof value === 'object' && value !== null && 'data' in value && 'name' in value
}

function missing(first: Measured, second: Measured | object | number): Validity | undefined {
  const one = first.data.validity
  const two = typeof second === 'object' && 'data' in second ? (second as Measured).data.validity : undefined
  if (!one || !two) return one ?? two
  return Validity.from(first.data.length, row => one.isNull(row) || two.isNull(row))
}
