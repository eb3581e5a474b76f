import { QueryError } from '../../errors/index.js'
import type { SearchQuantity } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, signal, wholeNumber } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { Frame } from '../frame.js'
import { FrameBuilder } from '../frame-builder.js'
import { ask, type Bucket, bucketsOf, type FacetSource } from './ask.js'
import { columnName, countableAs, quantityNamed } from './search-quantity.js'

/** How `facet` counts. */
export interface FacetOptions extends CallOptions {
  /** At most so many values, those with the most entries first: from 1 to 10 000. Default 100. */
  max?: number | undefined
}

const rules: OptionRules<FacetOptions> = { max: wholeNumber(1, 10_000), signal }

/**
 * Returns the values of a search quantity and how many matching entries have each, the most frequent first. The server
 * counts: no entry is downloaded. An entry with several values (its elements) counts once for each of them.
 *
 * The frame has a column of values under the quantity's short name, and `count`. Where there may be more values than `max`,
 * the note of the first column says so.
 *
 * @param name the full name of the search quantity, such as `results.material.elements`
 * @throws QueryError for quantities that are unknown or that no server counts, and on a server of the old API
 */
export async function facet(source: FacetSource, name: string, options: FacetOptions = {}): Promise<Frame> {
  checkOptions('query.facet', options, rules)
  const { max = 100, ...call } = options
  const quantity = quantityNamed(name)
  const buckets = await countValues(source, quantity, { max, call })
  return frameOf(quantity, buckets, max)
}

async function countValues(
  source: FacetSource,
  quantity: SearchQuantity,
  { max, call }: { max: number; call: CallOptions },
): Promise<Bucket[]> {
  const kind = countableAs(quantity)
  if (kind === 'integers') {
    const answer = await ask(source, 'histogram', { quantity: quantity.name, interval: 1 }, call)
    const present = bucketsOf(answer).filter(({ count }) => count > 0)
    return present.sort((a, b) => b.count - a.count).slice(0, max)
  }
  if (kind === 'terms') return bucketsOf(await ask(source, 'terms', { quantity: quantity.name, size: max }, call))
  throw new QueryError(
    kind === undefined
      ? `No server counts the values of '${quantity.name}': it is free text.`
      : `The values of '${quantity.name}' are ${kind}: nearly every entry has its own.`,
    {
      hint:
        kind === undefined
          ? 'Load the entries and count them: frame.valueCounts(name).'
          : 'query.histogram(name) counts them by intervals.',
    },
  )
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
  if (buckets.length < max) return frame
  const note = `the ${max} most frequent values; there may be more`
  return new Frame(
    frame.columns.map((column, index) => (index === 0 ? column.with({ note }) : column)),
    frame.numRows,
  )
}
