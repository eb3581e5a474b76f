import { isList, shapeOf } from '../basics/is-list.js'
import { shortened } from '../basics/text.js'

/** How many items are shown of an innermost row, and of each dimension around it; what lies deeper is left out. */
const mostNumbers = 6
const mostRows = 3
const deepest = 4

/** `'-1.8e-15 joule'`; arrays abbreviated. Raw data of any form has a text, also when it is no array of numbers. */
export function plainText(raw: unknown, unit: string): string {
  return `${abbreviated(raw, 0)} ${unit}`
}

/** What `console.log` prints: a number as its text, an array as `Quantity [24, 3] newton [[0.1, …], …]`. */
export function inspectText(raw: unknown, unit: string): string {
  return isList(raw) ? `Quantity [${shapeOf(raw).join(', ')}] ${unit} ${abbreviated(raw, 0)}` : plainText(raw, unit)
}

/** Nested plain arrays, NaN as null; what is no number stays. */
export function toPlain(raw: unknown): unknown {
  if (typeof raw === 'number') return Number.isNaN(raw) ? null : raw
  if (!isList(raw)) return typeof raw === 'bigint' ? Number(raw) : raw
  return Array.from(raw, toPlain)
}

function abbreviated(raw: unknown, depth: number): string {
  if (raw === null) return 'NaN'
  if (!isList(raw)) return shortened(String(typeof raw === 'string' ? JSON.stringify(raw) : raw), 40)
  if (depth === deepest) return '[…]'
  const most = isList(raw[0]) ? mostRows : mostNumbers
  const shown = Array.from({ length: Math.min(most, raw.length) }, (_, index) => abbreviated(raw[index], depth + 1))
  if (raw.length > most) shown.push('…')
  return `[${shown.join(', ')}]`
}
