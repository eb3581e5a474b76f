import type { AbortSignalLike, Authentication, DialectName, Owner, RetryPolicy, Timeouts } from '../api/index.js'
import type { Criteria } from '../metainfo/index.js'
import type { CacheOption } from './cache/index.js'

/**
 * The options of `new ArchiveQuery(options)`; each has a default.
 *
 * @example
 * const narrow = new ArchiveQuery({
 *   query: { 'results.material.elements': ['Mg', 'O'] },
 *   required: { run: { 'calculation[-1]': { energy: '*' } } },
 *   max: 20,
 * })
 */
export interface ArchiveQueryOptions {
  /**
   * The criteria, as one object of search quantities:
   * `{ 'results.material.elements': ['Ti', 'O'], 'results.material.n_elements': { lte: 3 } }`, combined by
   * `{ and: […] }`, `{ or: […] }`, `{ not: {…} }`. On a server of the old API: `{ $and: [{ 'dft.code_name': 'VASP' }] }`.
   * Plain numbers are in SI units; a value with its unit is converted: `{ gte: quantity(1, 'eV') }`. Default: every entry.
   */
  query?: Criteria | null | undefined
  /**
   * Which parts of each archive to load: a tree of sections and quantities with `'*'` at its leaves,
   * `{ run: { 'calculation[-1]': { energy: '*' } } }`, or `'*'` for all of it.
   * Default: the whole archive (`'*'`); on a server of the old API `{ section_run: '*' }`.
   */
  required?: Record<string, unknown> | string | null | undefined
  /** Root of the API. Default: `NOMAD_URL` from the environment, else NOMAD's public server. */
  url?: string | undefined
  /** The dialect of the server. Default: it follows from `url`: `…/api/v1` is v1, `…/api` is v0. */
  dialect?: DialectName | undefined
  /**
   * Whose entries are searched: `'public'`, `'visible'` (public ones and those that your login may see), `'shared'`, `'user'`
   * (your own), `'staging'` (unpublished), `'admin'`; `'all'` only counts. Default `'visible'`.
   */
  owner?: Owner | undefined
  /** User name for the server's login, with `password`. Default: `NOMAD_USERNAME`. */
  username?: string | undefined
  /** Password for the server's login, with `username`. It is shown nowhere. Default: `NOMAD_PASSWORD`. */
  password?: string | undefined
  /**
   * Another way to log in: headers, a token, a provider such as `KeycloakAuthenticator`, or a function that returns
   * headers or a token. Default: `NOMAD_TOKEN`, else the token of
   * `~/.config/nomad-notebook/token`; both for the server that `NOMAD_URL` (or the default) names. See SECURITY.md.
   */
  authentication?: Authentication | undefined
  /**
   * How many pages are loaded at once, from 1 to 64; 1 loads one after the other. The order of results does not depend on it.
   * Default: as many as make reading faster, from 1 to 8: fewer when the server asks for fewer requests or takes longer, no more
   * than `concurrency` and `requestsPerSecond` permit, and no more than have 40 MB. `call_api` loads one page. On the old API 1.
   */
  parallel?: number | undefined
  /**
   * Entries in a page, from 1 to 9999. Default: 10 in the first page, then up to 100, 5 MB or what the server gives in 2
   * seconds. Also `per_page`.
   */
  perPage?: number | undefined
  per_page?: number | undefined
  /**
   * How many entries are loaded at most; `null` for no limit. Default 10 000: when more entries match, the query's `warnings`
   * and its card say so, and so do the `notes` of a frame, once all 10 000 were read.
   */
  max?: number | null | undefined
  /** Missing archives are errors instead of being skipped and listed in the ledger. Default false. Also `raise_errors`. */
  raiseErrors?: boolean | undefined
  raise_errors?: boolean | undefined
  /** Search quantity to sort by, one with a single value. v1 only. Default: `entry_id`. */
  orderBy?: string | undefined
  /** Direction of the sorting. v1 only. Default `'asc'`. */
  order?: 'asc' | 'desc' | undefined
  /** Stops all requests of the query when it is aborted. */
  signal?: AbortSignalLike | undefined
  /**
   * Only entries that have all quantities named in `required`; `plan()` and `explain()` show the added criterion. A path
   * through a reference asks for the reference alone: its target may stand in another entry.
   * Default: false on v1, true on v0 as the old client did.
   */
  onlyWithRequired?: boolean | undefined
  /** Time limits of one request in seconds. Default: `connect` 10, `firstByte` 180 (30 for a login), `stall` 60, `total` 900. */
  timeouts?: Partial<Timeouts> | undefined
  /**
   * How failed requests are sent again. Default: `retries` 6 for one request; `budget` 100, by which the retries of the query
   * may exceed its successful requests; and the waits in seconds `firstDelay` 0.5, `longestDelay` 30, `longestRetryAfter` 120.
   */
  retry?: Partial<RetryPolicy> | undefined
  /**
   * How many requests to one host are under way at once, from all queries of the process: a given value holds for all of them
   * from then on. It falls when the server asks for fewer requests, and rises again slowly. `Infinity` for no limit.
   * Default 4; no limit on this machine.
   */
  concurrency?: number | undefined
  /**
   * How many requests to one host are sent in a second, evenly apart, redirects, retries and logins included; 0.1 is one in ten seconds.
   * Shared, and lowered, as `concurrency`. Default 10; no limit on this machine.
   */
  requestsPerSecond?: number | undefined
  /** The longest answer that is read, in bytes after decompression. Default: 512 MiB, the longest text in JavaScript. */
  maxBytes?: number | undefined
  /**
   * Keeps archives on disk, by server, entry, time of processing and `required`: run again, also in another kernel, the query
   * asks the server for ids alone, and for what is new. `true` keeps them in the user's folder for caches, a text names a folder;
   * `{ folder, private, maxBytes }`: entries that are not published or under embargo are kept only with `private: true`, and
   * at most `maxBytes` (default 2 GB) in all. Not kept are archives with parts of other entries. `query.statistics.cacheHits`
   * counts what came from there; `cache.clear()` removes it. Whatever reads archives uses it: `at`, `slice`, loops, tables, and,
   * by one more small request, `resolve` and `withSchemas`; not tables from the search index, and no other installation. What
   * authors edit without processing, such as comments, is as it was when the archive was kept. Not on the old API. Default: none.
   */
  cache?: CacheOption | undefined
  /** Sends logins over unencrypted connections too, for trusted networks. Default false. */
  allowInsecure?: boolean | undefined
  /**
   * Other NOMAD installations that `reference.resolve()` may ask, without any login: their API roots, or `true` for
   * whichever an archive names. Default: none.
   */
  otherInstallations?: boolean | readonly string[] | undefined
}

/** How a server is reached. */
export type ConnectionSettings = Pick<
  ArchiveQueryOptions,
  | 'username'
  | 'password'
  | 'authentication'
  | 'timeouts'
  | 'retry'
  | 'concurrency'
  | 'requestsPerSecond'
  | 'maxBytes'
  | 'allowInsecure'
>

/** The option of a method that waits. */
export interface CallOptions {
  /** Stops waiting when it is aborted; the method then throws the signal's reason. */
  signal?: AbortSignalLike | undefined
}
