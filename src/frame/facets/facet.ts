import type { SearchName, SearchQuantity } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, signal, wholeNumber } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import type { Frame } from '../frame.js'
import { FrameBuilder } from '../frame-builder.js'
import type { Bucket, FacetSource } from './ask.js'
import { countPairs, type PairCounts, pairNamed } from './count-pairs.js'
import { countValues } from './count-values.js'
import { columnName, quantityNamed } from './search-quantity.js'
import { withNoteOnCounts } from './with-note.js'

/** The options of `query.facet`. */
export interface FacetOptions extends CallOptions {
  /** At most so many values, those with the most entries first: from 1 to 10 000. Default 100. */
  max?: number | undefined
}

const rules: OptionRules<FacetOptions> = { max: wholeNumber(1, 10_000), signal }

/**
 * Returns the values of a search quantity and how many matching entries have each, the most frequent first. The server
 * counts: no entry is downloaded. An entry with several values (its elements) counts once for each of them.
 *
 * With two names, returns each pair of values that entries have: one request counts either quantity alone, and then one request
 * each value of the quantity that has fewer.
 *
 * The frame has a column of values under each quantity's short name, and `count`. Where there may be more values than `max`,
 * the note of the first column says so.
 *
 * @param name the full name of the search quantity, such as `results.material.elements`, or two names
 * @throws QueryError for quantities that are unknown or that no server counts, and on a server of the old API
 */
export async function facet(
  source: FacetSource,
  name: SearchName | readonly [SearchName, SearchName],
  options: FacetOptions = {},
): Promise<Frame> {
  checkOptions('query.facet', options, rules)
  const { max = 100, ...call } = options
  if (typeof name === 'object') {
    const pair = pairNamed(name)
    return frameOfPairs(pair, await countPairs(source, pair, { max, call }))
  }
  const quantity = quantityNamed(name)
  const buckets = await countValues(source, quantity, { max, call })
  return frameOf(quantity, buckets, max)
}

function frameOf(quantity: SearchQuantity, buckets: readonly Bucket[], max: number): Frame {
  const builder = new FrameBuilder()
  const name = columnName(quantity)
  const values = builder.column(name === 'count' ? 'value' : name, { path: quantity.name })
  const counts = builder.column('count', { dtype: 'int32' })
  const nested = buckets.some(({ count, nested }) => count !== nested)
    ? builder.column('nested_count', { dtype: 'int32' })
    : undefined
  for (const bucket of buckets) {
    values.push(bucket.value)
    counts.push(bucket.count)
    nested?.push(bucket.nested)
    builder.endRow()
  }
  const frame = builder.build()
  return withNoteOnCounts(
    frame,
    buckets.length < max ? undefined : `the ${max} most frequent values; there may be more`,
  )
}

function frameOfPairs(pair: readonly [SearchQuantity, SearchQuantity], { pairs, notes }: PairCounts): Frame {
  const builder = new FrameBuilder()
  const names = pairColumns(pair)
  const values = pair.map(({ name }, side) => builder.column(names[side] as string, { path: name }))
  const counts = builder.column('count', { dtype: 'int32' })
  for (const { first, second, count } of pairs) {
    values[0]?.push(first)
    values[1]?.push(second)
    counts.push(count)
    builder.endRow()
  }
  return withNoteOnCounts(builder.build(), notes.length > 0 ? notes.join('; ') : undefined)
}

/** The names of the two columns: short ones, or whole names where the short ones are the same or are taken. */
function pairColumns(pair: readonly [SearchQuantity, SearchQuantity]): readonly string[] {
  const short = pair.map(columnName)
  return short[0] === short[1] || short.includes('count') ? pair.map(({ name }) => name) : short
}
