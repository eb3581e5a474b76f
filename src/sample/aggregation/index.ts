import type { Search } from '../search/search.js'
import type { EntryStore, Json, StoredEntry } from '../store.js'

/** What aggregations are made of. */
export interface AggregationSource {
  store: EntryStore
  search: Search
  found: StoredEntry[]
  query: Json | undefined
}

export function parseAggregations(value: Json | undefined): Json | undefined {
  return value
}

export function aggregate(_aggregations: Json | undefined, _source: AggregationSource): Json | undefined {
  return undefined
}
