import { isDate } from '../../basics/is-built-in.js'

/**
 * Returns a copy of figure data for JSON: typed arrays become plain ones, NaN and infinite numbers become null. Numbers in
 * long arrays are rounded to what a screen can show, see `rounding`.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (isDate(value)) return value.toJSON()
  if (ArrayBuffer.isView(value)) return numbersToPlain(Array.from(value as Float64Array, Number))
  if (Array.isArray(value)) return value.every(isNumber) ? numbersToPlain(value) : value.map(toPlain)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
}

const isNumber = (value: unknown) => typeof value === 'number'

function numbersToPlain(numbers: number[]): (number | null)[] {
  const round = numbers.length > 20 ? rounding(numbers) : (value: number) => value
  return numbers.map(value => (Number.isFinite(value) ? round(value) : null))
}

/**
 * Returns the rounding of the numbers on one axis: to a millionth of their range. Numbers that are far smaller than the range
 * keep four digits, for logarithmic axes. This makes notebooks smaller and changes no picture.
 */
function rounding(numbers: readonly number[]): (value: number) => number {
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
