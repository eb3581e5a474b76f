import { compareBytes } from '../basics/byte-order.js'

/** Orders values as the search engine does: numbers by size, texts by their bytes. */
export function ascending<T extends string | number | boolean>(a: T, b: T): number {
  if (typeof a === 'string' && typeof b === 'string') return compareBytes(a, b)
  return a < b ? -1 : Number(a > b)
}
