import { QueryError } from '../../errors/index.js'
import type { SearchQuantity } from '../../metainfo/index.js'
import type { CallOptions } from '../../query/index.js'
import { ask, type Bucket, bucketsOf, type FacetSource } from './ask.js'
import { countableAs } from './search-quantity.js'

/** What is counted, besides the quantity. */
export interface Counted {
  /** At most so many values. */
  max: number
  call: CallOptions
  /** Counts only the entries that meet it too. */
  criterion?: Readonly<Record<string, unknown>>
}

/**
 * Returns the most frequent values of a search quantity, as the server counts them.
 *
 * @throws QueryError for quantities whose values no server counts
 */
export async function countValues(
  source: FacetSource,
  quantity: SearchQuantity,
  { max, call, criterion }: Counted,
): Promise<Bucket[]> {
  const { name } = quantity
  switch (countableAs(quantity)) {
    case 'integers': {
      const answer = await ask(source, 'histogram', { quantity: name, interval: 1 }, call, criterion)
      const present = bucketsOf(answer).filter(({ count }) => count > 0)
      return present.sort((a, b) => b.count - a.count).slice(0, max)
    }
    case 'terms':
      return bucketsOf(await ask(source, 'terms', { quantity: name, size: max }, call, criterion))
    default:
      throw notCountable(quantity)
  }
}

/** The error for a quantity whose values are not counted one by one. */
function notCountable(quantity: SearchQuantity): QueryError {
  const kind = countableAs(quantity)
  if (kind === undefined) {
    return new QueryError(`No server counts the values of '${quantity.name}': it is free text.`, {
      hint: 'Load the entries and count them: frame.valueCounts(name).',
    })
  }
  return new QueryError(`The values of '${quantity.name}' are ${kind}: nearly every entry has its own.`, {
    hint: 'query.histogram(name) counts them by intervals.',
  })
}
