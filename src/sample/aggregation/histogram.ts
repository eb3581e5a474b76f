import { apiError } from '../answer.js'
import type { Json } from '../json.js'
import { parseDate } from '../search/dates.js'
import type { SearchQuantity } from '../search/quantities.js'
import type { StoredEntry } from '../store.js'
import { allValues, type Bucket, bucketAnswer, fillBuckets } from './buckets.js'
import {
  type AggregationRequest,
  type Aggregator,
  aggregatedQuantity,
  badField,
  bucketMetrics,
  commonFields,
  countField,
  numberField,
  objectField,
} from './request.js'

/** The most buckets: more are refused, as a search engine does. */
const maxBuckets = 65_536
/** The relative amount by which intervals are lengthened, so that the largest value lies in the last one. */
const margin = 1e-12

/** Makes buckets of equal width over numbers or dates; those between the first and the last may be empty. */
export function histogram(request: AggregationRequest): Aggregator {
  const quantity = aggregatedQuantity(request, 'integer', 'long', 'double', 'date')
  const metrics = bucketMetrics(request)
  const interval = numberField(request, 'interval')
  const buckets = countField(request, 'buckets')
  const offset = numberField(request, 'offset')
  const bounds = boundsField(request)
  if (interval === undefined && buckets === undefined) {
    throw badField(request, 'interval', 'Give either interval or buckets.')
  }
  if (interval !== undefined && !(interval > 0)) throw badField(request, 'interval', 'interval must be greater than 0.')
  const head = { quantity: quantity.name, ...commonFields(request), metrics }
  return found => {
    const range = numberRange(found, quantity)
    const width = interval ?? widthFor(range, buckets as number, quantity)
    const start = offset ?? 0
    const echo = {
      ...head,
      ...(width === undefined ? {} : { interval: width }),
      ...(buckets === undefined ? {} : { buckets }),
      ...(buckets === undefined && offset === undefined ? {} : { offset: start }),
      ...(bounds ? { extended_bounds: bounds } : {}),
    }
    if (width === undefined) return { ...echo, data: singleBucket(found, quantity, metrics) }
    return { ...echo, data: fillIntervals(found, { quantity, metrics, width, start, bounds }) }
  }
}

/** Returns the number that stands for a value: a date counts as milliseconds since 1970. */
export function toNumber(value: Json, quantity: SearchQuantity): number | undefined {
  if (quantity.type === 'date') return parseDate(value)?.first
  return typeof value === 'number' ? value : undefined
}

/** Returns the smallest and the largest number that a quantity has in the entries found. */
export function numberRange(
  found: readonly StoredEntry[],
  quantity: SearchQuantity,
): { min: number; max: number } | undefined {
  let range: { min: number; max: number } | undefined
  for (const value of allValues(found, quantity)) {
    const number = toNumber(value, quantity)
    if (number === undefined) continue
    range = range
      ? { min: Math.min(range.min, number), max: Math.max(range.max, number) }
      : { min: number, max: number }
  }
  return range
}

interface Intervals {
  quantity: SearchQuantity
  metrics: readonly string[]
  width: number
  start: number
  bounds: { min: number; max: number } | undefined
}

function fillIntervals(found: readonly StoredEntry[], { quantity, metrics, width, start, bounds }: Intervals) {
  const placeOf = (number: number) => Math.floor((number - start) / width)
  const filled = fillBuckets(found, quantity, value => {
    const number = toNumber(value, quantity)
    return number === undefined ? undefined : placeOf(number)
  })
  const places = [...filled.keys(), ...(bounds ? [placeOf(bounds.min), placeOf(bounds.max)] : [])]
  if (places.length === 0) return []
  const first = places.reduce((a, b) => Math.min(a, b))
  const last = places.reduce((a, b) => Math.max(a, b))
  if (last - first >= maxBuckets) {
    throw apiError(400, `The histogram would have ${last - first + 1} buckets; at most ${maxBuckets} are possible.`)
  }
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const place = first + step
    return bucketAnswer(place * width + start, filled.get(place), metrics)
  })
}

function widthFor(
  range: { min: number; max: number } | undefined,
  buckets: number,
  quantity: SearchQuantity,
): number | undefined {
  if (!range || range.max === range.min) return undefined
  const width = (range.max - range.min) / buckets
  return quantity.type === 'double' ? width * (1 + margin) : Math.ceil(width)
}

/** Returns at most one bucket, where there is no width to choose: all values are the same, or there are none. */
function singleBucket(found: readonly StoredEntry[], quantity: SearchQuantity, metrics: readonly string[]) {
  const filled: Map<number, Bucket<number>> = fillBuckets(found, quantity, value => toNumber(value, quantity))
  return [...filled.values()].map(bucket => bucketAnswer(bucket.key, bucket, metrics))
}

function boundsField(request: AggregationRequest): { min: number; max: number } | undefined {
  const bounds = objectField(request, 'extended_bounds')
  if (!bounds) return undefined
  const { min, max } = bounds
  if (typeof min === 'number' && typeof max === 'number' && min <= max) return { min, max }
  throw badField(request, 'extended_bounds', 'extended_bounds must have two numbers, min and max.')
}
