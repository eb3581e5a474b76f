import { type DType, itemType } from '../column/dtype.js'

/** The start of a text that stands for a number that JSON lacks or loses. No text of a table begins like this by chance. */
const mark = '\u0000nomad-notebook number '
/** Such a number as JSON writes it. */
const written = /"\\u0000nomad-notebook number (NaN|-?Infinity|-0\.0)"/g

/**
 * Writes a list as JSON, with `NaN` and `Infinity` as Python's json module writes and reads them (JSON itself has no such
 * numbers), and `1.0` for whole numbers of `float64`.
 */
export function listText(value: unknown, dtype: DType): string {
  const items = itemType(dtype)
  if (Array.isArray(value) && items) return `[${value.map(item => listText(item, items)).join(',')}]`
  return typeof value === 'number' ? numberText(value, dtype) : recordText(value)
}

/** Writes any value as JSON, with `NaN` and `Infinity` as Python's json module writes them. */
export function recordText(value: unknown): string {
  const marked = (_key: string, item: unknown) => {
    if (typeof item === 'bigint') return String(item)
    if (item instanceof Float64Array || item instanceof Int32Array) return Array.from(item)
    if (typeof item !== 'number' || (Number.isFinite(item) && !Object.is(item, -0))) return item
    return `${mark}${numberText(item, 'float64')}`
  }
  return (JSON.stringify(value, marked) ?? 'null').replaceAll(written, (_whole, number) => number)
}

/** Writes a number as text. One of a column of `float64` never looks like a whole number. */
export function numberText(value: number, dtype: DType): string {
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return dtype === 'float64' && /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** Reads a text in this form; `undefined` for other texts. */
export function jsonIn(text: string): unknown {
  try {
    // Quoted texts are matched as a whole, so that what is in them stays as it is.
    const plain = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/g, token =>
      token.startsWith('"') ? token : JSON.stringify(`${mark}${token}`),
    )
    return JSON.parse(plain, (_key, value) =>
      typeof value === 'string' && value.startsWith(mark) ? Number(value.slice(mark.length)) : value,
    )
  } catch {
    return undefined
  }
}
