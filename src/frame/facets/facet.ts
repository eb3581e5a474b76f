import { QueryError } from '../../errors/index.js'
import type { SearchQuantity } from '../../metainfo/index.js'
import type { CallOptions } from '../../query/index.js'
import { Frame } from '../frame.js'
import { FrameBuilder } from '../frame-builder.js'
import { ask, type Bucket, bucketsOf, type FacetSource } from './ask.js'
import { columnName, countableAs, quantityNamed } from './search-quantity.js'

/** How `facet` counts. */
export interface FacetOptions extends CallOptions {
  /** The most values, those with the most entries first. Default 100. */
  size?: number | undefined
}

/**
 * The values of a search quantity and how many matching entries have each, most first, counted by the server: nothing is
 * downloaded. An entry with several values (its elements) counts for each.
 *
 * @throws QueryError for quantities that are not known or not countable, and on a server of the old API
 */
export async function facet(source: FacetSource, name: string, options: FacetOptions = {}): Promise<Frame> {
  const { size = 100, ...call } = options
  if (!Number.isInteger(size) || size < 1 || size > 10_000) {
    throw new QueryError(`The option size is ${size}; it must be a whole number from 1 to 10 000.`)
  }
  const quantity = quantityNamed(name)
  const buckets = await counted(source, quantity, { size, call })
  return frameOf(quantity, buckets, size)
}

async function counted(
  source: FacetSource,
  quantity: SearchQuantity,
  { size, call }: { size: number; call: CallOptions },
): Promise<Bucket[]> {
  const way = countableAs(quantity)
  if (way === 'integers') {
    const answer = await ask(source, 'histogram', { quantity: quantity.name, interval: 1 }, call)
    const present = bucketsOf(answer).filter(({ count }) => count > 0)
    return present.sort((a, b) => b.count - a.count).slice(0, size)
  }
  if (way === 'terms') return bucketsOf(await ask(source, 'terms', { quantity: quantity.name, size }, call))
  throw new QueryError(
    way === undefined
      ? `No server counts the values of '${quantity.name}': it is free text.`
      : `The values of '${quantity.name}' are ${way}: nearly every entry has its own.`,
    {
      hint:
        way === undefined
          ? 'Load the entries and count them: frame.valueCounts(name).'
          : 'query.histogram(name) counts them by intervals.',
    },
  )
}

function frameOf(quantity: SearchQuantity, buckets: readonly Bucket[], size: number): Frame {
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
  if (buckets.length < size) return frame
  const note = `the ${size} most frequent values; there may be more`
  return new Frame(
    frame.columns.map((column, index) => (index === 0 ? column.with({ note }) : column)),
    frame.numRows,
  )
}
