/** The first and last millisecond that a date of some precision covers: `2026-11` is a month, `2026-11-22` a day. */
export interface DateSpan {
  first: number
  last: number
}

const pattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?)?)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** Returns the span of a date as a document writes it (ISO 8601, or epoch milliseconds), `undefined` if it is none. */
export function parseDate(value: unknown): DateSpan | undefined {
  if (typeof value === 'number') return { first: value, last: value }
  const found = typeof value === 'string' ? pattern.exec(value.trim()) : null
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, fraction, zone] = found
  const millisecond = fraction === undefined ? undefined : fraction.slice(0, 3).padEnd(3, '0')
  const parts = [year, month, day, hour, minute, second, millisecond].map(part =>
    part === undefined ? undefined : +part,
  )
  const first = instant(parts)
  if (Number.isNaN(first)) return undefined
  const shift = zoneShift(zone)
  return { first: first - shift, last: endOf(parts) - shift }
}

function instant(parts: (number | undefined)[]): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = parts
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return Number.NaN
  const time = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day ? time : Number.NaN
}

/** Returns the last millisecond of the year, month, day, hour, minute or second that the given parts name. */
function endOf(parts: (number | undefined)[]): number {
  const given = parts.indexOf(undefined)
  if (given < 0) return instant(parts)
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const next = [year, month, day, hour, minute, second].map((part, place) => (place === given - 1 ? part + 1 : part))
  const [y = 1970, mo = 1, d = 1, h = 0, mi = 0, s = 0] = next
  return Date.UTC(y, mo - 1, d, h, mi, s) - 1
}

function zoneShift(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = +zone.slice(1, 3) * 60 + +zone.slice(-2)
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
