import type { Call, DialectName, IndexQuestion } from '../api/index.js'
import type { Ledger } from './ledger.js'
import type { SchemaReader } from './references/index.js'

/** What a reading asks for of each entry. */
export interface EntryRequest {
  /** The parts of archives; with `index`, where its values lie in them. */
  required: unknown
  /** Reads these values from the search index, and no archive. */
  index?: IndexQuestion | undefined
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
}
