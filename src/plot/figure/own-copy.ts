import { types } from 'node:util'
import { isPlainObject } from '../../options/index.js'

/**
 * A copy that shares no list and no plain object with anything else, so that a reader may change it at will. Other objects and
 * functions, which Plotly does not read, stay what they are.
 */
export function ownCopy<T>(value: T): T {
  return copied(value, new Map()) as T
}

/** `under` knows the copies of what the value lies in: what holds itself does so in the copy too. */
function copied(value: unknown, under: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (under.has(value)) return under.get(value)
  if (types.isDate(value)) return new Date(value)
  if (types.isTypedArray(value)) return value.slice()
  if (Array.isArray(value)) return filled(value, [] as unknown[], under)
  return isPlainObject(value) ? filled(value, {}, under) : value
}

function filled<Copy extends object>(value: object, copy: Copy, under: Map<unknown, unknown>): Copy {
  under.set(value, copy)
  if (Array.isArray(copy)) for (const item of value as unknown[]) copy.push(copied(item, under))
  else {
    for (const [key, item] of Object.entries(value)) {
      // Never by assignment: a key may be named __proto__.
      const own = { value: copied(item, under), writable: true, enumerable: true, configurable: true }
      Object.defineProperty(copy, key, own)
    }
  }
  under.delete(value)
  return copy
}
