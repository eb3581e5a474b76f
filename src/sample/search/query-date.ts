import { type DateSpan, parseDate } from './dates.js'

/** The form `strict_date_optional_time` of the search engine: a `T` before the time, colons inside it. */
const strictForm =
  /^\d{4}(-\d{2}(-\d{2}(T((?:[01]\d|2[0-3])(:\d{2}(:\d{2}([.,]\d{1,9})?)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?)?)?$/
const stepForm = /([+-])(\d*)([yMwdhHms])|\/([yMwdhHms])/y

/**
 * Returns the span of a date as a query writes it: ISO 8601, milliseconds since 1970, or date math such as `now-7d/d` and
 * `2026-11-22||+1M`. `undefined` for anything else: `2026-11-22 08:00` has no `T`.
 *
 * A date that is rounded (`/d`) stands for the whole day, month or year.
 */
export function parseQueryDate(value: unknown, now = Date.now()): DateSpan | undefined {
  if (typeof value === 'number') return { first: value, last: value }
  if (typeof value !== 'string') return undefined
  if (value.startsWith('now')) return withSteps({ first: now, last: now }, value.slice(3))
  const bars = value.indexOf('||')
  const base = plainDate(bars < 0 ? value : value.slice(0, bars))
  return base && bars >= 0 ? withSteps(base, value.slice(bars + 2)) : base
}

function plainDate(text: string): DateSpan | undefined {
  if (strictForm.test(text)) return parseDate(text.replace(/T$/, '').replace(/([+-]\d{2})$/, timeZone))
  if (/^-?\d{1,16}$/.test(text)) return { first: Number(text), last: Number(text) }
  return undefined
}

/** Completes a time zone of two digits, which is in hours. A date without a time has the same form, but no time zone. */
function timeZone(end: string, _digits: string, _offset: number, whole: string): string {
  return whole.includes('T') ? `${end}:00` : end
}

function withSteps(base: DateSpan, steps: string): DateSpan | undefined {
  let { first, last } = base
  let place = 0
  while (place < steps.length) {
    stepForm.lastIndex = place
    const found = stepForm.exec(steps)
    if (!found) return undefined
    const [whole, sign, count, unit, rounding] = found
    place += whole.length
    if (rounding) {
      first = startOf(first, rounding)
      last = shift(startOf(last, rounding), rounding, 1) - 1
    } else {
      const by = (sign === '-' ? -1 : 1) * (count === '' ? 1 : Number(count))
      first = shift(first, unit as string, by)
      last = shift(last, unit as string, by)
    }
  }
  return Number.isFinite(first) && Number.isFinite(last) ? { first, last } : undefined
}

const milliseconds: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  H: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

function shift(time: number, unit: string, by: number): number {
  const fixed = milliseconds[unit]
  if (fixed !== undefined) return time + by * fixed
  const date = new Date(time)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + by * (unit === 'y' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = months - year * 12
  // The last day of a shorter month, as the search engine does: a month after January 31 is February 28.
  const day = Math.min(date.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate())
  return Date.UTC(year, month, day) + (time - startOf(time, 'd'))
}

function startOf(time: number, unit: string): number {
  const date = new Date(time)
  if (unit === 'y') return Date.UTC(date.getUTCFullYear(), 0, 1)
  if (unit === 'M') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
  if (unit === 'w') return startOf(time, 'd') - ((date.getUTCDay() + 6) % 7) * 86_400_000
  const length = milliseconds[unit] as number
  return Math.floor(time / length) * length
}
