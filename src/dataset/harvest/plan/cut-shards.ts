import { countOf } from '../../../basics/text.js'
import { DataError, QueryError } from '../../../errors/index.js'
import { joinSignals } from '../../../query/index.js'
import { mostParts } from '../../manifest/index.js'
import { Changed, CheckedSource } from './checked-source.js'
import type { CountingSource } from './counting-source.js'
import { Cutting } from './cutting.js'
import type { CutOptions } from './options.js'
import { type HarvestPlan, planFormat, type Shard } from './plan.js'

/** How often the whole is cut anew when entries went meanwhile. */
const attempts = 3

/**
 * Cuts the entries of a query into shards by counts: two requests for a place between shards, and fewer where shards are small.
 * Entries that come or go meanwhile make a shard larger or smaller; no entry is in two shards.
 *
 * @throws QueryError for more shards than a data set has parts; DataError for answers that do not fit together, and where entries go
 *   faster than they are counted; the signal's reason when it is aborted
 */
export async function cutShards(source: CountingSource, options: CutOptions): Promise<HarvestPlan> {
  const { entriesPerShard, max = Number.POSITIVE_INFINITY, signal, onProgress } = options
  const stop = new AbortController()
  const checked = new CheckedSource(source, { signal: joinSignals(signal, stop.signal) })
  for (let attempt = 1; ; attempt++) {
    const planned = new Date().toISOString()
    const available = await checked.count({})
    const selected = Math.min(available, max)
    const places = placesBetween({ available, selected, entriesPerShard })
    checked.allow(mostRequests(places.length, available))
    const cutting = new Cutting(checked, { available, places }, done =>
      onProgress?.({ done, total: places.length, requests: checked.requests }),
    )
    try {
      await cutting.run(() => stop.abort())
      const shards = shardsOf(cutting.ids, { entriesPerShard, selected })
      return { format: planFormat, planned, available, selected, shards }
    } catch (error) {
      if (!(error instanceof Changed)) throw error
      if (attempt < attempts) continue
      throw new DataError(
        `The harvest cannot be cut into shards of ${countOf(entriesPerShard, 'entry', 'entries')}: the server's counts do not fit together, as when many entries are withdrawn meanwhile.`,
        { cause: error, hint: 'Ask again later, or name a larger entriesPerPart.' },
      )
    }
  }
}

/** How many entries come before each place between shards, and before the end where `max` sets it. */
function placesBetween(counts: { available: number; selected: number; entriesPerShard: number }): number[] {
  const { available, selected, entriesPerShard } = counts
  const shards = Math.ceil(selected / entriesPerShard)
  if (shards > mostParts) {
    throw new QueryError(
      `${selected} entries in parts of ${entriesPerShard} are ${shards} parts; a data set has at most ${mostParts}.`,
      { hint: 'Name a larger entriesPerPart, or max.' },
    )
  }
  const places = Array.from({ length: Math.max(0, shards - 1) }, (_, shard) => (shard + 1) * entriesPerShard)
  return selected > 0 && selected < available ? [...places, selected] : places
}

/** How many requests may find so many places: far more than even ids need that are spread most unevenly. */
function mostRequests(places: number, available: number): number {
  return 100 + 40 * places + Math.ceil(available / 100)
}

function shardsOf(ids: readonly string[], counts: { selected: number; entriesPerShard: number }): Shard[] {
  const { selected, entriesPerShard } = counts
  return Array.from({ length: Math.ceil(selected / entriesPerShard) }, (_, shard) => {
    const [fromId, toId] = [ids[shard - 1], ids[shard]]
    return {
      shard,
      ...(fromId === undefined ? {} : { fromId }),
      ...(toId === undefined ? {} : { toId }),
      from: shard * entriesPerShard,
      to: Math.min((shard + 1) * entriesPerShard, selected),
    }
  })
}
