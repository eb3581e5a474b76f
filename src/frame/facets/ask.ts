import type { Aggregations } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { isRawObject } from '../../metainfo/index.js'
import type { CallOptions } from '../../query/index.js'

/** What facets need of a query. */
export interface FacetSource {
  /** @param criterion counts only the matching entries that meet it too: `{ name: value }` */
  aggregate(
    aggregations: Aggregations,
    call?: CallOptions,
    criterion?: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>>
}

/** One value or interval, with how many entries have it. */
export interface Bucket {
  value: unknown
  count: number
  /** The number of values, of which an entry may have several. */
  nested: number
}

/**
 * Asks for one aggregation and returns the fields of its answer.
 *
 * @param criterion counts only the entries that meet it too
 * @throws DataError for answers of another form
 */
export async function ask(
  source: FacetSource,
  kind: string,
  fields: Record<string, unknown>,
  call: CallOptions = {},
  criterion?: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { facet } = await source.aggregate({ facet: { [kind]: fields } }, call, criterion)
  const answer = isRawObject(facet) ? facet[kind] : undefined
  if (isRawObject(answer) && Array.isArray(answer.data)) return answer
  throw new DataError(`The server's answer has no counts of '${fields.quantity}'.`, {
    hint: 'It is not a NOMAD server of a known version, or a proxy changed its answer.',
  })
}

/** Returns the buckets of an answer. */
export function bucketsOf({ data }: Record<string, unknown>): Bucket[] {
  return (data as unknown[]).flatMap(item => {
    if (!isRawObject(item) || typeof item.count !== 'number') return []
    const { value, count, nested_count } = item
    return { value, count, nested: typeof nested_count === 'number' ? nested_count : count }
  })
}
