export { asLegacy } from './as-legacy.js'
export { type BrowseOptions, type FoundDefinition, MetainfoSearch, metainfo } from './browse/index.js'
export { checkRequired, type UnknownRequiredName } from './check-required.js'
export { Complex } from './complex.js'
export type { QuantityDefinition, QuantityType, SectionDefinition, SubSectionDefinition } from './definition.js'
export { definitionText, propertyFacts, shownProperties } from './definition-text.js'
export { describe, describeProperty, type PropertyDescription, propertyAt, typeText } from './describe.js'
export type { DialectName } from './dialect-name.js'
export type { AnyData, EntryArchive, LegacyEntryArchive, v0, v1 } from './generated/index.js'
export { rememberDescription } from './known-descriptions.js'
export type { EntryOf, NarrowingOptions } from './narrow.js'
export { type OpenArchiveOptions, openArchive } from './open-archive.js'
export { isPlainObject, type PlainOptions, plainData } from './plain-data.js'
export { isRawObject, member, type RawObject } from './raw.js'
export { definitionNamed, originOf, storedTarget } from './raw-access.js'
export { dateValue } from './read/date.js'
export { isFullStorage } from './read/full-storage.js'
export { storedItems } from './read/sub-section.js'
export { type RequiredKey, requiredKey } from './required-key.js'
export { publishedSchema, type Schema } from './schema.js'
export {
  isSearchSection,
  type SearchQuantity,
  searchQuantity,
  searchQuantityNames,
  suggestSearchQuantity,
} from './search-quantities.js'
export type { GetOptions, LooseEntryArchive, LooseSection, LooseValue, Section } from './section.js'
export { specialSections } from './special-sections.js'
export { isUnresolved, type ReferenceResolver, UnresolvedReference } from './unresolved-reference.js'
export { definitionsOf, schemasNamed, withSchemas } from './with-schemas.js'
