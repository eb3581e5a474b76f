import { isList, shapeOf } from '../basics/is-list.js'
import { shortened } from '../basics/text.js'

/** The most items that are shown of an innermost row and of each dimension around it, and the most dimensions. */
const maxNumbers = 6
const maxRows = 3
const maxDepth = 4

/** Returns `'-1.8e-15 joule'`; of an array the first numbers. Raw data that is no array of numbers has a text too. */
export function plainText(raw: unknown, unit: string): string {
  return `${abbreviated(raw, 0)} ${unit}`
}

/** Returns what `console.log` prints: a number as its text, an array as `Quantity [24, 3] newton [[0.1, …], …]`. */
export function inspectText(raw: unknown, unit: string): string {
  return isList(raw) ? `Quantity [${shapeOf(raw).join(', ')}] ${unit} ${abbreviated(raw, 0)}` : plainText(raw, unit)
}

/** Returns nested plain arrays with null for NaN. What is no number stays as it is. */
export function toPlain(raw: unknown): unknown {
  if (typeof raw === 'number') return Number.isNaN(raw) ? null : raw
  if (!isList(raw)) return typeof raw === 'bigint' ? Number(raw) : raw
  return Array.from(raw, toPlain)
}

function abbreviated(raw: unknown, depth: number): string {
  if (raw === null) return 'NaN'
  if (!isList(raw)) return shortened(String(typeof raw === 'string' ? JSON.stringify(raw) : raw), 40)
  if (depth === maxDepth) return '[…]'
  const max = isList(raw[0]) ? maxRows : maxNumbers
  const shown = Array.from({ length: Math.min(max, raw.length) }, (_, index) => abbreviated(raw[index], depth + 1))
  if (raw.length > max) shown.push('…')
  return `[${shown.join(', ')}]`
}
