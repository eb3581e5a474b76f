import type { AbortSignalLike } from './abort.js'
import type { Timeouts } from './timeouts.js'

/** One HTTP request as it goes to the wire: no retries, no redirects, no logins below this line. */
export interface WireRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string | undefined
  timeouts: Timeouts
  /** The longest answer that is taken, in bytes after decompression. */
  maxBytes: number
  signal?: AbortSignalLike | undefined
  /** Gives the body as bytes even where it could be decoded while it comes. */
  asBytes?: boolean | undefined
}

/** One HTTP answer, read to its end and decompressed. */
export interface WireResponse {
  status: number
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>
  body: Uint8Array
  /** The body as text where it was decoded while it came, as large JSON is; `body` is then empty. */
  text?: string | undefined
  /** Bytes of the body as they came over the wire, before decompression. */
  wireBytes: number
  /** The proxy that a request in clear text went through, which may have answered itself; for messages. */
  through?: string | undefined
}

/**
 * Sends one request and reads its whole answer. Throws `NetworkError`, `TimeoutError` or `DataError` (an answer beyond
 * its limits), or the signal's reason; a status is never an error here.
 */
export interface Transport {
  send(request: WireRequest): Promise<WireResponse>
}
