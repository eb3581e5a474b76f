import type { Call, Dialect, Question } from '../../api/index.js'
import { askedCriteria } from '../traps/suspicions/asked-criteria.js'
import { leavesOutTodays, todaysNote } from '../traps/todays-schema.js'
import { adviceFor } from './advice.js'
import { loneWord } from './asked-value.js'
import { type Part, partsOf } from './parts.js'
import { type ServerCounts, serverCountsOf } from './server-counts.js'

/** A search without matches. */
export interface EmptySearch {
  dialect: Dialect
  question: Question
  /** What is suspicious in the query, a sentence each. */
  suspicions: readonly string[]
}

/** What was found out: a line, and how many calculations of today's schema there are, where that was counted. */
export interface Reasons {
  line: string
  todays: string | undefined
}

/** How many parts are counted at most. */
const most = 12

/**
 * Why nothing matches a question: which of its parts finds nothing by itself, and what there is instead. Makes one small
 * request for each part at most, and none for what is known: a lone part, and words that one request counts together.
 */
export async function whyNothing(search: EmptySearch, call: Call): Promise<Reasons> {
  const { dialect, question } = search
  const parts = partsOf(question, dialect.name)
  const counted = parts.slice(0, most)
  const isSurveyed = dialect.name === 'v1' && (parts.length === 1 || counted.some(loneWord))
  const serverCounts = isSurveyed ? await askServerCounts(search, counted, call) : undefined
  // A server that does not count as it was asked gets no more requests for it.
  let left = counted.length - (isSurveyed ? 1 : 0)
  const counts: (number | undefined)[] = []
  for (const part of counted) {
    const known = parts.length === 1 ? 0 : serverCounts?.count(part)
    counts.push(known ?? (left-- > 0 ? await count(search, part, call) : undefined))
  }
  const todays = serverCounts?.todays ?? 0
  return {
    line: `No entry matches${whatFindsNothing({ search, parts, counts, serverCounts })}`,
    todays: todays > 0 && leavesOutTodays(question.query) ? todaysNote(question.query, todays) : undefined,
  }
}

/** Counts all parts in one request; the old API cannot do that. */
async function askServerCounts(
  { dialect, question }: EmptySearch,
  parts: readonly Part[],
  call: Call,
): Promise<ServerCounts | undefined> {
  const everything = { ...question, query: {}, onlyWithRequired: false }
  const { aggregations, read } = serverCountsOf(parts)
  return unlessItFails(call, async () => read(await dialect.survey(everything, aggregations, call)))
}

function count({ dialect, question }: EmptySearch, { query }: Part, call: Call): Promise<number | undefined> {
  const alone = { ...question, query, onlyWithRequired: false }
  return unlessItFails(call, async () => (await dialect.survey(alone, {}, call)).total)
}

/** A hint that cannot be had is no error of what was asked. */
export async function unlessItFails<T>(call: Call, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (call.signal?.aborted) throw error
    return undefined
  }
}

interface Findings {
  search: EmptySearch
  parts: readonly Part[]
  /** How many entries each part finds by itself; `undefined` where it could not be counted. */
  counts: readonly (number | undefined)[]
  serverCounts: ServerCounts | undefined
}

function whatFindsNothing(findings: Findings): string {
  const { search, parts, counts, serverCounts } = findings
  const { owner } = search.question
  if (parts.length === 0 || serverCounts?.total === 0) return `: the server shows no entry at all for owner '${owner}'.`
  const empty = parts.filter((_, index) => counts[index] === 0)
  const left = parts.length - counts.length
  const rest = left > 0 ? ` (${left} more parts were not counted.)` : ''
  if (empty.length > 0) return `: ${empty.map(part => sentence(part, findings)).join(' ')}${rest}`
  const found = counts.filter(number => number !== undefined)
  if (found.length < counts.length || left > 0)
    return `; which part of the query finds nothing could not be counted.${rest}`
  const each = parts.map(({ text }, index) => `${text} (${counts[index]})`).join(', ')
  return `, though each part of the query finds entries by itself: ${each}.`
}

function sentence(part: Part, { search, serverCounts }: Findings): string {
  const names = [...askedCriteria(part.query)].map(({ name }) => `'${name}'`)
  const known = search.suspicions.filter(suspicion => names.some(name => suspicion.includes(name)))
  const advice = adviceFor(part, { serverCounts, said: known.join(' ') })
  return [`${part.text} finds nothing by itself.`, ...known, ...advice].join(' ')
}
