import type { RawObject } from '../raw.js'
import type { ReferenceResolver } from '../reference/unresolved-reference.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import type { Section } from './section.js'

// Symbols, so that they differ from all names in an archive.
export const stateKey: unique symbol = Symbol('state')
export const slotsKey: unique symbol = Symbol('slots')

/** A section view. Its only field is its state; everything else is read from there on access. */
export interface ViewState extends Section {
  readonly [stateKey]: SectionState
  /** On the prototype: the readers of the section's properties, by name and alias. */
  readonly [slotsKey]: Map<string, PropertySlot>
}

/** Returns true for section views. */
export function isView(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && stateKey in value
}

/** The state of a section view: the raw JSON, its place in the archive, and the cached values. */
export class SectionState {
  readonly raw: RawObject
  readonly parent: ViewState | undefined
  readonly place: Place
  readonly archive: ArchiveContext
  /** The index in the parent's list; -1 when there is none. */
  index = -1
  /** The objects that were made on first read, by the property's name. Most sections have none or few. */
  values: Map<string, unknown> | undefined = undefined

  constructor(raw: RawObject, parent: ViewState | undefined, place: Place) {
    this.raw = raw
    this.parent = parent
    this.place = place
    this.archive = parent === undefined ? (place as RootPlace).archive : parent[stateKey].archive
  }

  /** Caches the value of a property. */
  keep(name: string, value: unknown): void {
    this.values ??= new Map()
    this.values.set(name, value)
  }
}

/** Reads one property of any section of a definition. */
export interface PropertySlot {
  readonly name: string
  readonly definition: QuantityDefinition | SubSectionDefinition
  /** Its position in the schema's order. Properties that the parser of a code adds follow in the order of access. */
  rank: number
  /** Returns the typed value. */
  read(view: ViewState): unknown
  /** Returns the stored value. */
  readRaw(view: ViewState): unknown
}

/** The class of a view; there is one for each section definition. */
export type ViewClass = new (raw: RawObject, parent: ViewState | undefined, place: Place) => ViewState

/** The place of sections in their parent. All sections of one sub-section share the object. */
export interface Place {
  readonly name: string
  /** The sub-section's definition; `undefined` under an unknown schema and for the root. */
  readonly definition: SubSectionDefinition | undefined
  /** The definition of the section, unless its `m_def` names another one. */
  readonly declared: SectionDefinition | undefined
  /** The class of the declared section, set on first use. */
  viewClass?: ViewClass
}

/** The place of an archive's root, which has no parent to take the archive from. */
export interface RootPlace extends Place {
  readonly archive: ArchiveContext
}

/** The context that all sections of one archive share. */
export interface ArchiveContext {
  readonly dialect: DialectName
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string | undefined
  /** The API root that the archive came from. */
  readonly url: string | undefined
  /** The `required` of this archive; `undefined` when it is whole. */
  readonly required: unknown
  /** Loads the targets of references; `undefined` for an archive that came from no server. */
  readonly resolver: ReferenceResolver | undefined
  readonly root: ViewState
  /** Returns the definition that a stored `m_def` names; `undefined` when its schema is not loaded. */
  definitionOf(text: string): SectionDefinition | undefined
  /** Returns the view of a raw section: by its `m_def`, else as the place declares it, else as unknown data. */
  view(raw: RawObject, parent: ViewState, place: Place): ViewState
  /** Returns this archive, or one that was sent with it, by entry id. */
  archiveOf(entryId: string): ArchiveContext | undefined
  /**
   * Returns the target of a reference: a section, a quantity's value, or an unresolved reference.
   *
   * @param inAnswer true when the indices count in the response; default false: they count in the whole archive
   */
  resolve(reference: string, inAnswer?: boolean): unknown
}
