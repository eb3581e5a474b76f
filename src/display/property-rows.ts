import { isList, shapeOf } from '../basics/is-list.js'
import { maximum } from '../math/index.js'
import { type AnyQuantity, isQuantity } from '../units/index.js'
import { formatNumber } from './format-number.js'
import { oneLine, previewPlain } from './preview.js'
import { shapeText } from './quantity.js'

/** One value of a property: its name and a short text, or more values below it. */
export interface PropertyRow {
  name: string
  text: string
  below: PropertyRow[]
}

/** Enough to see what a property holds, and little enough for a notebook with a hundred of them. */
const maxRows = 24
const maxRowsBelow = 12
const maxItems = 4
const maxDepth = 3
/** The range of more numbers is not looked for. */
const maxNumbers = 1_000_000

const beside = new Set(['source', 'notes'])

/** Returns the rows of a property, or of an object in it: what is missing has none, and lists that are read later are not read. */
export function propertyRows(value: object, depth = 0): PropertyRow[] {
  const all = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(
    ([name, one]) => one.enumerable && !(depth === 0 && beside.has(name)) && typeof one.value !== 'function',
  )
  const rows = all.flatMap(([name, one]) =>
    one.get ? [laterRow(value, name)] : one.value === undefined ? [] : [rowOf(name, one.value, depth)],
  )
  return limited(rows, depth === 0 ? maxRows : maxRowsBelow)
}

/** Returns the row of what is read when it is used: of frames their number, which costs nothing. */
function laterRow(value: object, name: string): PropertyRow {
  const frames = name === 'frames' ? (value as { frames: { length?: unknown } }).frames?.length : undefined
  return leaf(name, typeof frames === 'number' ? String(frames) : 'read when it is used')
}

function rowOf(name: string, value: unknown, depth: number): PropertyRow {
  if (isQuantity(value)) return leaf(name, quantityLine(value as AnyQuantity))
  if (isList(value)) return listRow(name, value, depth)
  if (typeof value !== 'object' || value === null || value instanceof Date) return leaf(name, plainText(value))
  if (depth >= maxDepth) return leaf(name, '…')
  const below = propertyRows(value, depth + 1)
  return below.length === 0 ? leaf(name, 'none') : { name: oneLine(name), text: '', below }
}

function listRow(name: string, items: ArrayLike<unknown>, depth: number): PropertyRow {
  const [first] = Array.from({ length: Math.min(1, items.length) }, (_, index) => items[index])
  if (typeof first === 'object' && first !== null && !isList(first) && depth < maxDepth) {
    const shown = Array.from({ length: Math.min(items.length, maxItems) }, (_, index) =>
      rowOf(String(index), items[index], depth + 1),
    )
    const more = items.length - shown.length
    const below = more > 0 ? [...shown, leaf('…', `${more} more`)] : shown
    return { name: oneLine(name), text: items.length === 1 ? '1 item' : `${items.length} items`, below }
  }
  if (typeof first === 'number' || isList(first)) return leaf(name, `${numbersText(items)}${sizeText(shapeOf(items))}`)
  const shown = Array.from({ length: Math.min(items.length, 8) }, (_, index) => plainText(items[index]))
  const text = oneLine(shown.join(', '), 80) || 'none'
  return leaf(name, items.length > shown.length ? `${text}, … (${items.length} items)` : text)
}

/** Returns one quantity in one line: a number, a few numbers, or the range and the shape of many, with the short unit. */
export function quantityLine(quantity: AnyQuantity): string {
  const unit = quantity.units.symbol
  const { raw } = quantity
  if (!isList(raw)) return joined(plainText(raw), unit)
  const shape = shapeOf(raw)
  return `${joined(numbersText(raw), unit)}${sizeText(shape)}`
}

function joined(text: string, unit: string): string {
  return unit ? `${text} ${unit}` : text
}

function sizeText(shape: readonly number[]): string {
  return shape.length === 1 && (shape[0] as number) <= maxItems ? '' : ` (${shapeText(shape)})`
}

function numbersText(items: ArrayLike<unknown>): string {
  if (items.length === 0) return '[]'
  if (!isList(items[0]) && items.length <= maxItems) return withoutNoise(items).map(plainText).join(', ')
  let [low, high, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  const visit = (value: unknown, depth: number): void => {
    if (isList(value) && depth < 8) {
      for (let index = 0; index < value.length && count <= maxNumbers; index++) visit(value[index], depth + 1)
    } else if (typeof value === 'number') {
      count++
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  visit(items, 0)
  if (count === 0 || count > maxNumbers || low > high) return previewPlain(items)
  const [least, most] = withoutNoise([low, high]) as [number, number]
  return least === most ? `all ${formatNumber(least, 6)}` : `${formatNumber(least, 6)} … ${formatNumber(most, 6)}`
}

/** Replaces what is left of a zero after computing, such as −4 · 10⁻¹⁶ beside 2. */
function withoutNoise(items: ArrayLike<unknown>): unknown[] {
  const sizes = Array.from(items, item => (typeof item === 'number' ? Math.abs(item) : 0))
  const noise = 1e-12 * maximum(sizes)
  return Array.from(items, item => (typeof item === 'number' && Math.abs(item) < noise ? 0 : item))
}

function plainText(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value, 7)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? oneLine(value, 80) : previewPlain(value)
}

function leaf(name: string, text: string): PropertyRow {
  return { name: oneLine(name), text, below: [] }
}

function limited(rows: PropertyRow[], max: number): PropertyRow[] {
  return rows.length > max ? [...rows.slice(0, max - 1), leaf('…', `${rows.length - max + 1} more values`)] : rows
}
