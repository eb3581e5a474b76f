import type { Aggregations, Survey } from '../../api/index.js'
import { isRawObject } from '../../metainfo/index.js'
import { todaysCalculations } from '../traps/todays-schema.js'
import { type AskedValue, askedValue } from './asked-value.js'
import type { Part } from './parts.js'

/** So many words of a quantity are asked for. */
const mostWords = 300

/** Quantities with a word for each entry or so: the list of all would be long, and of no help. */
const manyWords =
  /(_id|^(mainfile|mainfile_key|entry_name|files|quantities|pid|references|description|nomad_commit|sections))$|^(section_defs|entry_references|search_quantities)\./

const [todaysQuantity, todaysName] = Object.entries(todaysCalculations)[0] as [string, string]

/** What the server counts over all that the owner may see, to tell what is there instead of what was asked for. */
export interface Surroundings {
  /** How many entries there are. */
  total: number
  /** How many calculations of today's schema there are. */
  todays: number
  /** The words of the part's quantity, all of them or the most frequent ones. */
  words(part: number): { list: readonly string[]; isAll: boolean } | undefined
  /** The least and the greatest value of the part's quantity. */
  range(part: number): { least: number; greatest: number } | undefined
  /** How many entries have the part's one word; `undefined` where it asks for something else. */
  count(part: number): number | undefined
}

/** The aggregations that tell the surroundings of the parts. */
export function surroundingsOf(parts: readonly Part[]): Aggregations {
  const aggregations: Aggregations = {
    todays: { terms: { quantity: todaysQuantity, include: [todaysName], size: 1 } },
  }
  for (const [index, part] of parts.entries()) {
    const asked = askedValue(part)
    if (!asked) continue
    const { name } = asked.quantity
    if (asked.counted === 'min_max') aggregations[`range${index}`] = { min_max: { quantity: name } }
    else if (!manyWords.test(name)) aggregations[`words${index}`] = { terms: { quantity: name, size: mostWords } }
    if (asked.isExact) {
      aggregations[`count${index}`] = { terms: { quantity: name, include: asked.words, size: asked.words.length } }
    }
  }
  return aggregations
}

/** Reads the answer, of which anything may be missing. */
export function readSurroundings({ total, aggregations }: Survey, parts: readonly Part[]): Surroundings {
  const asked = parts.map(askedValue)
  return {
    total,
    todays: bucketsOf(aggregations['todays'])?.[0]?.count ?? 0,
    words: part => {
      const buckets = bucketsOf(aggregations[`words${part}`])?.filter(({ count }) => count > 0)
      return buckets && { list: buckets.map(({ value }) => value), isAll: buckets.length < mostWords }
    },
    range: part => rangeOf(aggregations[`range${part}`]),
    count: part => countOf(bucketsOf(aggregations[`count${part}`]), asked[part]),
  }
}

function countOf(buckets: readonly Bucket[] | undefined, asked: AskedValue | undefined): number | undefined {
  const word = asked?.words[0]
  return buckets && (buckets.find(({ value }) => value === word)?.count ?? 0)
}

interface Bucket {
  value: string
  count: number
}

function bucketsOf(aggregation: unknown): Bucket[] | undefined {
  const data = dataOf(aggregation, 'terms')
  return data?.flatMap(bucket => {
    const { value, count } = isRawObject(bucket) ? bucket : {}
    return typeof value === 'string' && typeof count === 'number' ? [{ value, count }] : []
  })
}

function rangeOf(aggregation: unknown): { least: number; greatest: number } | undefined {
  const [least, greatest] = dataOf(aggregation, 'min_max') ?? []
  return typeof least === 'number' && typeof greatest === 'number' ? { least, greatest } : undefined
}

function dataOf(aggregation: unknown, kind: string): unknown[] | undefined {
  const answer = isRawObject(aggregation) ? aggregation[kind] : undefined
  const data = isRawObject(answer) ? answer['data'] : undefined
  return Array.isArray(data) ? data : undefined
}
