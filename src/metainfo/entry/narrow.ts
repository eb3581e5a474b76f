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
  ? // A tree whose names are not written out (a variable, `required.fields`) has every name, which tells nothing.
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
 * The type of the entries that a query with these options yields, as far as it shows when compiling: the option `dialect`
 * decides, then the URL where it is written out, then whether `required` begins with a legacy name such as
 * `section_run`; `EntryArchive` otherwise.
 */
export type EntryOf<Options> = Options extends { readonly dialect: 'v0' }
  ? LegacyEntryArchive
  : Options extends { readonly dialect: 'v1' }
    ? EntryArchive
    : OfUrl<Options>

/**
 * The options that tell which dialect a query speaks, for a constructor that narrows by them:
 *
 * ```
 * new <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
 *   options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
 * ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
 * new <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
 * ```
 *
 * An entry's type as only type argument is no URL, so the second form takes it. The defaults are no `undefined`: where
 * null checks are off, as in tslab, that would count as every dialect.
 */
export interface NarrowingOptions<Url, Dialect, Required> {
  readonly url?: Url | undefined
  readonly dialect?: Dialect | undefined
  readonly required?: Required | undefined
}
