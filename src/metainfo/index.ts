export { describe, describeProperty, type PropertyDescription, propertyAt } from './browse/describe.js'
export { type BrowseOptions, type FoundDefinition, MetainfoSearch, metainfo, usesOf } from './browse/index.js'
export { ForeignSchemas } from './custom/foreign-schemas.js'
export { loadNeeded } from './entry/load-needed.js'
export type { EntryOf, NarrowingOptions } from './entry/narrow.js'
export { type OpenArchiveOptions, openArchive } from './entry/open-archive.js'
export { definitionsOf, schemasNamed, schemasNamedInOwnParts, withSchemas } from './entry/with-schemas.js'
export type { AnyData, EntryArchive, LegacyEntryArchive, SearchQuantityName, v0, v1 } from './generated/index.js'
export { checkRequired, doubtfulRequired, type UnknownRequiredName } from './path/check-required.js'
export { indexedNames, indexedPaths } from './path/indexed-paths.js'
export { parsePath } from './path/parse-path.js'
export { boundsOf, isRange, namesOf, type Path, type PathStep, type Selector } from './path/path.js'
export { columnPath, requiredPath, rowsPath, searchedPath } from './path/path-use.js'
export { printName, printNames, printStep } from './path/print-path.js'
export { keyOfStep, requiredKey, requiredName, withoutBrackets } from './path/required-key.js'
export {
  type Kinds,
  type Property,
  type SchemaStep,
  sectionsOf,
  walkSchema,
  withSpecialSections,
} from './path/walk-schema.js'
export { type PlainOptions, plainData } from './plain-data.js'
export { isRawObject, member, type RawObject } from './raw.js'
export { isUnresolved, type ReferenceResolver, UnresolvedReference } from './reference/unresolved-reference.js'
export type { QuantityDefinition, QuantityType, SectionDefinition, SubSectionDefinition } from './schema/definition.js'
export { definitionText, propertyFacts, shownProperties } from './schema/definition-text.js'
export type { DialectName } from './schema/dialect-name.js'
export type { FactsPart } from './schema/facts-name.js'
export { hasFacts, loadFacts } from './schema/facts-text.js'
export { rememberDescription } from './schema/known-descriptions.js'
export { publishedSchema, type Schema } from './schema/schema.js'
export { schemaVersion } from './schema/schema-version.js'
export {
  isSearchSection,
  type SearchQuantity,
  searchQuantity,
  searchQuantityNames,
  suggestSearchQuantity,
} from './schema/search-quantities.js'
export { typeText } from './schema/type-text.js'
export type { ColumnPath, Criteria, SearchName } from './search-names.js'
export { notRequired } from './view/asked.js'
export { Complex } from './view/complex.js'
export { isSection } from './view/is-section.js'
export { placeNames } from './view/place-names.js'
export { definitionNamed, originOf, requiredOf, storedTarget } from './view/raw-access.js'
export { dateValue } from './view/read/date.js'
export { isFullStorage } from './view/read/full-storage.js'
export { storedItems } from './view/read/sub-section.js'
export { hasUnsetValue, unsetValue } from './view/read/unset-value.js'
export type { GetOptions, LooseEntryArchive, LooseSection, LooseValue, Section } from './view/section.js'
