import { isPlainObject } from '../../options/index.js'
import { quantity } from '../../units/index.js'

const bounds = new Set(['gt', 'gte', 'lt', 'lte'])
const numberWithUnit = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s+(\D.*)$/

/**
 * Returns the criteria of a query with quantities in place of texts such as `"1 eV"` in ranges: JSON has no other way to write
 * `{ gte: quantity(1, 'eV') }`.
 *
 * @throws UnitError for a unit that is unknown
 */
export function withQuantities(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withQuantities)
  if (!isPlainObject(value)) return value
  const pairs = Object.entries(value).map(([key, part]) => {
    const name = key.slice(key.lastIndexOf(':') + 1)
    return [key, bounds.has(name) && typeof part === 'string' ? bound(part) : withQuantities(part)]
  })
  return Object.fromEntries(pairs)
}

function bound(text: string): unknown {
  const [, number, unit] = text.match(numberWithUnit) ?? []
  return number === undefined || unit === undefined ? text : quantity(Number(number), unit.trim())
}
