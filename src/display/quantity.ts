import { isList } from '../basics/is-list.js'
import type { MimeBundle } from '../present.js'
import type { AnyQuantity } from '../units/index.js'
import { formatNumber } from './format-number.js'
import { type Html, html } from './html.js'
import { previewItems, previewPlain } from './preview.js'
import { styles } from './styles.js'

/** Presents a quantity in one line: the number or the first numbers with the shape, and always the unit. */
export function presentQuantity(quantity: AnyQuantity): MimeBundle {
  return { 'text/plain': quantityText(quantity), 'text/html': String(quantityHtml(quantity)) }
}

/** Returns `-1.8e-15 joule` for a number, and `[0.1, 0.2, 0.3, 0.4, …] newton (24 × 3)` for an array. */
export function quantityText(quantity: AnyQuantity): string {
  const { value, unit, shape } = parts(quantity)
  return typeof value === 'number' ? String(quantity) : `${valueText(value)} ${unit}${shape && ` (${shape})`}`
}

/** Returns the same as markup, with unit and shape dimmed; the title has all digits of a number. */
export function quantityHtml(quantity: AnyQuantity): Html {
  const { value, unit, shape } = parts(quantity)
  const title = typeof value === 'number' ? `${value} ${unit}` : ''
  return html`<span title="${title}">${valueText(value)} <span style="${styles.dim}">${unit}${shape && ` (${shape})`}</span></span>`
}

/** Returns a shape in words: `24 × 3`, `5 values`, `no values`. */
export function shapeText(shape: readonly number[]): string {
  if (shape.length !== 1) return shape.join(' × ')
  return shape[0] === 0 ? 'no values' : shape[0] === 1 ? '1 value' : `${shape[0]} values`
}

function parts(quantity: AnyQuantity): { value: unknown; unit: string; shape: string } {
  const { unit } = quantity
  try {
    return { value: quantity.magnitude, unit, shape: shapeText(quantity.shape) }
  } catch {
    // Ragged or not numeric: the raw value is shown.
    return { value: quantity.raw, unit, shape: '' }
  }
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return formatNumber(value)
  return isList(value) ? previewItems(value) : previewPlain(value)
}
