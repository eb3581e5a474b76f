import { types } from 'node:util'

/**
 * A copy of figure data that JSON can hold: typed arrays become plain ones, numbers that JSON does not have become
 * null. Numbers in long arrays are cut to what a screen can show, see `shorten`.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (types.isDate(value)) return value.toJSON()
  if (ArrayBuffer.isView(value)) return numbersToPlain(Array.from(value as Float64Array, Number))
  if (Array.isArray(value)) return value.every(isNumber) ? numbersToPlain(value) : value.map(toPlain)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
}

const isNumber = (value: unknown) => typeof value === 'number'

function numbersToPlain(numbers: number[]): (number | null)[] {
  const round = numbers.length > 20 ? shorten(numbers) : (value: number) => value
  return numbers.map(value => (Number.isFinite(value) ? round(value) : null))
}

/**
 * How numbers of one axis are written: a millionth of their range is kept, and four digits of those that are far
 * smaller than the range, for logarithmic axes. A notebook then stays small, and no picture changes.
 */
function shorten(numbers: readonly number[]): (value: number) => number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of numbers) {
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const span = high - low
  if (!(span > 0 && span < Number.POSITIVE_INFINITY)) return value => value
  const decimals = 6 - Math.ceil(Math.log10(span))
  if (decimals < 0 || decimals > 15) return value => Number(value.toPrecision(7))
  const scale = 10 ** decimals
  return value =>
    Math.abs(value) * 1000 >= span || value === 0 ? Math.round(value * scale) / scale : Number(value.toPrecision(4))
}
