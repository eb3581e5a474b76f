// Written by scripts/make-types.mjs: change that, not this.
export type { SearchQuantityName } from './search-names.js'
export type * as v0 from './v0.js'
export type { LegacyEntryArchive } from './v0.js'
export type * as v1 from './v1.js'
export type { AnyData, EntryArchive } from './v1.js'
