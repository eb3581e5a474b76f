import { append } from '../../basics/append.js'
import { QueryError, shortValue } from '../../errors/index.js'
import type { SearchQuantity } from '../../metainfo/index.js'
import type { CallOptions } from '../../query/index.js'
import type { Bucket, FacetSource } from './ask.js'
import { countValues } from './count-values.js'
import { quantityNamed } from './search-quantity.js'

type Pair = readonly [SearchQuantity, SearchQuantity]

/** Two values, and how many entries have both. */
export interface PairCount {
  first: unknown
  second: unknown
  count: number
}

/** The pairs with the most entries, and what to know about them. */
export interface PairCounts {
  pairs: PairCount[]
  notes: string[]
}

/** The requests that are under way at once; the query's own limits hold besides. */
const atOnce = 4

/** Returns the two search quantities of a pair of names. @throws QueryError for anything else */
export function pairNamed(names: readonly unknown[]): Pair {
  if (!Array.isArray(names) || names.length !== 2) {
    throw new QueryError(
      `query.facet counts the values of one search quantity or of two, not of ${shortValue(names)}.`,
      {
        hint: 'Give a name, or two names in a list. For more: load the entries, and frame.groupBy(names, …).',
      },
    )
  }
  const [first, second] = names.map(name => quantityNamed(name as string)) as unknown as Pair
  if (first.name === second.name) {
    throw new QueryError(`Both names of query.facet are '${first.name}'.`, {
      hint: 'Give one name, or two different ones.',
    })
  }
  return [first, second]
}

/**
 * Counts the entries that have a value of one search quantity and a value of another. An entry with several values counts
 * for each pair of them, also where the values belong to different items of a list of sections.
 */
export async function countPairs(
  source: FacetSource,
  pair: Pair,
  { max, call }: { max: number; call: CallOptions },
): Promise<PairCounts> {
  const alone = await Promise.all(pair.map(quantity => countValues(source, quantity, { max, call })))
  // Fewer values of the outer quantity are fewer requests.
  const outer = (alone[0] as Bucket[]).length <= (alone[1] as Bucket[]).length ? 0 : 1
  const [outerQuantity, innerQuantity] = [pair[outer], pair[1 - outer]] as [SearchQuantity, SearchQuantity]
  const values = (alone[outer] as Bucket[]).filter(({ count }) => count > 0)
  const inner = await inTurns(values, ({ value }) =>
    countValues(source, innerQuantity, { max, call, criterion: { [outerQuantity.name]: value } }),
  )
  const pairs = values.flatMap(({ value }, index) =>
    (inner[index] as Bucket[])
      .filter(({ count }) => count > 0)
      .map(bucket => {
        const [first, second] = outer === 0 ? [value, bucket.value] : [bucket.value, value]
        return { first, second, count: bucket.count }
      }),
  )
  pairs.sort((a, b) => b.count - a.count)
  const isCut = pairs.length > max || [...alone, ...inner].some(buckets => buckets.length >= max)
  const notes = isCut
    ? [`the ${Math.min(max, pairs.length)} most frequent pairs found; there may be more`]
    : [...lackingNotes(pair, alone, pairs)]
  return { pairs: pairs.slice(0, max), notes }
}

/** Says of either quantity how many entries, at least, have a value of it and none of the other. */
function* lackingNotes(pair: Pair, alone: readonly Bucket[][], pairs: readonly PairCount[]): Generator<string, void> {
  for (const [index, side] of (['first', 'second'] as const).entries()) {
    const paired = new Map<unknown, number>()
    for (const found of pairs) paired.set(found[side], (paired.get(found[side]) ?? 0) + found.count)
    // An entry with several values of the other quantity counts several times, and hides those without any.
    const lacking = (alone[index] as Bucket[]).map(({ value, count }) => Math.max(0, count - (paired.get(value) ?? 0)))
    const least = lacking.reduce((a, b) => Math.max(a, b), 0)
    const entries = least === 1 ? 'entry has' : 'entries have'
    const [here, there] = [pair[index], pair[1 - index]] as [SearchQuantity, SearchQuantity]
    if (least > 0) yield `at least ${least} ${entries} '${here.name}' without '${there.name}'`
  }
}

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += atOnce) {
    append(results, await Promise.all(items.slice(at, at + atOnce).map(work)))
  }
  return results
}
