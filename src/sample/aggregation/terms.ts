import { ascending } from '../ascending.js'
import type { Json } from '../json.js'
import { isScalar, type Scalar } from '../search/criteria.js'
import type { SearchQuantity } from '../search/quantities.js'
import { parseSelection, selectFields } from '../search/select-fields.js'
import type { StoredEntry } from '../store.js'
import { type Bucket, bucketAnswer, fillBuckets } from './buckets.js'
import {
  type AggregationRequest,
  type Aggregator,
  aggregatedQuantity,
  badField,
  bucketMetrics,
  commonFields,
  countField,
  objectField,
} from './request.js'
import { pageOfTerms } from './terms-page.js'

/** The default number of buckets on a real server, for quantities where it is not 10 or the length of an enumeration. */
const serverDefaults: ReadonlyMap<string, number> = new Map([
  ['results.method.simulation.program_name', 69],
  ['results.properties.electronic.band_gap.type', 10],
])
const defaultSize = 10

/** Makes the buckets of the values that occur, most frequent first, or in pages sorted by value. */
export function terms(request: AggregationRequest): Aggregator {
  const quantity = aggregatedQuantity(request, 'keyword', 'boolean')
  if (!quantity.terms) throw badField(request, 'quantity', `'${quantity.name}' cannot be used in a terms aggregation.`)
  const metrics = bucketMetrics(request)
  const included = includeTest(request)
  const entries = entriesField(request)
  const page = objectField(request, 'pagination')
  const size = page ? undefined : (countField(request, 'size') ?? sizeFor(request, quantity))
  const echo = {
    quantity: quantity.name,
    ...commonFields(request),
    metrics,
    ...(size === undefined ? {} : { size }),
    ...(request.fields['include'] == null ? {} : { include: request.fields['include'] }),
    ...(entries ? { entries: { size: 1, ...objectField(request, 'entries') } } : {}),
  }
  const write = (bucket: Bucket<Scalar>) => ({
    ...bucketAnswer(bucket.key, bucket, metrics),
    ...(entries ? { entries: entries(bucket.entries) } : {}),
  })
  return found => {
    const filled = fillBuckets(found, quantity, value => (isScalar(value) && included(value) ? value : undefined))
    const buckets = [...filled.values()].sort((a, b) => ascending(a.key, b.key))
    if (page) {
      const { pagination, chosen } = pageOfTerms(request, page, buckets)
      return { ...echo, pagination, data: chosen.map(write) }
    }
    const data = [...buckets]
      .sort((a, b) => b.nested - a.nested)
      .slice(0, size)
      .map(write)
    const isOpen = request.fields['size'] == null && request.fields['include'] == null
    return { ...echo, data: isOpen ? [...data, ...withoutHits(quantity, filled)] : data }
  }
}

function sizeFor(request: AggregationRequest, quantity: SearchQuantity): number {
  const own = serverDefaults.get(quantity.name)
  if (own !== undefined) return own
  return request.fields['include'] == null ? (quantity.values?.length ?? defaultSize) : defaultSize
}

/** Returns the members of an enumeration that no entry has. */
function withoutHits(quantity: SearchQuantity, filled: ReadonlyMap<Scalar, unknown>): { value: string; count: 0 }[] {
  return (quantity.values ?? []).filter(value => !filled.has(value)).map(value => ({ value, count: 0 }))
}

function includeTest(request: AggregationRequest): (value: Scalar) => boolean {
  const { include } = request.fields
  if (include === undefined || include === null) return () => true
  if (typeof include === 'string' && /^[a-zA-Z0-9_\-\s]+$/.test(include))
    return value => String(value).includes(include)
  if (Array.isArray(include) && include.every(isScalar)) {
    const wanted = new Set(include.map(String))
    return value => wanted.has(String(value))
  }
  throw badField(
    request,
    'include',
    'include must be a part of the values, of letters, digits, - and _, or a list of values.',
  )
}

/** Returns what the field `entries` asks for: the first entries of each bucket, in the order in which they were uploaded. */
function entriesField(request: AggregationRequest): ((entries: StoredEntry[]) => Json[]) | undefined {
  const field = objectField(request, 'entries')
  if (!field) return undefined
  const { size = 1, required } = field
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    throw badField(request, 'entries', 'entries.size must be a whole number of at least 1.')
  }
  const selection = parseSelection(required)
  return entries =>
    [...entries]
      .sort(inUploadOrder)
      .slice(0, size)
      .map(entry => selectFields(entry.index, selection, 'entry_id'))
}

function inUploadOrder(a: StoredEntry, b: StoredEntry): number {
  const compare = (name: string) => ascending(String(a.index[name] ?? ''), String(b.index[name] ?? ''))
  return compare('upload_create_time') || compare('mainfile')
}
