import type { MatchesWithin } from '../../query/index.js'
import type { DownloadSource } from '../parts/source.js'
import { type CountingSource, type IdRange, withinShard } from './plan/index.js'

/** Returns what counts and lists the matches of a query by ranges of their ids. */
export function countingSource(source: Pick<DownloadSource, 'matchesWithin'>): CountingSource {
  const ask = async (range: IdRange, within: MatchesWithin, call: Parameters<CountingSource['count']>[1]) => {
    const ids: string[] = []
    let total = 0
    for await (const page of source.matchesWithin({ ...within, criterion: withinShard({}, range) }, call)) {
      total = page.total
      for (const { entryId } of page.items) ids.push(entryId)
    }
    return { total, ids }
  }
  return {
    count: async (range, call) => (await ask(range, { max: 0 }, call)).total,
    first: (range, howMany, call) => ask(range, { max: howMany }, call),
    last: async (range, call) => (await ask(range, { max: 1, order: 'desc' }, call)).ids[0],
  }
}
