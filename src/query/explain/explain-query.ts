import type { Call, Dialect, Question } from '../../api/index.js'
import { loadRange } from '../load-page.js'
import { unknownSearchNames } from '../unknown-names.js'
import type { Warnings } from '../warnings.js'
import { countLists, countRequests } from './count-requests.js'
import { Explanation } from './explanation.js'
import { type HarvestTerms, harvestCost } from './harvest-cost.js'

/** What is explained. */
export interface Explained {
  dialect: Dialect
  question: Question
  /** The size of pages, when it is fixed. */
  perPage: number | undefined
  max: number
  firstPage: number
  /** What there is to say about the query. */
  warnings: Warnings
  /** What there is to say about the reading of a table. */
  notes: readonly string[]
  /** The harvest that is estimated too, and how many entries it has at most. */
  harvest?: (HarvestTerms & { max: number }) | undefined
}

/** The additions to the explanation of a reading. */
export interface ExplainedReading {
  /** Sentences about it. */
  notes?: readonly string[]
  /** A harvest to estimate. `max` is how many entries it has at most: default that of the query where it is named, else all. */
  harvest?: (HarvestTerms & { max?: number | undefined }) | undefined
}

/** Explains a query: counts its matches and loads one page of them to estimate the size; keeps nothing of it. */
export async function explainQuery(explained: Explained, call: Call): Promise<Explanation> {
  const { dialect, question, perPage, max, firstPage, warnings, notes, harvest } = explained
  const isV1 = dialect.name === 'v1'
  const matched = await dialect.count(question, call)
  const wanted = Math.min(matched, max)
  const sample = await samplePage(explained, wanted, call)
  await (matched === 0 ? warnings.findWhy(call) : warnings.countTodays(call))
  const bytesPerEntry = sample.entries > 0 ? sample.bytes / sample.entries : undefined
  const harvested = Math.min(matched, harvest?.max ?? 0)
  return new Explanation({
    url: dialect.url,
    requests: dialect.explain(question, firstPage),
    unknown: isV1 ? unknownSearchNames(question.query) : [],
    warnings: [...warnings.all, ...notes],
    matched,
    wanted,
    sampled: sample.entries,
    bytesPerEntry,
    bytes: bytesPerEntry === undefined ? (wanted === 0 ? 0 : undefined) : Math.round(bytesPerEntry * wanted),
    numberOfRequests:
      bytesPerEntry === undefined
        ? undefined
        : question.index
          ? countLists(wanted)
          : countRequests(wanted, { dialect: dialect.name, perPage, bytesPerEntry }),
    ...(harvest && (bytesPerEntry !== undefined || harvested === 0)
      ? { harvest: harvestCost({ entries: harvested, available: matched, bytesPerEntry: bytesPerEntry ?? 0 }, harvest) }
      : {}),
  })
}

async function samplePage(
  { dialect, question, firstPage }: Explained,
  wanted: number,
  call: Call,
): Promise<{ entries: number; bytes: number }> {
  const size = Math.min(wanted, firstPage)
  // Nobody gives the archives that this owner finds.
  if (size === 0 || question.owner === 'all') return { entries: 0, bytes: 0 }
  const { index } = question
  const walk = dialect.walk(index ? { ...question, index: { ...index, max: size } } : question)
  await walk.list(size, call)
  const to = Math.min(size, walk.pageEnd(0), walk.listed)
  const page = await loadRange({ walk, signal: call.signal }, { from: 0, to })
  return { entries: page.entries.length, bytes: page.bytes }
}
