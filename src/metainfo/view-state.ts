import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from './definition.js'
import type { DialectName } from './dialect-name.js'
import type { RawObject } from './raw.js'
import type { Section } from './section.js'

// Symbols, so that no name in an archive can meet them.
export const rawKey: unique symbol = Symbol('raw')
export const parentKey: unique symbol = Symbol('parent')
export const placeKey: unique symbol = Symbol('place')
export const indexKey: unique symbol = Symbol('index')
export const archiveKey: unique symbol = Symbol('archive')
export const slotsKey: unique symbol = Symbol('slots')
export const unknownValuesKey: unique symbol = Symbol('unknown values')

/** What a section view holds: the raw JSON and where it stands. Everything else is read from these when asked for. */
export interface ViewState extends Section {
  readonly [rawKey]: RawObject
  readonly [parentKey]: ViewState | undefined
  readonly [placeKey]: Place
  [indexKey]: number
  readonly [archiveKey]: ArchiveContext
  /** On the prototype: the readers of the section's properties, by name and alias. */
  readonly [slotsKey]: Map<string, PropertySlot>
  /** What was read of data that the schema does not know. */
  [unknownValuesKey]: Map<string, unknown> | undefined
  /** Values that were made on first read, by the key of their slot. */
  [cached: symbol]: unknown
}

/** Reads one property of any section of a definition. */
export interface PropertySlot {
  readonly name: string
  readonly definition: QuantityDefinition | SubSectionDefinition
  read(view: ViewState): unknown
}

/** Makes a view; one class for each section definition. */
export type ViewClass = new (raw: RawObject, parent: ViewState | undefined, place: Place) => ViewState

/** Where sections stand in their parent: one object for all that stand in the same sub-section. */
export interface Place {
  readonly name: string
  /** The sub-section's definition; `undefined` under an unknown schema and for the root. */
  readonly definition: SubSectionDefinition | undefined
  /** What the section is, unless its `m_def` says otherwise. */
  readonly declared: SectionDefinition | undefined
  /** The class of the declared section, once it was needed. */
  viewClass?: ViewClass
}

/** The place of an archive's root, which has no parent to take the archive from. */
export interface RootPlace extends Place {
  readonly archive: ArchiveContext
}

/** What all sections of one archive share. */
export interface ArchiveContext {
  readonly dialect: DialectName
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string | undefined
  /** The API root that the archive came from. */
  readonly url: string | undefined
  readonly root: ViewState
  /** The definition that a stored `m_def` names; `undefined` when it is not at hand. */
  definitionOf(text: string): SectionDefinition | undefined
  /** The view of a raw section: by its `m_def`, else as the place declares it, else as unknown data. */
  view(raw: RawObject, parent: ViewState, place: Place): ViewState
  /** What a stored reference points at: a section, a quantity's value, or an unresolved reference. */
  resolve(reference: string): unknown
}
