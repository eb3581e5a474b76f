import type { Interval } from './arrow-values.js'

const day = 86_400_000_000_000n

/** Writes an interval as DuckDB does: `1 year 2 months 3 days 04:05:06.789`. */
export function intervalText({ months, days, nanoseconds }: Interval): string {
  const parts = [
    ...counted(Math.trunc(months / 12), 'year'),
    ...counted(months % 12, 'month'),
    ...counted(days, 'day'),
    ...(nanoseconds === 0n ? [] : [clockText(nanoseconds)]),
  ]
  return parts.length === 0 ? '00:00:00' : parts.join(' ')
}

/** Writes a duration: days of 24 hours, and the rest. */
export function durationText(nanoseconds: bigint): string {
  return intervalText({ months: 0, days: Number(nanoseconds / day), nanoseconds: nanoseconds % day })
}

/** Writes a time of a day, with as many digits of the second as it has. */
export function clockText(nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds
  const seconds = size / 1_000_000_000n
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '')
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(part => String(part).padStart(2, '0'))
  return `${nanoseconds < 0n ? '-' : ''}${parts.join(':')}${fraction && `.${fraction}`}`
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${Math.abs(count) === 1 ? '' : 's'}`]
}
