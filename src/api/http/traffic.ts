/** Counts the network traffic of one query. */
export interface Traffic {
  /** HTTP requests sent, repeated ones and redirects included. */
  requests: number
  /** Requests that were sent again after a failure. */
  retries: number
  /** Answers that asked for fewer requests (429, 503). */
  throttled: number
  /** Bytes of all answers as they came over the wire (compressed). */
  wireBytes: number
  /** Bytes of all answers after decompression, searches for ids included. */
  bytes: number
}

/** Counters at zero. */
export function noTraffic(): Traffic {
  return { requests: 0, retries: 0, throttled: 0, wireBytes: 0, bytes: 0 }
}
