import { countLists, countRequests, idsPerRequest } from './count-requests.js'

/** A harvest that is to be estimated. */
export interface HarvestTerms {
  /** How many entries a part has. */
  entriesPerPart: number
  /** How many requests all machines together send in a second. */
  requestsPerSecond: number
}

/** The cost of a harvest, which is a download by several machines, for the server. */
export interface HarvestCost {
  /** How many entries it has. */
  entries: number
  /** How many entries a part has. */
  entriesPerPart: number
  /** How many shards run; each makes a part. */
  shards: number
  /** Requests, but for retries, and for the entries that others refer to. */
  requests: {
    /** Those that cut it into shards, before the first of them. */
    plan: number
    /** Those that list the ids of each shard. */
    lists: number
    /** Those that load archives. */
    archives: number
    /** All of them. */
    total: number
  }
  /** How many requests all machines together send in a second. */
  requestsPerSecond: number
  /** How long they take, in hours, if the server answers `requestsPerSecond`; longer where it does not. */
  hours: number
  /** The size of the archives that are asked for, in bytes after decompression. */
  bytes: number
}

/** How many requests a chain of lists needs for each that reaches as far as it can, as measured for hashes. */
const roughly = 9 / 8

/**
 * Estimates what a harvest costs.
 *
 * With N entries in parts of n, and P = ⌈N / n⌉ - 1 places between them (and one more at the end, where more entries match):
 *
 * - plan: 1 + 2 P where n is 1000 or more, as ids are hashes; else 1 + 9/8 · P / ⌊999 / n⌋
 * - lists: ⌈n / 1000⌉ for each part
 * - archives: pages of 10, 30, 90, 100, 100 … entries for each part, and at most about 5 MB
 *
 * @param entries how many entries it has
 * @param available how many match
 * @param bytesPerEntry the mean size of an archive as it is asked for, in bytes after decompression
 */
export function harvestCost(
  { entries, available, bytesPerEntry }: { entries: number; available: number; bytesPerEntry: number },
  { entriesPerPart, requestsPerSecond }: HarvestTerms,
): HarvestCost {
  const shards = Math.ceil(entries / entriesPerPart)
  const places = entries === 0 ? 0 : entries < available ? shards : shards - 1
  const full = Math.floor(entries / entriesPerPart)
  const left = entries - full * entriesPerPart
  const size = { dialect: 'v1', perPage: undefined, bytesPerEntry } as const
  const sum = (count: (part: number) => number) =>
    (full > 0 ? full * count(entriesPerPart) : 0) + (left > 0 ? count(left) : 0)
  const lists = sum(countLists)
  const archives = sum(part => countRequests(part, size)) - lists
  const plan = 1 + planRequests(places, entriesPerPart)
  const total = plan + lists + archives
  return {
    entries,
    shards,
    entriesPerPart,
    requests: { plan, lists, archives, total },
    requestsPerSecond,
    hours: total / requestsPerSecond / 3600,
    bytes: Math.round(bytesPerEntry * entries),
  }
}

function planRequests(places: number, entriesPerPart: number): number {
  if (entriesPerPart >= idsPerRequest) return 2 * places
  return Math.ceil((roughly * places) / Math.floor((idsPerRequest - 1) / entriesPerPart))
}
