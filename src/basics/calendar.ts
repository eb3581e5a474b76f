/** A unit of the calendar, by which dates are grouped. All times are UTC. */
export type CalendarUnit = 's' | 'm' | 'h' | 'd' | 'w' | 'M' | 'q' | 'y'

const second = 1000
const fixed: Partial<Record<CalendarUnit, number>> = {
  s: second,
  m: 60 * second,
  h: 3600 * second,
  d: 86_400 * second,
  w: 7 * 86_400 * second,
}
/** 1970 began on a Thursday: weeks begin three days earlier. */
const firstMonday = 4 * 86_400 * second
const months: Partial<Record<CalendarUnit, number>> = { M: 1, q: 3, y: 12 }

/** Returns the number of the unit that a moment lies in, counted from an arbitrary first one. */
export function calendarStep(time: number, unit: CalendarUnit): number {
  const length = fixed[unit]
  if (length !== undefined) return Math.floor((unit === 'w' ? time - firstMonday : time) / length)
  const date = new Date(time)
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / (months[unit] as number))
}

/** When the unit of that number begins, in milliseconds since 1970. */
export function calendarStart(step: number, unit: CalendarUnit): number {
  const length = fixed[unit]
  if (length !== undefined) return step * length + (unit === 'w' ? firstMonday : 0)
  const month = step * (months[unit] as number)
  return Date.UTC(Math.floor(month / 12), month % 12, 1)
}

/** The automatic intervals, shortest first: a unit, and how many of it. */
const automatic: readonly [CalendarUnit, readonly number[]][] = [
  ['s', [1, 5, 10, 30]],
  ['m', [1, 5, 10, 30]],
  ['h', [1, 3, 12]],
  ['d', [1, 7]],
  ['M', [1, 3]],
  ['y', [1, 5, 10, 20, 50, 100]],
]

/**
 * Returns the shortest interval of which at most `most` cover a range of times (ms since 1970), as search engines choose it.
 * Several units are grouped from the first one on, not from round times.
 */
export function shortestInterval(
  range: { min: number; max: number },
  most: number,
): { unit: CalendarUnit; count: number } {
  for (const [unit, counts] of automatic) {
    const steps = calendarStep(range.max, unit) - calendarStep(range.min, unit) + 1
    const count = counts.find(candidate => Math.ceil(steps / candidate) <= most)
    if (count !== undefined) return { unit, count }
  }
  return { unit: 'y', count: 100 }
}
