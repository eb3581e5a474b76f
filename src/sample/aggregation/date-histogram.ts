import { type CalendarUnit, calendarStart, calendarStep, shortestInterval } from '../../basics/calendar.js'
import { apiError } from '../answer.js'
import { parseDate } from '../search/dates.js'
import { bucketAnswer, fillBuckets } from './buckets.js'
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

function calendarUnit(request: AggregationRequest, interval: unknown): CalendarUnit {
  const unit = unitNames.get(String(interval)) ?? /^1([mhdwMqy])$/.exec(String(interval))?.[1]
  if (unit !== undefined) return unit as CalendarUnit
  throw badField(request, 'interval', `interval is ${JSON.stringify(interval)}; write 1m, 1h, 1d, 1w, 1M, 1q or 1y.`)
}
