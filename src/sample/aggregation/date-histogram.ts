import { apiError } from '../answer.js'
import { parseDate } from '../search/dates.js'
import { bucketAnswer, fillBuckets } from './buckets.js'
import { type CalendarUnit, calendarStart, calendarStep } from './calendar.js'
import { numberRange } from './histogram.js'
import {
  type AggregationRequest,
  type Aggregator,
  aggregatedQuantity,
  badField,
  bucketMetrics,
  commonFields,
  countField,
} from './request.js'

const unitNames: ReadonlyMap<string, CalendarUnit> = new Map<string, CalendarUnit>([
  ['minute', 'm'],
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'w'],
  ['month', 'M'],
  ['quarter', 'q'],
  ['year', 'y'],
])

/** The automatic intervals, shortest first: a unit, and how many of it. */
const automatic: readonly [CalendarUnit, readonly number[]][] = [
  ['s', [1, 5, 10, 30]],
  ['m', [1, 5, 10, 30]],
  ['h', [1, 3, 12]],
  ['d', [1, 7]],
  ['M', [1, 3]],
  ['y', [1, 5, 10, 20, 50, 100]],
]

/** Makes one bucket for each month, or for each of another unit of the calendar. */
export function dateHistogram(request: AggregationRequest): Aggregator {
  const quantity = aggregatedQuantity(request, 'date')
  const metrics = bucketMetrics(request)
  const interval = request.fields['interval'] ?? '1M'
  const unit = calendarUnit(request, interval)
  const echo = { quantity: quantity.name, ...commonFields(request), metrics, interval }
  return found => {
    const filled = fillBuckets(found, quantity, value => {
      const time = parseDate(value)?.first
      return time === undefined ? undefined : calendarStep(time, unit)
    })
    const steps = [...filled.keys()].sort((a, b) => a - b)
    const [first = 0] = steps
    const length = steps.length === 0 ? 0 : (steps.at(-1) as number) - first + 1
    if (length > 65_536) throw apiError(400, `The histogram would have ${length} buckets; take a longer interval.`)
    const data = Array.from({ length }, (_, place) => {
      const day = new Date(calendarStart(first + place, unit)).toISOString().slice(0, 10)
      return bucketAnswer(day, filled.get(first + place), metrics)
    })
    return { ...echo, data }
  }
}

/** Makes at most as many buckets as asked for, of the shortest interval that is long enough. */
export function autoDateHistogram(request: AggregationRequest): Aggregator {
  const quantity = aggregatedQuantity(request, 'date')
  const metrics = bucketMetrics(request)
  const buckets = countField(request, 'buckets') ?? 10
  const echo = { quantity: quantity.name, ...commonFields(request), metrics, buckets }
  return found => {
    const range = numberRange(found, quantity)
    if (!range) return { ...echo, interval: '1s', data: [] }
    const { unit, count } = shortestInterval(range, buckets)
    const first = calendarStep(range.min, unit)
    const filled = fillBuckets(found, quantity, value => {
      const time = parseDate(value)?.first
      return time === undefined ? undefined : Math.floor((calendarStep(time, unit) - first) / count)
    })
    const length = Math.floor((calendarStep(range.max, unit) - first) / count) + 1
    const data = Array.from({ length }, (_, place) =>
      bucketAnswer(calendarStart(first + place * count, unit), filled.get(place), metrics),
    )
    return { ...echo, interval: `${count}${unit}`, data }
  }
}

/** Returns the shortest interval. Several units are grouped from the first one on, not from round times. */
function shortestInterval(range: { min: number; max: number }, buckets: number): { unit: CalendarUnit; count: number } {
  for (const [unit, counts] of automatic) {
    const steps = calendarStep(range.max, unit) - calendarStep(range.min, unit) + 1
    const count = counts.find(candidate => Math.ceil(steps / candidate) <= buckets)
    if (count !== undefined) return { unit, count }
  }
  return { unit: 'y', count: 100 }
}

function calendarUnit(request: AggregationRequest, interval: unknown): CalendarUnit {
  const unit = unitNames.get(String(interval)) ?? /^1([mhdwMqy])$/.exec(String(interval))?.[1]
  if (unit !== undefined) return unit as CalendarUnit
  throw badField(request, 'interval', `interval is ${JSON.stringify(interval)}; write 1m, 1h, 1d, 1w, 1M, 1q or 1y.`)
}
