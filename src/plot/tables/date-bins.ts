import { binEdges } from './bins.js'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** The possible widths of fixed length, in milliseconds. */
const lengths = [1, 5, 15, 30]
  .flatMap(number => [number * second])
  .concat(
    [1, 5, 15, 30].map(number => number * minute),
    [1, 3, 6, 12].map(number => number * hour),
    [1, 7].map(number => number * day),
  )
/** The possible widths by the calendar, in months. */
const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
/** Weeks begin on Mondays; 1970 began on a Thursday. */
const firstMonday = 4 * day

/**
 * Returns the edges of time intervals, in milliseconds since 1970. Their width is a round number of seconds, minutes, hours,
 * days, weeks, months or years, by the calendar in UTC.
 *
 * @param least the first time, in milliseconds since 1970
 * @param greatest the last time, in milliseconds since 1970
 * @param max the largest number of intervals; two may be necessary when it is 1
 */
export function dateBinEdges(least: number, greatest: number, max: number): number[] {
  const spread = greatest - least
  if (spread < max * second && spread > 0) return binEdges(Float64Array.of(least, greatest), max)
  if (spread === 0) return fixedEdges(least, greatest, day)
  for (const length of lengths) {
    if (spread / length > max) continue
    const edges = fixedEdges(least, greatest, length)
    if (edges.length - 1 <= Math.max(max, 2)) return edges
  }
  for (const count of months) {
    if (spread / (count * 32 * day) > max) continue
    const edges = calendarEdges(least, greatest, count)
    if (edges.some(Number.isNaN)) break
    if (edges.length - 1 <= Math.max(max, 2)) return edges
  }
  return binEdges(Float64Array.of(least, greatest), max)
}

function fixedEdges(least: number, greatest: number, length: number): number[] {
  const start = length === 7 * day ? firstMonday : 0
  const first = Math.floor((least - start) / length)
  const last = Math.floor((greatest - start) / length) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => start + (first + index) * length)
}

function calendarEdges(least: number, greatest: number, count: number): number[] {
  const monthOf = (time: number) => {
    const date = new Date(time)
    return date.getUTCFullYear() * 12 + date.getUTCMonth()
  }
  const first = Math.floor(monthOf(least) / count)
  const last = Math.floor(monthOf(greatest) / count) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => startOfMonth((first + index) * count))
}

/** Returns the start of a month, counted from the year 0. The constructor of `Date` would read years 0 to 99 as 1900 to 1999. */
function startOfMonth(month: number): number {
  const date = new Date(0)
  return date.setUTCFullYear(Math.floor(month / 12), month - 12 * Math.floor(month / 12), 1)
}

/**
 * Returns the time of an ISO date in milliseconds since 1970, or NaN for an invalid date. A date without a time zone is in UTC,
 * as NOMAD and Plotly read it; JavaScript would use the local zone.
 */
export function timeOf(date: string): number {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date)
  return Date.parse(date.length > 10 && !hasZone ? `${date.replace(' ', 'T')}Z` : date)
}

/** Returns a time as text: the day, and the time of day unless it is midnight. */
export function dateWords(time: number): string {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return 'unknown'
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
