import type { Answer, Fault, FaultScript, SeenRequest } from './faults.js'

/** How a server of today's API strays from what it was asked for. */
export interface OddPages {
  /** The most entries that it puts into one answer; how it says that it stopped there. */
  cap: number
  says: 'where to go on' | 'its page size' | 'both'
  /** Entries of an answer that come twice, by place; they count against the cap. */
  twice: number[]
  /** Entries that nobody asked for, in each answer. */
  strays: number
  /** It takes no notice of `page_after_value`, and names another place to go on each time. */
  deaf: boolean
}

let cursors = 0

/** A fault script that makes the pages of archives, or of ids, odd. */
export function oddPages(odd: OddPages, path: string): FaultScript {
  return request => (request.path === path ? { change: answer => change(answer, odd, request) } : undefined)
}

function change(answer: Answer, { cap, says, twice, strays, deaf }: OddPages, { body }: SeenRequest): Answer {
  const { pagination, data } = answer
  const after = (body as { pagination?: { page_after_value?: string } }).pagination?.page_after_value
  // Cursors of a deaf server lead nowhere: the healthy answer behind it is empty.
  if (deaf && after?.startsWith('cursor'))
    return { ...answer, data: [], pagination: { ...pagination, next_page_after_value: `cursor${++cursors}` } }
  const repeated = data.flatMap((entry, place) => (twice.includes(place) ? [entry, entry] : [entry]))
  const given = repeated.slice(0, cap)
  const isCut = given.length < repeated.length
  const last = given.at(-1)?.entry_id
  const next = deaf ? `cursor${++cursors}` : last
  const changed: Answer['pagination'] = { ...pagination }
  if (isCut && says !== 'where to go on') changed.page_size = cap
  if (isCut && says !== 'its page size' && next !== undefined) changed.next_page_after_value = next
  if (isCut && says === 'its page size') delete changed.next_page_after_value
  const others = Array.from({ length: strays }, (_, index) => ({
    entry_id: `stray${index}`,
    upload_id: 'x',
    archive: {},
  }))
  return { ...answer, data: [...others, ...given], pagination: changed }
}

/** As `oddPages`, for answers of the old API: short pages, entries twice, entries of other uploads. */
export function oddLegacyPage(answer: Fault | undefined, { cap, twice, strays }: OddPages): Fault | undefined {
  const { results, aggregation } = (answer?.body ?? {}) as LegacyBody
  if (!results || !aggregation) return answer
  const repeated = results.flatMap((entry, place) => (twice.includes(place) ? [entry, entry] : [entry]))
  const given = repeated.slice(0, cap)
  const last = given.at(-1)
  const isCut = given.length < repeated.length
  const { upload_id: upload, calc_id: calc } = last?.archive.section_metadata ?? {}
  const others = Array.from({ length: strays }, (_, index) => ({
    calc_id: `stray${index}`,
    archive: { section_metadata: { upload_id: 'x', calc_id: `stray${index}` } },
  }))
  const after = isCut ? `${upload}:${calc}` : aggregation.after
  return { ...answer, body: { results: [...others, ...given], aggregation: { ...aggregation, after } } }
}

interface LegacyBody {
  results?: { calc_id: string; archive: { section_metadata: { upload_id: string; calc_id: string } } }[]
  aggregation?: { after: string | null }
}
