import type { IdRange } from './counting-source.js'

/**
 * Returns the query of the entries that match another one and lie in a range of ids, as those of a shard do.
 *
 * @param query for today's API
 */
export function withinShard(query: object, { fromId, toId }: IdRange): Record<string, unknown> {
  if (fromId === undefined && toId === undefined) return { ...query }
  const range = {
    entry_id: { ...(fromId === undefined ? {} : { gte: fromId }), ...(toId === undefined ? {} : { lt: toId }) },
  }
  // Servers ignore criteria beside `and`, and refuse a quantity that an object names twice: the query stays an object of its own.
  return Object.keys(query).length === 0 ? range : { and: [query, range] }
}
