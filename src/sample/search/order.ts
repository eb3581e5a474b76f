import { apiError } from '../answer.js'
import { ascending } from '../ascending.js'
import type { StoredEntry } from '../store.js'
import { parseDate } from './dates.js'
import { valuesAt } from './document-values.js'
import { pythonNumber } from './python-number.js'
import { nestedAlong, requireQuantity, type SearchQuantity } from './quantities.js'

/** The value that an entry is sorted by; `undefined` for a missing one, which comes last in both directions. */
type SortKey = string | number | undefined

/** Beyond these magnitudes a number in a cursor stands for a missing value. */
const largestStored = { double: Number.MAX_VALUE, long: 9_223_372_036_854_774_000 }

/** An order of entries: by one quantity, then by entry id, both in the same direction. */
export interface EntryOrder {
  compare(a: StoredEntry, b: StoredEntry): number
  /** Returns the text that a client sends back to get the entries after this one. */
  cursor(entry: StoredEntry): string
  /** Returns the test for entries that come after the one with this cursor. */
  after(cursor: string): (entry: StoredEntry) => boolean
}

/**
 * Returns the order by a search quantity.
 *
 * @throws a 422 for an unknown quantity or a list, a 400 for one that cannot be sorted by.
 */
export function entryOrder(order_by: string | undefined, direction: 'asc' | 'desc'): EntryOrder {
  const sign = direction === 'asc' ? 1 : -1
  const name = order_by === 'mainfile_path' ? 'mainfile' : order_by
  if (name === undefined || name === 'entry_id' || name === '_doc' || name === '_score') return byId(sign)
  const quantity = requireQuantity(name, 'pagination', 'order_by')
  if (quantity.list) {
    const msg = `order_by is '${name}', which can have several values; it must be a scalar.`
    throw apiError(422, [{ msg, loc: [['pagination', 'order_by']] }])
  }
  if (quantity.type === 'text')
    throw apiError(400, `The entries cannot be sorted by '${name}': it is a searchable text.`)
  return byQuantity(quantity, sign)
}

function byId(sign: number): EntryOrder {
  return {
    compare: (a, b) => sign * ascending(a.entryId, b.entryId),
    cursor: entry => entry.entryId,
    after: cursor => entry => sign * ascending(entry.entryId, cursor) > 0,
  }
}

function byQuantity(quantity: SearchQuantity, sign: number): EntryOrder {
  const key = sortKey(quantity)
  const compareTo = (entry: StoredEntry, value: SortKey, id: string): number =>
    missingLast(key(entry), value, sign) || sign * ascending(entry.entryId, id)
  return {
    compare: (a, b) => compareTo(a, key(b), b.entryId),
    cursor: entry => `${writeKey(key(entry), quantity, sign)}:${entry.entryId}`,
    after(cursor) {
      const colon = cursor.lastIndexOf(':')
      if (colon < 0) throw apiError(400, `page_after_value is '${cursor}', which is not a cursor of this order.`)
      const value = readKey(cursor.slice(0, colon), quantity)
      return entry => compareTo(entry, value, cursor.slice(colon + 1)) > 0
    },
  }
}

/** Returns the function that gives an entry's sort key. Like a search engine, it ignores values inside nested sections. */
function sortKey(quantity: SearchQuantity): (entry: StoredEntry) => SortKey {
  if (nestedAlong(quantity.path).length > 0) return () => undefined
  return entry => {
    const [value] = valuesAt(entry.index, quantity.path)
    if (value === undefined) return undefined
    if (quantity.type === 'date') return parseDate(value)?.first
    if (quantity.type === 'keyword') return String(value)
    return Number(value)
  }
}

/** Returns a sort key as text. A missing number is written as the last one of its type in the direction of the order. */
function writeKey(value: SortKey, quantity: SearchQuantity, sign: number): string {
  if (value === undefined) {
    if (quantity.type === 'keyword') return 'None'
    if (quantity.type === 'double') return sign > 0 ? 'Infinity' : '-Infinity'
    return sign > 0 ? '9223372036854775807' : '-9223372036854775808'
  }
  return quantity.type === 'double' ? pythonNumber(value as number) : String(value)
}

function readKey(text: string, quantity: SearchQuantity): SortKey {
  if (text === 'None') return undefined
  if (quantity.type === 'keyword') return text
  const number = text === '' ? Number.NaN : Number(text)
  if (Math.abs(number) > largestStored[quantity.type === 'double' ? 'double' : 'long']) return undefined
  if (!Number.isNaN(number)) return number
  throw apiError(400, `page_after_value begins with '${text}', but '${quantity.name}' has numbers.`)
}

function missingLast(a: SortKey, b: SortKey, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return sign * ascending(a, b)
}
