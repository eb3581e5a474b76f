import type { AbortSignalLike, Authentication, DialectName, Owner, RetryPolicy, Timeouts } from '../api/index.js'

/** The options of `new ArchiveQuery(options)`: all of them can be left out. */
export interface ArchiveQueryOptions {
  /**
   * What entries must fulfil, as one object of search quantities:
   * `{ 'results.material.elements': ['Ti', 'O'], 'results.material.n_elements': { lte: 3 } }`, combined by
   * `{ and: […] }`, `{ or: […] }`, `{ not: {…} }`. On a server of the old API: `{ $and: [{ 'dft.code_name': 'VASP' }] }`.
   * Plain numbers are in SI units; a value with its unit is converted: `{ gte: quantity(1, 'eV') }`. Default: every entry.
   */
  query?: Record<string, unknown> | null | undefined
  /**
   * What to bring of each archive: a tree of sections and quantities with `'*'` at its leaves,
   * `{ run: { 'calculation[-1]': { energy: '*' } } }`, or a directive for all of it.
   * Default: the whole archive (`'*'`); on a server of the old API `{ section_run: '*' }`.
   */
  required?: Record<string, unknown> | string | null | undefined
  /** Root of the API. Default: `NOMAD_URL` from the environment, else NOMAD's public server. */
  url?: string | undefined
  /** The language of the server; follows from `url` when left out: `…/api/v1` is v1, `…/api` is v0. */
  dialect?: DialectName | undefined
  /**
   * Whose entries: `'public'`, `'visible'` (public ones and those that your login may see), `'shared'`, `'user'`
   * (your own), `'staging'` (unpublished), `'admin'`; `'all'` only counts. Default `'visible'`.
   */
  owner?: Owner | undefined
  /** User name and password for the server's login. Default: `NOMAD_USERNAME` and `NOMAD_PASSWORD`. */
  username?: string | undefined
  password?: string | undefined
  /**
   * Another way to log in: headers, a token, a provider such as `KeycloakAuthenticator`, or a function that gives
   * headers or a token. Default: `NOMAD_TOKEN`, else the token of
   * `~/.config/nomad-notebook/token`; both for the server that `NOMAD_URL` (or the default) names. See SECURITY.md.
   */
  authentication?: Authentication | undefined
  /** Pages under way at once. The order of results does not depend on it. Default 1. */
  parallel?: number | undefined
  /** Entries in a page. Default: 10 in the first page, then growing towards 100 or 5 MB. Also `per_page`. */
  perPage?: number | undefined
  per_page?: number | undefined
  /**
   * At most so many entries are given; `null` for no limit. Default 10 000: where more entries match, the query's `warnings`
   * and its card say so, and so do the `notes` of a frame, once all 10 000 were read.
   */
  max?: number | null | undefined
  /** Missing archives are errors instead of being skipped and listed in the ledger. Default false. Also `raise_errors`. */
  raiseErrors?: boolean | undefined
  raise_errors?: boolean | undefined
  /** Search quantity to sort by, one with a single value. Default: `entry_id`. */
  orderBy?: string | undefined
  /** Direction of the sorting. Default `'asc'`. */
  order?: 'asc' | 'desc' | undefined
  /** Stops everything that the query does when it is aborted. */
  signal?: AbortSignalLike | undefined
  /**
   * Only entries that have all quantities named in `required`; `plan()` and `explain()` show the added criterion. A path
   * through a reference asks for the reference alone: its target may stand in another entry.
   * Default: false on v1, true on v0 as the old client did.
   */
  onlyWithRequired?: boolean | undefined
  /** Limits of time in seconds: `connect` 10, `firstByte` 180 (of a login 30), `stall` 60, `total` 900. */
  timeouts?: Partial<Timeouts> | undefined
  /**
   * Patience with failures: `retries` 6 for one request, `budget` 100 for all of the query beyond its successes, and waits
   * in seconds `firstDelay` 0.5, `longestDelay` 30, `longestRetryAfter` 120.
   */
  retry?: Partial<RetryPolicy> | undefined
  /**
   * Requests to one host under way at once and in a second, shared by all queries of the process: what is named here holds
   * for all from then on. Both sink when the server asks for fewer, and rise again slowly. Default 4 and 10, and no limit
   * on this machine itself; `Infinity` for none.
   */
  concurrency?: number | undefined
  perSecond?: number | undefined
  /** The longest answer that is taken, in bytes. Default: 512 MiB, the longest text that JavaScript can hold. */
  maxBytes?: number | undefined
  /** Sends logins over unencrypted connections as well, for trusted networks. Default false. */
  allowInsecure?: boolean | undefined
  /**
   * Other NOMAD installations that `reference.resolve()` may ask, without any login: their API roots, or `true` for
   * whichever an archive names. Default: none.
   */
  otherInstallations?: boolean | readonly string[] | undefined
}

/** An option of a call that waits. */
export interface CallOptions {
  /** Gives up waiting when it is aborted. */
  signal?: AbortSignalLike | undefined
}
