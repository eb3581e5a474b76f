import type { Call, DialectName, Gap, IndexQuestion, Match } from '../api/index.js'
import type { Ledger } from './ledger.js'
import type { SchemaReader } from './references/index.js'

/** What a reading asks for of each entry. */
export interface EntryRequest {
  /** The parts of archives; with `index`, where its values lie in them. */
  required: unknown
  /** Reads these values from the search index, and no archive. */
  index?: IndexQuestion | undefined
  /**
   * Reads exactly these entries, in this order, by their ids: nothing is listed, and the query's `max` does not count. Each
   * entry may be named once.
   */
  matches?: readonly Match[] | undefined
  /** No page goes beyond a multiple of this number of `matches`. */
  pageEnds?: number | undefined
  /** With `matches`: whether missing archives are errors. Default: as the query says. */
  raiseErrors?: boolean | undefined
  /** With `index`: asks for the entries with these ids in place of the query's own, at most 1 000, in the server's order. */
  only?: readonly string[] | undefined
  /** Reads all that match where the query names no `max`. */
  isWhole?: boolean | undefined
}

/** Some of the matches of a query. */
export interface MatchesWithin {
  /** Criteria that they meet beside those of the query. */
  criterion?: Readonly<Record<string, unknown>> | undefined
  /** How many at most. Default: all. */
  max?: number | undefined
  /** Default: that of the query. */
  order?: 'asc' | 'desc' | undefined
}

/** The entries of a range of matches. */
export interface EntryRange<Entry> {
  /** The matches that it is about, by position. */
  from: number
  /** Exclusive. */
  to: number
  /** In the order of the matches, without those that were skipped or failed. */
  entries: Entry[]
  /** Matches that were left out, each with the reason, such as a missing archive. */
  skipped: readonly Gap[]
  /** Matches whose archive the server failed to give, each with its reason. */
  failed: readonly Gap[]
  /** Size of the answers, in bytes after decompression. */
  bytes: number
}

/** The settings of a reading that a table needs. */
export interface EntryReadingConfig {
  readonly dialect: DialectName
  readonly required: unknown
  readonly max: number | null
}

/**
 * One reading of the entries of a query, with a `required` of its own, on the query's connection. It keeps no entries and
 * leaves the query's pages, statistics of entries and ledger as they are.
 */
export interface EntryReading<Entry> {
  readonly config: EntryReadingConfig
  readonly schemas: SchemaReader
  /** The number of entries that match; `undefined` before the first answer. */
  readonly total: number | undefined
  /** What became of each match in this reading. */
  readonly ledger: Ledger
  /** Why nothing matches, after a reading without matches; else `undefined`. */
  readonly noMatches: string | undefined
  /** How many entries were left out because the query names no `max`; else `undefined`. */
  readonly leftOut: string | undefined
  stream(call?: Call): AsyncIterableIterator<Entry>
  /** Page after page, also those without entries; their ranges follow each other without a gap. */
  ranges(call?: Call): AsyncIterableIterator<EntryRange<Entry>>
}
