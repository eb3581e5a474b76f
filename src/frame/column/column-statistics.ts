import { DataError } from '../../errors/index.js'
import { mean, quantile, sortedNumbers, standardDeviation, sum, variance } from '../../math/index.js'
import type { ColumnData } from './column-data.js'
import { NumberData } from './number-data.js'

/** What can be computed of the numbers of a column. */
export type NumberStatistic = 'mean' | 'sum' | 'std' | 'variance'

const statistics: Record<NumberStatistic, (values: Float64Array) => number> = {
  mean,
  sum: values => (values.length === 0 ? Number.NaN : sum(values)),
  std: standardDeviation,
  variance,
}

interface Named {
  readonly name: string
  readonly data: ColumnData
}

/** Computes a statistic of the numbers without missing ones and NaN; NaN where there are too few. @throws DataError for other columns */
export function statisticOf(column: Named, name: NumberStatistic): number {
  return statistics[name](numbersOf(column, name).filter(value => !Number.isNaN(value)))
}

/** Computes a quantile of the numbers without missing ones and NaN; NaN of none. @throws DataError for other columns and parts */
export function quantileOf(column: Named, part: number): number {
  if (!(part >= 0 && part <= 1)) {
    throw new DataError(`The part of a quantile is ${String(part)}; it must be a number from 0 to 1.`, {
      hint: 'The median is quantile(0.5).',
    })
  }
  return quantile(sortedNumbers(numbersOf(column, 'quantile')), part)
}

/**
 * Returns the least value, or the greatest: of no numbers NaN, of no dates or texts `null`.
 *
 * @throws DataError for lists and records, which have no order
 */
export function extremeOf(column: Named, sign: 1 | -1): unknown {
  const { name, data } = column
  const isNumbers = data instanceof NumberData
  let found: unknown = isNumbers ? Number.NaN : null
  for (let row = 0; row < data.length; row++) {
    const value = data.get(row)
    if (value === null || Number.isNaN(value)) continue
    if (typeof value === 'object' && !(value instanceof Date)) {
      throw new DataError(`The column '${name}' holds ${data.dtype}, which has no order.`)
    }
    const isFirst = found === null || Number.isNaN(found)
    if (isFirst || (sign > 0 ? (value as number) > (found as number) : (value as number) < (found as number)))
      found = value
  }
  return found
}

function numbersOf({ name, data }: Named, statistic: string): Float64Array {
  if (data instanceof NumberData) return data.floats()
  if (data.length === (data.validity?.nullCount ?? 0)) return new Float64Array(0)
  throw new DataError(`The ${statistic} needs numbers, and the column '${name}' holds ${data.dtype}.`)
}
