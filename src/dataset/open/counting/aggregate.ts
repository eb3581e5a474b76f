import { calendarStart, calendarStep, shortestInterval } from '../../../basics/calendar.js'
import { DataError } from '../../../errors/index.js'
import type { SearchQuantity } from '../../../metainfo/index.js'
import type { ValueSets } from './value-sets.js'

/** The most intervals, as on a server. */
const maxBuckets = 65_536

interface Bucket {
  value: unknown
  count: number
}

/**
 * Counts values as a server's aggregation does: each entry once for each different value, or, for the items of a list of
 * sections, once for each item.
 *
 * @param fields as the API takes them, without the quantity
 */
export function aggregateValues(
  kind: string,
  fields: Readonly<Record<string, unknown>>,
  { quantity, entries }: { quantity: SearchQuantity; entries: readonly ValueSets[] },
): { data: unknown[] } {
  switch (kind) {
    case 'terms':
      return { data: terms(entries, fields.size as number) }
    case 'min_max':
      return { data: minMax(quantity, entries) }
    case 'histogram':
      return { data: histogram(quantity, entries, fields as { interval: number; offset?: number }) }
    case 'auto_date_histogram':
      return { data: overTime(quantity, entries, fields.buckets as number) }
    default:
      throw new DataError(`A data set has no aggregation '${kind}'.`)
  }
}

function terms(entries: readonly ValueSets[], size: number): Bucket[] {
  const counts = countKeys(entries, value => value as string | boolean)
  const buckets = [...counts].map(([value, count]) => ({ value, count }))
  return buckets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, size)
}

function minMax(quantity: SearchQuantity, entries: readonly ValueSets[]): [number, number] | [null, null] {
  const range = rangeOf(quantity, entries)
  return range ? [range.min, range.max] : [null, null]
}

function histogram(
  quantity: SearchQuantity,
  entries: readonly ValueSets[],
  { interval, offset = 0 }: { interval: number; offset?: number },
): Bucket[] {
  const range = rangeOf(quantity, entries)
  if (!range) return []
  const placeOf = (value: number) => Math.floor((value - offset) / interval)
  const counts = countKeys(entries, value => {
    const number = numberOf(quantity, value)
    return number === undefined ? undefined : placeOf(number)
  })
  const first = placeOf(range.min)
  const length = placeOf(range.max) - first + 1
  if (length > maxBuckets) {
    throw new DataError(`The histogram would have ${length} intervals; at most ${maxBuckets} are possible.`)
  }
  return Array.from({ length }, (_, step) => {
    const place = first + step
    return { value: place * interval + offset, count: counts.get(place) ?? 0 }
  })
}

function overTime(quantity: SearchQuantity, entries: readonly ValueSets[], most: number): Bucket[] {
  const range = rangeOf(quantity, entries)
  if (!range) return []
  const { unit, count } = shortestInterval(range, most)
  const first = calendarStep(range.min, unit)
  const placeOf = (time: number) => Math.floor((calendarStep(time, unit) - first) / count)
  const counts = countKeys(entries, value => {
    const time = numberOf(quantity, value)
    return time === undefined ? undefined : placeOf(time)
  })
  return Array.from({ length: placeOf(range.max) + 1 }, (_, place) => ({
    value: calendarStart(first + place * count, unit),
    count: counts.get(place) ?? 0,
  }))
}

/** Counts each key once for each set of values. */
function countKeys<Key>(entries: readonly ValueSets[], keyOf: (value: unknown) => Key | undefined): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const sets of entries) {
    for (const values of sets) {
      for (const key of new Set(values.map(keyOf))) {
        if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return counts
}

function rangeOf(quantity: SearchQuantity, entries: readonly ValueSets[]): { min: number; max: number } | undefined {
  let range: { min: number; max: number } | undefined
  for (const sets of entries) {
    for (const values of sets) {
      for (const value of values) {
        const number = numberOf(quantity, value)
        if (number === undefined) continue
        range ??= { min: number, max: number }
        if (number < range.min) range.min = number
        if (number > range.max) range.max = number
      }
    }
  }
  return range
}

/** The number that stands for a value: of a date, the milliseconds since 1970. */
function numberOf({ type }: SearchQuantity, value: unknown): number | undefined {
  const number =
    type === 'Datetime' && typeof value === 'string'
      ? Date.parse(value)
      : value instanceof Date
        ? value.getTime()
        : value
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined
}
