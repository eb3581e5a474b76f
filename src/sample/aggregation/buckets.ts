import type { Json } from '../json.js'
import { elementsAt, valuesAt } from '../search/document-values.js'
import { nestedAlong, type SearchQuantity } from '../search/quantities.js'
import type { StoredEntry } from '../store.js'
import { measure } from './metrics.js'

/** The entries that have a value in common, or whose value lies in the same interval. */
export interface Bucket<Key> {
  key: Key
  entries: StoredEntry[]
  /**
   * How many elements of the quantity's nested section belong here; the entries' number when it is in none. A real
   * server gives this number as `count` too: an entry with two band gaps of a size counts twice.
   */
  nested: number
}

/** What an answer says of a bucket. */
export interface BucketAnswer {
  value: unknown
  count: number
  nested_count: number
  metrics?: Record<string, number>
}

/** Sorts entries into buckets; `keyOf` is `undefined` for values that belong nowhere. An entry may be in several. */
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
      for (const key of keys) put(buckets, key, entry)
    }
  }
  return buckets
}

/** All values of a quantity in the entries found. */
export function allValues(found: readonly StoredEntry[], quantity: SearchQuantity): Json[] {
  return found.flatMap(entry => valuesAt(entry.index, quantity.path))
}

/** A bucket as the answer has it. */
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

/** The values of an entry, those of each nested element for themselves. */
function valueSets(entry: StoredEntry, quantity: SearchQuantity, section: string | undefined): Json[][] {
  if (section === undefined) return [valuesAt(entry.index, quantity.path)]
  const path = quantity.path.slice(section.length + 1)
  return elementsAt(entry.index, section).map(element => valuesAt(element, path))
}

function put<Key>(buckets: Map<Key, Bucket<Key>>, key: Key, entry: StoredEntry): void {
  const bucket = buckets.get(key) ?? { key, entries: [], nested: 0 }
  buckets.set(key, bucket)
  bucket.nested++
  if (bucket.entries.at(-1) !== entry) bucket.entries.push(entry)
}
