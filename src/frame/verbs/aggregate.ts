import { DataError, didYouMean, UnitError } from '../../errors/index.js'
import { mean, quantile, sortedNumbers, standardDeviation, sum, variance } from '../../math/index.js'
import { differenceUnit, quantity, type Unit } from '../../units/index.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'

/**
 * The name of a value that is computed of a group. Missing values and NaN are left out. Of no values there is only a `count`, and
 * how many are `unique`; all else is missing, also the sum. `std` and `variance` are those of the sample (divided by n − 1),
 * missing for fewer than two values.
 */
export type AggregateName =
  | 'count'
  | 'unique'
  | 'mean'
  | 'median'
  | 'sum'
  | 'min'
  | 'max'
  | 'std'
  | 'variance'
  | 'product'

/** `'count'` for the number of rows, or an aggregate of a column: `{ mean: 'energy' }`. */
export type Aggregate = 'count' | { readonly [name in AggregateName]?: string }

/** An aggregate that was checked against a frame. */
export interface CheckedAggregate {
  readonly name: AggregateName
  /** `undefined` for the number of rows. */
  readonly column: Column | undefined
  readonly unit: Unit | undefined
  readonly note: string | undefined
}

/** All of them. */
export const aggregateNames: readonly AggregateName[] = [
  'count',
  'unique',
  'mean',
  'median',
  'sum',
  'min',
  'max',
  'std',
  'variance',
  'product',
]

/** Checks all aggregates, by the names of their columns. @throws DataError when there are none, or one is wrong */
export function checkAggregates(
  aggregates: Readonly<Record<string, Aggregate>>,
  columnOf: (name: string) => Column,
): Map<string, CheckedAggregate> {
  if (typeof aggregates !== 'object' || aggregates === null || Array.isArray(aggregates)) {
    throw new DataError(
      "groupBy needs aggregates by the names of their columns: { mean_energy: { mean: 'energy' } }.",
      {
        hint: `Aggregates are 'count', or one of ${aggregateNames.join(', ')} of a column.`,
      },
    )
  }
  return new Map(Object.keys(aggregates).map(name => [name, checkAggregate(aggregates[name] as Aggregate, columnOf)]))
}

/**
 * Finds the column of an aggregate, and the unit of its result.
 *
 * @throws DataError when the aggregate or the column does not exist, UnitError for a sum of temperatures on a scale
 */
export function checkAggregate(aggregate: Aggregate, columnOf: (name: string) => Column): CheckedAggregate {
  if (aggregate === 'count') return { name: 'count', column: undefined, unit: undefined, note: undefined }
  const [name, ...more] = Object.keys(Object(aggregate)) as AggregateName[]
  if (!name || more.length > 0 || !aggregateNames.includes(name)) {
    const near = name && more.length === 0 ? didYouMean(name, aggregateNames) : ''
    throw new DataError(
      `An aggregate is 'count' or one of { ${aggregateNames.join(', ')} }, as in { mean: 'energy' }.${near}`,
    )
  }
  const column = columnOf((aggregate as Record<string, string>)[name] as string)
  if (!isCount(name) && !isNumeric(column.dtype)) {
    throw new DataError(`The ${name} needs numbers, and '${column.name}' holds ${column.dtype}.`)
  }
  return { name, column, ...unitOf(name, column) }
}

/** Computes an aggregate of numbers without NaN; `null` where there are too few of them. */
export function aggregate(name: AggregateName, values: Float64Array): number | null {
  if (values.length === 0) return null
  switch (name) {
    case 'mean':
      return mean(values)
    case 'median':
      return quantile(sortedNumbers(values), 0.5)
    case 'sum':
      return sum(values)
    case 'min':
      return values.reduce((least, value) => Math.min(least, value))
    case 'max':
      return values.reduce((greatest, value) => Math.max(greatest, value))
    case 'product':
      return values.reduce((product, value) => product * value)
    case 'std':
      return values.length < 2 ? null : standardDeviation(values)
    case 'variance':
      return values.length < 2 ? null : variance(values)
    default:
      return values.length
  }
}

/** Returns true for aggregates that count: they have no unit. */
export function isCount(name: AggregateName): boolean {
  return name === 'count' || name === 'unique'
}

/** A standard deviation is a difference: of degrees Celsius it is in `delta_degree_Celsius`. */
function unitOf(name: AggregateName, { unit, name: column }: Column): Pick<CheckedAggregate, 'unit' | 'note'> {
  if (!unit || isCount(name)) return { unit: undefined, note: undefined }
  if (name === 'product') return { unit: undefined, note: `unit: ${unit} to the power of the number of values` }
  const difference = differenceUnit(unit)
  if (name === 'std') return { unit: difference, note: undefined }
  if (name === 'variance') {
    return { unit: quantity(1, difference).times(quantity(1, difference)).units, note: undefined }
  }
  if (name === 'sum' && difference !== unit) {
    throw new UnitError(`The temperatures of '${column}' in ${unit} have no sum: their zero is not zero.`, {
      hint: `Take the mean, or bring the column to kelvin first: frame.to('${column}', 'kelvin').`,
    })
  }
  return { unit, note: undefined }
}
