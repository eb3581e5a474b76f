import type { RawObject } from '../raw.js'
import type { ReferenceResolver } from '../reference/unresolved-reference.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import type { Section } from './section.js'

// Symbols, so that no name in an archive can meet them.
export const stateKey: unique symbol = Symbol('state')
export const slotsKey: unique symbol = Symbol('slots')

/** A section view. All that it holds is its state; everything else is read from there when asked for. */
export interface ViewState extends Section {
  readonly [stateKey]: SectionState
  /** On the prototype: the readers of the section's properties, by name and alias. */
  readonly [slotsKey]: Map<string, PropertySlot>
}

/** What a section view holds: the raw JSON, where it stands, and the values that were made on first read. */
export class SectionState {
  readonly raw: RawObject
  readonly parent: ViewState | undefined
  readonly place: Place
  readonly archive: ArchiveContext
  /** The place in the parent's list; -1 where there is none. */
  index = -1
  /** The objects that were made on first read, by the property's name; most sections hold none or few. */
  values: Map<string, unknown> | undefined = undefined

  constructor(raw: RawObject, parent: ViewState | undefined, place: Place) {
    this.raw = raw
    this.parent = parent
    this.place = place
    this.archive = parent === undefined ? (place as RootPlace).archive : parent[stateKey].archive
  }

  /** Remembers what was made of a property. */
  keep(name: string, value: unknown): void {
    this.values ??= new Map()
    this.values.set(name, value)
  }
}

/** Reads one property of any section of a definition. */
export interface PropertySlot {
  readonly name: string
  readonly definition: QuantityDefinition | SubSectionDefinition
  /** Its place in the schema's order; those that the parser of a code added come after, as they were met. */
  rank: number
  /** The typed value. */
  read(view: ViewState): unknown
  /** What is stored. */
  readRaw(view: ViewState): unknown
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
  /** What was asked for of this archive; `undefined` when it is whole. */
  readonly required: unknown
  /** Brings what references lead to; `undefined` for an archive that came from no server. */
  readonly resolver: ReferenceResolver | undefined
  readonly root: ViewState
  /** The definition that a stored `m_def` names; `undefined` when it is not at hand. */
  definitionOf(text: string): SectionDefinition | undefined
  /** The view of a raw section: by its `m_def`, else as the place declares it, else as unknown data. */
  view(raw: RawObject, parent: ViewState, place: Place): ViewState
  /** This archive or one that came along with it, by entry id. */
  archiveOf(entryId: string): ArchiveContext | undefined
  /**
   * What a reference points at: a section, a quantity's value, or an unresolved reference. Indices count in the whole
   * archive; with `inAnswer` in what came of it.
   */
  resolve(reference: string, inAnswer?: boolean): unknown
}
