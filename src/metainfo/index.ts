export type { QuantityDefinition, QuantityType, SectionDefinition, SubSectionDefinition } from './definition.js'
export type { EntryArchive, GetOptions, LooseEntryArchive, LooseSection, LooseValue, Section } from './section.js'
