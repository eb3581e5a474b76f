import { isRawObject } from '../../metainfo/index.js'
import { isList } from './property.js'

/** Numbers of any nesting, changed one by one; null is NaN, and what is no number stays. */
export function numbersIn(raw: unknown, change: (value: number) => number): unknown {
  if (typeof raw === 'number') return change(raw)
  if (raw === null) return Number.NaN
  if (isList(raw)) return isFlat(raw) ? flat(raw, change) : Array.from(raw, item => numbersIn(item, change))
  if (isRawObject(raw) && 're' in raw && 'im' in raw) {
    return { re: numbersIn(raw.re, change), im: numbersIn(raw.im, change) }
  }
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
