import { ascending } from '../ascending.js'
import type { Json } from '../json.js'
import type { Scalar } from '../search/criteria.js'
import { valuesAt } from '../search/document-values.js'
import { parsePagination } from '../search/pagination.js'
import { requireQuantity } from '../search/quantities.js'
import type { Bucket } from './buckets.js'
import { type AggregationRequest, badField } from './request.js'

/**
 * Returns one page of `terms` buckets, sorted by value, or by another quantity first, which then has one value per bucket. The
 * cursor is the last value, with the other quantity's value before it.
 */
export function pageOfTerms(request: AggregationRequest, given: Record<string, Json>, buckets: Bucket<Scalar>[]) {
  const pagination = parsePagination(given, 'body', 'aggregations', request.name, 'terms', 'pagination')
  if (pagination.page !== undefined || pagination.page_offset !== undefined) {
    throw badField(request, 'pagination', 'Pages of terms can be chosen by page_after_value only.')
  }
  const cursorOf = cursorBy(pagination.order_by)
  const sign = pagination.order === 'asc' ? 1 : -1
  const sorted = buckets
    .map(bucket => ({ bucket, cursor: cursorOf(bucket) }))
    .sort((a, b) => sign * ascending(a.cursor, b.cursor))
  const { page_after_value: after, page_size } = pagination
  const rest = after === undefined ? sorted : sorted.filter(({ cursor }) => sign * ascending(cursor, after) > 0)
  const chosen = rest.slice(0, page_size)
  const last = chosen.at(-1)
  const more = last !== undefined && chosen.length === page_size
  return {
    pagination: { ...pagination, total: buckets.length, ...(more ? { next_page_after_value: last.cursor } : {}) },
    chosen: chosen.map(({ bucket }) => bucket),
  }
}

function cursorBy(order_by: string | undefined): (bucket: Bucket<Scalar>) => string {
  if (order_by === undefined) return bucket => String(bucket.key)
  const { path } = requireQuantity(order_by, 'aggregations', 'pagination', 'order_by')
  return bucket => {
    const values = bucket.entries.flatMap(entry => valuesAt(entry.index, path)).map(String)
    return `${values.sort(ascending)[0] ?? ''}:${bucket.key}`
  }
}
