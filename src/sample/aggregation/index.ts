import { apiError, invalid } from '../answer.js'
import { isObject, type Json } from '../json.js'
import { parseQuery } from '../search/parse-query.js'
import { findEntries, type Search } from '../search/search.js'
import type { EntryStore, StoredEntry } from '../store.js'
import { autoDateHistogram, dateHistogram } from './date-histogram.js'
import { histogram, numberRange } from './histogram.js'
import { checkMetrics, measure } from './metrics.js'
import { type AggregationRequest, type Aggregator, aggregatedQuantity, badField, commonFields } from './request.js'
import { terms } from './terms.js'

/** The input of aggregations: the entries found, and the search that found them. */
export interface AggregationSource {
  store: EntryStore
  search: Search
  found: readonly StoredEntry[]
  /** The query as it was sent. */
  query: Json | undefined
}

/** An aggregation that has been checked. */
export interface Aggregation {
  request: AggregationRequest
  aggregator: Aggregator
}

/** The kinds of aggregations. When an aggregation names several, the first in this order counts. */
const kinds: ReadonlyMap<string, (request: AggregationRequest) => Aggregator> = new Map([
  ['terms', terms],
  ['histogram', histogram],
  ['date_histogram', dateHistogram],
  ['auto_date_histogram', autoDateHistogram],
  ['min_max', minMax],
  ['statistics', statistics],
])

/** The most aggregations in one request: more would keep the server from answering others. */
const maxAggregations = 1000
/** The most buckets of all aggregations of a request together: the search engine's own limit. */
const maxBuckets = 65_536

/**
 * Reads the parameter `aggregations`.
 *
 * @throws a 422 for unknown kinds, quantities and fields of the wrong form, a 400 for more than 1 000 aggregations
 */
export function parseAggregations(value: Json | undefined): Aggregation[] {
  if (value === undefined || value === null) return []
  if (!isObject(value)) throw invalid('aggregations must be an object of named aggregations.', 'body', 'aggregations')
  const count = Object.keys(value).length
  if (count > maxAggregations) {
    throw apiError(400, `The request has ${count} aggregations; at most ${maxAggregations} are possible.`)
  }
  return Object.entries(value).map(([name, aggregation]) => {
    const request = findKind(name, aggregation)
    const make = kinds.get(request.kind) as (request: AggregationRequest) => Aggregator
    return { request, aggregator: make(request) }
  })
}

/**
 * Returns the answers of all aggregations by name, or `undefined` when there are none.
 *
 * @throws a 400 for more than 65 536 buckets in all aggregations together
 */
export function aggregate(aggregations: readonly Aggregation[], source: AggregationSource): object | undefined {
  if (aggregations.length === 0) return undefined
  let buckets = 0
  const answers = aggregations.map(({ request, aggregator }) => {
    const found = request.fields['exclude_from_search'] === true ? withoutQuantity(request, source) : source.found
    const answer = aggregator(found)
    buckets += Array.isArray(answer['data']) ? answer['data'].length : 0
    if (buckets > maxBuckets) {
      throw apiError(400, `The aggregations have more than ${maxBuckets} buckets together.`)
    }
    return [request.name, { [request.kind]: answer }]
  })
  return Object.fromEntries(answers)
}

function findKind(name: string, aggregation: Json): AggregationRequest {
  const where = ['body', 'aggregations', name]
  if (!isObject(aggregation)) throw invalid(`The aggregation '${name}' must be an object.`, ...where)
  for (const kind of kinds.keys()) {
    const fields = aggregation[kind]
    if (fields === undefined || fields === null) continue
    if (!isObject(fields)) throw invalid(`'${kind}' of the aggregation '${name}' must be an object.`, ...where, kind)
    return { name, kind, fields }
  }
  throw invalid(`The aggregation '${name}' names no kind: there are ${[...kinds.keys()].join(', ')}.`, ...where)
}

function minMax(request: AggregationRequest): Aggregator {
  const quantity = aggregatedQuantity(request, 'integer', 'long', 'double', 'date')
  const echo = { quantity: quantity.name, ...commonFields(request) }
  return found => {
    const range = numberRange(found, quantity)
    return { ...echo, data: range ? [range.min, range.max] : [null, null] }
  }
}

function statistics({ fields }: AggregationRequest): Aggregator {
  const metrics = checkMetrics(fields['metrics'] ?? [])
  return found => ({ metrics, data: measure(metrics, found) })
}

/** Returns the entries that match the query without its criteria on the aggregation's own quantity. */
function withoutQuantity(request: AggregationRequest, { store, search, query }: AggregationSource): StoredEntry[] {
  const root = isObject(query) ? query : {}
  if ('and' in root || 'or' in root) {
    throw badField(
      request,
      'exclude_from_search',
      "exclude_from_search needs a query without 'and' and 'or' at its root.",
    )
  }
  const quantity = String(request.fields['quantity'])
  const rest = Object.entries(root).filter(([key]) => key !== quantity && !key.startsWith(`${quantity}:`))
  return findEntries(store, { ...search, criteria: parseQuery(Object.fromEntries(rest)) })
}
