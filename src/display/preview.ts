import { formatNumber } from './format-number.js'

/** The longest text of a preview, in characters; the rest becomes `…`. */
const longest = 60

/** One line for plain data: numbers rounded for reading, lists by their first items, objects by their names. */
export function previewPlain(value: unknown): string {
  return cut(previewOf(value, 0))
}

/** The first items of an array of any depth, as numpy would begin it: `[[0, 0.5, …], …]`. */
export function previewItems(items: ArrayLike<unknown>, depth = 0): string {
  const most = isList(items[0]) ? 2 : 4
  const shown = Array.from({ length: Math.min(items.length, most) }, (_, index) => previewOf(items[index], depth + 1))
  return `[${[...shown, ...(items.length > most ? ['…'] : [])].join(', ')}]`
}

/** A text in one line of at most `length` characters, its end replaced by `…` where it is longer. */
export function cut(text: string, length = longest): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`
}

/** The lengths of nested arrays along their first items: `[24, 3]`; `[]` for anything else. */
export function shapeOf(value: unknown): number[] {
  return isList(value) ? [value.length, ...(value.length > 0 ? shapeOf(value[0]) : [])] : []
}

/** True for arrays and typed arrays. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

function previewOf(value: unknown, depth: number): string {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') return depth === 0 ? value : `'${cut(value, 24)}'`
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
