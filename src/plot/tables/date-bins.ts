import { binEdges } from './bins.js'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Intervals of fixed length, in milliseconds. */
const lengths = [1, 5, 15, 30]
  .flatMap(number => [number * second])
  .concat(
    [1, 5, 15, 30].map(number => number * minute),
    [1, 3, 6, 12].map(number => number * hour),
    [1, 7].map(number => number * day),
  )
/** Intervals of the calendar, in months. */
const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
/** Weeks begin on Mondays; 1970 began on a Thursday. */
const firstMonday = 4 * day

/**
 * The edges of intervals of time that hold two moments (milliseconds since 1970), at most so many: round seconds to
 * weeks, months, quarters, years, by the calendar in UTC.
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

/** The constructor of dates would take the years 0 to 99 for 1900 to 1999. */
function startOfMonth(month: number): number {
  const date = new Date(0)
  return date.setUTCFullYear(Math.floor(month / 12), month - 12 * Math.floor(month / 12), 1)
}

/**
 * The moment of an ISO date in milliseconds since 1970; NaN for impossible ones. Without a zone it is UTC, as servers mean
 * it and as Plotly draws it; JavaScript would take the zone of the reader.
 */
export function timeOf(date: string): number {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date)
  return Date.parse(date.length > 10 && !hasZone ? `${date.replace(' ', 'T')}Z` : date)
}

/** A moment in words: the day, and the time where it is not midnight. */
export function dateWords(time: number): string {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return 'unknown'
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
