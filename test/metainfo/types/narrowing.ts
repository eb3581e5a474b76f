// Read by the compiler alone, under strict settings and under those of a tslab kernel: how a query's entries get their type.

import type { EntryOf, NarrowingOptions } from '../../../src/metainfo/entry/narrow.js'
import type { EntryArchive, LegacyEntryArchive, v1 } from '../../../src/metainfo/generated/index.js'
import type { ArchiveQuery, ArchiveQueryOptions } from '../../../src/query/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(equal: Same<A, B>) => equal

/** A query's entries follow from its options. */
export function narrowing(): void {
  same<EntryOf<{ query: object }>, EntryArchive>(true)
  same<EntryOf<{ url: string }>, EntryArchive>(true)
  same<EntryOf<{ dialect: 'v0' }>, LegacyEntryArchive>(true)
  same<EntryOf<{ dialect: 'v1'; url: 'http://localhost/api' }>, EntryArchive>(true)
  same<EntryOf<{ url: 'http://localhost:8000/api' }>, LegacyEntryArchive>(true)
  same<EntryOf<{ url: 'http://localhost:8000/api///' }>, LegacyEntryArchive>(true)
  same<EntryOf<{ url: 'http://localhost:8000/api/v1' }>, EntryArchive>(true)
  same<EntryOf<{ url: 'https://nomad-lab.eu/prod/v1/api' }>, EntryArchive>(true)
  same<EntryOf<{ url: 'https://nomad-lab.eu/prod/rae/api' }>, LegacyEntryArchive>(true)
  same<EntryOf<{ url: 'https://nomad-lab.eu/prod/v1' }>, EntryArchive>(true)
  same<EntryOf<{ required: { run: '*' } }>, EntryArchive>(true)
  same<EntryOf<{ required: { section_run: { section_system: '*' } } }>, LegacyEntryArchive>(true)
  same<EntryOf<{ required: '*' }>, EntryArchive>(true)
  same<EntryOf<{ required: Record<string, unknown> }>, EntryArchive>(true)
  same<EntryOf<{ required: Record<string, unknown> | '*' | undefined }>, EntryArchive>(true)
  same<EntryOf<{ url: string; required: { section_metadata: '*' } }>, LegacyEntryArchive>(true)
}

interface NarrowingConstructor {
  new <const Url extends string = string, const Dialect extends string = string, const Required = unknown>(
    options?: ArchiveQueryOptions & NarrowingOptions<Url, Dialect, Required>,
  ): ArchiveQuery<EntryOf<{ url: Url; dialect: Dialect; required: Required }>>
  new <Entry extends object>(options?: ArchiveQueryOptions): ArchiveQuery<Entry>
}

/** A constructor can narrow by what it is given, or by a type argument. */
export function narrowingConstructor(Query: NarrowingConstructor, url: string, options: ArchiveQueryOptions): void {
  const none = new Query()
  same<typeof none, ArchiveQuery<EntryArchive>>(true)
  const some = new Query({ url, query: {}, max: 10 })
  same<typeof some, ArchiveQuery<EntryArchive>>(true)
  const given = new Query(options)
  same<typeof given, ArchiveQuery<EntryArchive>>(true)
  const byDialect = new Query({ url, dialect: 'v0' })
  same<typeof byDialect, ArchiveQuery<LegacyEntryArchive>>(true)
  const byUrl = new Query({ url: 'http://localhost:8000/api', max: 10 })
  same<typeof byUrl, ArchiveQuery<LegacyEntryArchive>>(true)
  const byRequired = new Query({ url, required: { section_run: { section_system: '*' } } })
  same<typeof byRequired, ArchiveQuery<LegacyEntryArchive>>(true)
  const byArgument = new Query<EntryArchive<v1.Simulation>>({ query: {} })
  same<typeof byArgument, ArchiveQuery<EntryArchive<v1.Simulation>>>(true)
  // @ts-expect-error a misspelt option
  new Query({ querry: {} })
}
