import type { Traffic } from '../api/index.js'
import type { CacheCounts } from './cache/index.js'
import type { Ledger } from './ledger.js'
import type { Delivery } from './page.js'

/**
 * The numbers of a query. The first six have the old client's names and count what was given to the user; the others
 * are ours and also count what was read in advance or without use.
 */
export interface Statistics {
  /** Entries that match; `undefined` before the first answer. */
  nentries: number | undefined
  /** Entries in the last page given. */
  last_response_nentries: number
  /** Size of the last page given, in bytes after decompression. */
  last_response_data_size: number
  /** Size of all pages given, in bytes after decompression. */
  loaded_data_size: number
  /** Entries given; one that is loaded again is not counted again. */
  loaded_nentries: number
  /** Pages given, each one call of the archive API; those that came whole from the cache are not counted. */
  napi_calls: number
  /** HTTP requests sent, repeated ones included. */
  requests: number
  /** Requests sent again after a failure. */
  retries: number
  /** Answers by which the server asked for fewer requests. */
  throttled: number
  /** Bytes of all answers as they came over the network, compressed. */
  wireBytes: number
  /** Entries skipped, for example because their archive is missing. */
  skipped: number
  /** Entries whose archive the server failed to give. */
  failed: number
  /** How many entries were dropped from answers: duplicates, and entries that were not asked for. */
  dropped: number
  /** Archives that came from the cache, and not from the server; also those of tables, and those read in advance. */
  cacheHits: number
  /** Their size as JSON in bytes. The other sizes do not count it. */
  cacheBytes: number
  /** Seconds since the first request; 0 before it. */
  seconds: number
}

/** What the counters of one query have seen; what became of its matches stands in the ledger. */
export class Counters {
  readonly traffic: Traffic
  /** What came from the cache. */
  readonly cached: CacheCounts = { entries: 0, bytes: 0 }
  #pages = 0
  #bytes = 0
  #dropped = 0
  #last = { entries: 0, bytes: 0 }

  constructor(traffic: Traffic) {
    this.traffic = traffic
  }

  /** Counts an answer that is given to the user. `first` is false when its page was given before and was loaded again. */
  count({ entries, bytes, dropped, isCached }: Delivery<unknown>, first: boolean): void {
    if (!isCached) {
      this.#last = { entries: entries.length, bytes }
      this.#pages++
    }
    this.#bytes += bytes
    if (first) this.#dropped += dropped
  }

  snapshot(nentries: number | undefined, { delivered, skipped, failed }: Ledger, seconds: number): Statistics {
    const { requests, retries, throttled, wireBytes } = this.traffic
    return {
      nentries,
      last_response_nentries: this.#last.entries,
      last_response_data_size: this.#last.bytes,
      loaded_data_size: this.#bytes,
      loaded_nentries: delivered,
      napi_calls: this.#pages,
      requests,
      retries,
      throttled,
      wireBytes,
      skipped: skipped.length,
      failed: failed.length,
      dropped: this.#dropped,
      cacheHits: this.cached.entries,
      cacheBytes: this.cached.bytes,
      seconds,
    }
  }
}

/** The six lines of the old client, word for word as its documentation prints them. */
export function sixLines(statistics: Statistics): string {
  return [
    `Number queries entries: ${statistics.nentries ?? 'unknown'}`,
    `Number of entries loaded in the last api call: ${statistics.last_response_nentries}`,
    `Bytes loaded in the last api call: ${statistics.last_response_data_size}`,
    `Bytes loaded from this query: ${statistics.loaded_data_size}`,
    `Number of downloaded entries: ${statistics.loaded_nentries}`,
    `Number of made api calls: ${statistics.napi_calls}`,
  ].join('\n')
}
