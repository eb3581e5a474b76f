import type { EntryArchive, EntryOf, NarrowingOptions } from '../metainfo/index.js'
import type { ArchiveQueryOptions } from '../query/index.js'
import { WebQuery } from './web-query.js'

/** The constructor of queries; the entries have the types that the options tell, as in a notebook. */
export interface ArchiveQueryConstructor {
  new <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
    options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
  ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
  new <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
  readonly prototype: ArchiveQuery<EntryArchive>
}

/** @see WebQuery */
export type ArchiveQuery<Entry extends object = EntryArchive> = WebQuery<Entry>

/**
 * Entries of a NOMAD archive that match a query, as a lazy sequence. Making one sends nothing; entries are loaded in pages when
 * they are read.
 *
 * @throws QueryError for unknown options, and for a query that no server can answer
 * @example
 * ```ts
 * const query = new ArchiveQuery({ query: { 'results.material.elements': ['Ti', 'O'] }, max: 100 })
 * for (const entry of await query.slice(0, 10)) console.log(entry.entry_id)
 * ```
 */
export const ArchiveQuery = WebQuery as unknown as ArchiveQueryConstructor
