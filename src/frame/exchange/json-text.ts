import { type DType, itemType } from '../column/dtype.js'

/** In front of a number that JSON has not. No text of a table begins so by chance. */
const mark = '\u0000nomad-notebook number '
/** Such a number as JSON writes it. */
const written = /"\\u0000nomad-notebook number (NaN|-?Infinity)"/g

/**
 * A list as JSON, with `NaN` and `Infinity` as Python's json writes and reads them (JSON itself has no such numbers), and
 * `1.0` for whole numbers among others.
 */
export function listText(value: unknown, dtype: DType): string {
  const items = itemType(dtype)
  if (Array.isArray(value) && items) return `[${value.map(item => listText(item, items)).join(',')}]`
  return typeof value === 'number' ? numberText(value, dtype) : recordText(value)
}

function recordText(value: unknown): string {
  const marked = (_key: string, item: unknown) =>
    typeof item === 'number' && !Number.isFinite(item) ? `${mark}${item}` : item
  return (JSON.stringify(value, marked) ?? 'null').replaceAll(written, (_whole, number) => number)
}

/** A number as text; one of a column of `float64` never looks like a whole number's. */
export function numberText(value: number, dtype: DType): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return dtype === 'float64' && /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** What a text in such a form means; `undefined` where it is in none. */
export function jsonIn(text: string): unknown {
  try {
    // Outside of texts alone: a quoted text is taken as a whole, so that what it says is left as it is.
    const plain = text.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, token =>
      token.startsWith('"') ? token : JSON.stringify(`${mark}${token}`),
    )
    return JSON.parse(plain, (_key, value) =>
      typeof value === 'string' && value.startsWith(mark) ? Number(value.slice(mark.length)) : value,
    )
  } catch {
    return undefined
  }
}
