import { isList } from '../basics/is-list.js'
import { shortened } from '../basics/text.js'
import { formatNumber } from './format-number.js'

/** The most characters of a preview. */
const maxLength = 60

/** Returns one line for plain data: numbers rounded for reading, lists by their first items, objects by their names. */
export function previewPlain(value: unknown): string {
  return oneLine(previewOf(value, 0))
}

/** Returns the first items of an array of any depth, as numpy would begin it: `[[0, 0.5, …], …]`. */
export function previewItems(items: ArrayLike<unknown>, depth = 0): string {
  const max = isList(items[0]) ? 2 : 4
  const shown = Array.from({ length: Math.min(items.length, max) }, (_, index) => previewOf(items[index], depth + 1))
  return `[${[...shown, ...(items.length > max ? ['…'] : [])].join(', ')}]`
}

/** Returns a text in one line of at max `max` characters; where it is longer, its end becomes `…`. */
export function oneLine(text: string, max = maxLength): string {
  return shortened(text.replace(/\s+/g, ' ').trim(), max)
}

function previewOf(value: unknown, depth: number): string {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') return depth === 0 ? value : `'${oneLine(value, 24)}'`
  if (isList(value)) return depth > 2 ? '[…]' : previewItems(value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (typeof value !== 'object' || value === null) return String(value)
  const ownText = Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null
  return ownText ? String(value) : previewObject(value)
}

function previewObject(value: object): string {
  const names = Object.keys(value)
  return names.length === 0 ? '{}' : `{ ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''} }`
}
