import type { EntryArchive, LegacyEntryArchive } from '../generated/index.js'

/** Names at the top of a legacy archive: a `required` with one of them asks for the v0 dialect. */
type LegacyRoot =
  | 'section_run'
  | 'section_metadata'
  | 'section_workflow'
  | 'section_experiment'
  | 'section_quantum_cms'
  | 'section_encyclopedia'

/** `…/api` (with or without slashes at the end) is the legacy API, except under `/prod/v1`. */
type IsLegacyUrl<Url extends string> = Url extends `${infer Front}/`
  ? IsLegacyUrl<Front>
  : Url extends `${string}/prod/v1/${string}`
    ? false
    : Url extends `${string}/api`
      ? true
      : false

type OfRequired<Options> = Options extends { readonly required: infer Required }
  ? // The type of a tree from a variable or from `required.fields` allows every name, so it does not show the dialect.
    string extends keyof Required
    ? EntryArchive
    : keyof Required & LegacyRoot extends never
      ? EntryArchive
      : LegacyEntryArchive
  : EntryArchive

type OfUrl<Options> = Options extends { readonly url: infer Url extends string }
  ? string extends Url
    ? OfRequired<Options>
    : IsLegacyUrl<Url> extends true
      ? LegacyEntryArchive
      : EntryArchive
  : OfRequired<Options>

/**
 * The type of the entries that a query with these options yields. The option `dialect` decides; without it the URL, when
 * it is a literal; else a legacy name at the top of `required`, such as `section_run`. In all other cases it is
 * `EntryArchive`.
 */
export type EntryOf<Options> = Options extends { readonly dialect: 'v0' }
  ? LegacyEntryArchive
  : Options extends { readonly dialect: 'v1' }
    ? EntryArchive
    : OfUrl<Options>

/**
 * The options that show the dialect of a query, for a constructor whose type depends on them:
 *
 * ```
 * new <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
 *   options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
 * ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
 * new <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
 * ```
 *
 * With an entry's type as the only type argument the second form applies, because that type is no URL. The defaults are
 * not `undefined`: without strict null checks, as in tslab, it would match every dialect.
 */
export interface NarrowingOptions<Url, Dialect, Required> {
  readonly url?: Url | undefined
  readonly dialect?: Dialect | undefined
  readonly required?: Required | undefined
}
