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
