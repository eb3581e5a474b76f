import type { Aggregations, Survey } from '../../api/index.js'
import { isRawObject } from '../../metainfo/index.js'
import { todaysCalculations } from '../traps/index.js'
import { askedValues, loneWord } from './asked-value.js'
import type { Part } from './parts.js'

/** So many words of a quantity are asked for. */
const mostWords = 300

/** Quantities with a word for each entry or so: the list of all would be long, and of no help. */
const manyWords =
  /(_id|^(mainfile|mainfile_key|entry_name|files|quantities|pid|references|description|nomad_commit|sections))$|^(section_defs|entry_references|search_quantities)\./

const [todaysQuantity, todaysName] = Object.entries(todaysCalculations)[0] as [string, string]

/** What the server counts over all entries of the owner: the values that are there instead of those that were asked for. */
export interface ServerCounts {
  /** How many entries there are. */
  total: number
  /** How many calculations of today's schema there are. */
  todays: number
  /** The words of a quantity, all of them or the most frequent ones. */
  words(name: string): { list: readonly string[]; isAll: boolean } | undefined
  /** The least and the greatest value of a quantity. */
  range(name: string): { least: number; greatest: number } | undefined
  /** How many entries have the word that a part asks for alone; `undefined` where it asks for something else. */
  count(part: Part): number | undefined
}

/** Returns the aggregations that count the values of parts, and the function that reads their answer, in which anything may be missing. */
export function serverCountsOf(parts: readonly Part[]): {
  aggregations: Aggregations
  read: (survey: Survey) => ServerCounts
} {
  const aggregations: Aggregations = {
    todays: { terms: { quantity: todaysQuantity, include: [todaysName], size: 1 } },
  }
  const names = new Map<string, string>()
  const ask = (key: string, kind: 'terms' | 'min_max', fields: Record<string, unknown>): void => {
    if (names.has(key)) return
    const name = `a${names.size}`
    names.set(key, name)
    aggregations[name] = { [kind]: fields }
  }
  for (const part of parts) {
    for (const { quantity, counted } of askedValues(part)) {
      const { name } = quantity
      if (counted === 'min_max') ask(`range ${name}`, counted, { quantity: name })
      else if (!manyWords.test(name)) ask(`words ${name}`, counted, { quantity: name, size: mostWords })
    }
    const lone = loneWord(part)
    if (lone) ask(`count ${lone.name} ${lone.word}`, 'terms', { quantity: lone.name, include: [lone.word], size: 1 })
  }
  return {
    aggregations,
    read: ({ total, aggregations: answers }) => {
      const answer = (key: string) => answers[names.get(key) ?? '']
      return {
        total,
        todays: bucketsOf(answers['todays'])?.[0]?.count ?? 0,
        words: name => {
          const buckets = bucketsOf(answer(`words ${name}`))?.filter(({ count }) => count > 0)
          return buckets && { list: buckets.map(({ value }) => value), isAll: buckets.length < mostWords }
        },
        range: name => rangeOf(answer(`range ${name}`)),
        count: part => {
          const lone = loneWord(part)
          const buckets = lone && bucketsOf(answer(`count ${lone.name} ${lone.word}`))
          return buckets && (buckets.find(({ value }) => value === lone.word)?.count ?? 0)
        },
      }
    },
  }
}

interface Bucket {
  value: string
  count: number
}

function bucketsOf(aggregation: unknown): Bucket[] | undefined {
  return dataOf(aggregation, 'terms')?.flatMap((bucket): Bucket[] => {
    if (!isRawObject(bucket)) return []
    const { value, count } = bucket
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
