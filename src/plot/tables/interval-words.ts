import { dateWords } from './date-bins.js'
import type { Histogram } from './intervals.js'

/** Returns an interval as text, for hovers: `1.2 to 1.4 eV`, `3`, `2026-01-01 to 2026-02-01`. */
export function intervalWords([low, high]: readonly [number, number], scale: Histogram['scale'], unit: string): string {
  if (scale === 'dates') return `${dateWords(low)} to ${dateWords(high)}`
  const after = unit === '' ? '' : ` ${unit}`
  if (scale === 'whole numbers') {
    const [first, last] = [low + 0.5, high - 0.5]
    return first === last ? `${first}${after}` : `${first} to ${last}${after}`
  }
  return `${edgeWords(low, high)} to ${edgeWords(high, low)}${after}`
}

/** Returns an edge with as many digits as distinguish it from the other. */
function edgeWords(edge: number, other: number): string {
  const apart = Math.abs(edge - other)
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(edge), apart) / apart)) + 4
  return String(Number(edge.toPrecision(Math.min(15, Math.max(4, digits || 4)))))
}
