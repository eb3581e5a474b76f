import type { Json } from '../json.js'
import { elementsAt, valuesAt } from '../search/document-values.js'
import { dynamicValues } from '../search/dynamic-quantity.js'
import { nestedAlong, type SearchQuantity } from '../search/quantities.js'
import type { StoredEntry } from '../store.js'
import { measure } from './metrics.js'

/** The entries that have one value, or whose values lie in one interval. */
export interface Bucket<Key> {
  key: Key
  entries: StoredEntry[]
  /**
   * The number of elements of the quantity's nested section in this bucket; the number of entries when it is in none. A real
   * server gives this number as `count` too: an entry with two equal band gaps counts twice.
   */
  nested: number
}

/** A bucket in an answer. */
export interface BucketAnswer {
  value: unknown
  count: number
  nested_count: number
  metrics?: Record<string, number>
}

/** Groups entries into buckets by their values; an entry may be in several. `keyOf` returns `undefined` to skip a value. */
export function fillBuckets<Key>(
  found: readonly StoredEntry[],
  quantity: SearchQuantity,
  keyOf: (value: Json) => Key | undefined,
): Map<Key, Bucket<Key>> {
  const buckets = new Map<Key, Bucket<Key>>()
  const section = nestedAlong(quantity.path).at(-1)
  for (const entry of found) {
    for (const values of valueSets(entry, quantity, section)) {
      const keys = new Set(values.map(keyOf).filter(key => key !== undefined))
      for (const key of keys) addToBucket(buckets, key, entry)
    }
  }
  return buckets
}

/** Returns all values of a quantity in the entries found. */
export function allValues(found: readonly StoredEntry[], quantity: SearchQuantity): Json[] {
  return found.flatMap(entry =>
    quantity.dynamic ? dynamicValues(entry.index, quantity) : valuesAt(entry.index, quantity.path),
  )
}

/** Returns a bucket as the answer has it. */
export function bucketAnswer(
  value: unknown,
  bucket: Bucket<unknown> | undefined,
  metrics: readonly string[],
): BucketAnswer {
  const count = bucket?.nested ?? 0
  return {
    value,
    count,
    nested_count: count,
    ...(metrics.length > 0 ? { metrics: measure(metrics, bucket?.entries ?? []) } : {}),
  }
}

/** Returns the values of an entry in one list for each nested element. */
function valueSets(entry: StoredEntry, quantity: SearchQuantity, section: string | undefined): Json[][] {
  if (quantity.dynamic) return dynamicValues(entry.index, quantity).map(value => [value])
  if (section === undefined) return [valuesAt(entry.index, quantity.path)]
  const path = quantity.path.slice(section.length + 1)
  return elementsAt(entry.index, section).map(element => valuesAt(element, path))
}

function addToBucket<Key>(buckets: Map<Key, Bucket<Key>>, key: Key, entry: StoredEntry): void {
  const bucket = buckets.get(key) ?? { key, entries: [], nested: 0 }
  buckets.set(key, bucket)
  bucket.nested++
  if (bucket.entries.at(-1) !== entry) bucket.entries.push(entry)
}
