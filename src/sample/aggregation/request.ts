import { apiError } from '../answer.js'
import { isObject, type Json } from '../json.js'
import { requireQuantity, type SearchQuantity, type ValueType } from '../search/quantities.js'
import type { StoredEntry } from '../store.js'
import { checkMetrics } from './metrics.js'

/** One aggregation of a request. */
export interface AggregationRequest {
  /** The name that the caller gave it. */
  name: string
  /** `terms`, `histogram`, … */
  kind: string
  /** Its fields. */
  fields: Record<string, Json>
}

/** Makes one aggregation's answer from the entries found. */
export type Aggregator = (found: readonly StoredEntry[]) => Record<string, unknown>

/** Returns a 422 about a field of an aggregation. */
export function badField({ name, kind }: AggregationRequest, field: string, msg: string) {
  return apiError(422, [{ msg, loc: [['aggregation', name, kind, field]] }])
}

/** Returns the quantity of an aggregation, which must be of one of the given types. */
export function aggregatedQuantity(request: AggregationRequest, ...types: ValueType[]): SearchQuantity {
  const name = request.fields['quantity']
  if (typeof name !== 'string') throw badField(request, 'quantity', 'quantity must be the name of a search quantity.')
  const quantity = requireQuantity(name, 'aggregations', request.name, request.kind, 'quantity')
  if (types.includes(quantity.type)) return quantity
  throw badField(
    request,
    'quantity',
    `'${name}' is of type ${quantity.type}; ${request.kind} needs ${types.join(' or ')}.`,
  )
}

/** Returns the fields that every aggregation of a quantity repeats in its answer. */
export function commonFields(request: AggregationRequest): { exclude_from_search: boolean } {
  const { exclude_from_search = false } = request.fields
  if (typeof exclude_from_search === 'boolean') return { exclude_from_search }
  throw badField(request, 'exclude_from_search', 'exclude_from_search must be true or false.')
}

/** Returns the metrics that an aggregation counts in each bucket. */
export function bucketMetrics(request: AggregationRequest): string[] {
  const { metrics } = request.fields
  return metrics === undefined || metrics === null ? [] : checkMetrics(metrics)
}

/** Returns a number field, or `undefined` when it was left out. */
export function numberField(request: AggregationRequest, field: string): number | undefined {
  const value = request.fields[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return value
  throw badField(request, field, `${field} is ${JSON.stringify(value)}; it must be a number.`)
}

/** Returns a field with a whole number of at least 1, or `undefined` when it was left out. */
export function countField(request: AggregationRequest, field: string): number | undefined {
  const value = numberField(request, field)
  if (value === undefined || (Number.isInteger(value) && value > 0)) return value
  throw badField(request, field, `${field} is ${value}; it must be a whole number of at least 1.`)
}

/** Returns an object field, or `undefined` when it was left out. */
export function objectField(request: AggregationRequest, field: string): Record<string, Json> | undefined {
  const value = request.fields[field]
  if (value === undefined || value === null) return undefined
  if (isObject(value)) return value
  throw badField(request, field, `${field} must be an object.`)
}
