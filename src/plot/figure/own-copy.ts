import { isDate, isTypedArray } from '../../basics/is-built-in.js'
import { isPlainObject } from '../../options/index.js'

/**
 * Returns a deep copy of lists, typed arrays, dates and plain objects, which a user may change without changing the original.
 * Other objects and functions, which Plotly does not read, are shared.
 */
export function ownCopy<T>(value: T): T {
  return copied(value, new Map()) as T
}

/** `copies` has the copies of the objects around the value, so that an object that contains itself does so in the copy too. */
function copied(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (copies.has(value)) return copies.get(value)
  if (isDate(value)) return new Date(value)
  if (isTypedArray(value)) return value.slice()
  if (Array.isArray(value)) return filled(value, [] as unknown[], copies)
  return isPlainObject(value) ? filled(value, {}, copies) : value
}

function filled<Copy extends object>(value: object, copy: Copy, copies: Map<unknown, unknown>): Copy {
  copies.set(value, copy)
  if (Array.isArray(copy)) for (const item of value as unknown[]) copy.push(copied(item, copies))
  else {
    for (const [key, item] of Object.entries(value)) {
      // Never by assignment: a key may be named __proto__.
      const own = { value: copied(item, copies), writable: true, enumerable: true, configurable: true }
      Object.defineProperty(copy, key, own)
    }
  }
  copies.delete(value)
  return copy
}
