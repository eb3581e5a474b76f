import type { AbortSignalLike } from '../../../api/index.js'

/** A range of entry ids; without a bound it is open there. */
export interface IdRange {
  /** Inclusive. */
  fromId?: string | undefined
  /** Exclusive. */
  toId?: string | undefined
}

/** The first ids of a range. */
export interface Counted {
  /** How many entries the range has. */
  total: number
  /** In the order of the server. */
  ids: readonly string[]
}

interface Call {
  signal?: AbortSignalLike | undefined
}

/** Counts and lists the entries that match a query, to cut a harvest. Each method sends one request. */
export interface CountingSource {
  /** How many entries a range has. */
  count(range: IdRange, call?: Call): Promise<number>
  /** The first ids of a range. @param howMany from 1 to 1000 */
  first(range: IdRange, howMany: number, call?: Call): Promise<Counted>
  /** The last id of a range; `undefined` where it has none. */
  last(range: IdRange, call?: Call): Promise<string | undefined>
}
