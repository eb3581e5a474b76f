import type { LoadedEntry } from '../../api/index.js'

/** The archives of a data set, in the order of its entries. */
export interface ArchiveStore {
  /** Returns the entry at a place, counted from 0 over all parts. */
  at(place: number): Promise<LoadedEntry>
  /** Gives the entries from one place up to another (exclusive), and keeps none. */
  range(from: number, to: number): AsyncIterable<LoadedEntry>
}
