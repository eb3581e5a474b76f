import { isList } from '../../basics/is-list.js'
import { isRawObject } from '../../metainfo/index.js'

/** The number of dimensions that an array has at most (numpy's own limit). No quantity of the schema comes near it. */
export const maxDimensions = 32

/** Thrown for a value that is nested deeper than any array: following it would end in a stack overflow. */
export const nestedTooDeep = Symbol('nested too deep')

/**
 * Changes numbers of any nesting one by one. Null becomes NaN, and what is no number stays.
 *
 * @throws nestedTooDeep beyond 32 dimensions
 */
export function numbersIn(raw: unknown, change: (value: number) => number, depth = 0): unknown {
  if (typeof raw === 'number') return change(raw)
  if (raw === null) return Number.NaN
  if (depth > maxDimensions) throw nestedTooDeep
  if (isList(raw)) return isFlat(raw) ? flat(raw, change) : Array.from(raw, item => numbersIn(item, change, depth + 1))
  if (isRawObject(raw) && 're' in raw && 'im' in raw) {
    return { re: numbersIn(raw.re, change, depth + 1), im: numbersIn(raw.im, change, depth + 1) }
  }
  return withinDepth(raw, depth)
}

/** Returns the value itself. @throws nestedTooDeep beyond 32 lists or objects */
export function withinDepth(raw: unknown, depth = 0): unknown {
  if (typeof raw !== 'object' || raw === null || ArrayBuffer.isView(raw)) return raw
  if (depth > maxDimensions) throw nestedTooDeep
  for (const item of Array.isArray(raw) ? raw : Object.values(raw)) withinDepth(item, depth + 1)
  return raw
}

function isFlat(list: ArrayLike<unknown>): list is ArrayLike<number | null> {
  for (let index = 0; index < list.length; index++) {
    if (typeof list[index] !== 'number' && list[index] !== null) return false
  }
  return true
}

function flat(list: ArrayLike<number | null>, change: (value: number) => number): Float64Array {
  const values = new Float64Array(list.length)
  for (let index = 0; index < list.length; index++) {
    const value = list[index]
    values[index] = typeof value === 'number' ? change(value) : Number.NaN
  }
  return values
}
