import type { EntryArchive, EntryOf, NarrowingOptions } from '../metainfo/index.js'
import type { ArchiveQueryOptions } from '../query/index.js'
import { NotebookQuery } from './notebook-query.js'

/**
 * The constructor of queries. The entries have the types of today's archives, or those of the old client if the options ask for
 * them: `dialect`, a literal `url` that ends in `/api`, or a `required` that begins with `section_run` or the like. A type
 * argument wins: `new ArchiveQuery<LegacyEntryArchive>({ … })`.
 */
export interface ArchiveQueryConstructor {
  new <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
    options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
  ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
  new <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
  readonly prototype: ArchiveQuery<EntryArchive>
}

/** The type of `query_archive`, the old client's function that makes a query. */
export interface QueryArchive {
  <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
    options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
  ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
  <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
}

/** @see NotebookQuery */
export type ArchiveQuery<Entry extends object = EntryArchive> = NotebookQuery<Entry>

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
export const ArchiveQuery = NotebookQuery as unknown as ArchiveQueryConstructor

/**
 * Makes a query, as the old client's function of this name: `query_archive(options)` is `new ArchiveQuery(options)`.
 *
 * @example
 * query_archive({ query: { 'results.material.elements': ['O'] } })
 */
export const query_archive = ((options?: ArchiveQueryOptions) => new NotebookQuery(options)) as QueryArchive
