import type { kind, Showable } from '../../present.js'
import type { SectionDefinition, SubSectionDefinition } from '../schema/definition.js'

/** How `m_get` gives a value. */
export interface GetOptions {
  /** Gives the stored JSON instead of the typed value; default false. */
  raw?: boolean
}

/** What every section of an archive offers beside its data. These names are NOMAD's own and stay as they are. */
export interface Section extends Showable {
  readonly [kind]: string
  /** What the schema says about this section. */
  readonly m_def: SectionDefinition
  /** The stored `m_def` when it names a schema that is not at hand; the declared one is used in its place. */
  readonly m_def_unresolved: string | undefined
  /** The section that this one stands in; `undefined` for the root. */
  readonly m_parent: Section | undefined
  /** The place in the parent's list; -1 for a sub-section that does not repeat and for the root. */
  readonly m_parent_index: number
  /** The parent's sub-section that this one stands in; `undefined` for the root and under an unknown schema. */
  readonly m_parent_sub_section: SubSectionDefinition | undefined
  /** The names of stored data that the schema does not know; readable by name and by `m_get`. */
  readonly m_unknown: readonly string[]
  /** The archive that this section belongs to. */
  m_root(): LooseEntryArchive
  /** Where this section stands in its archive, such as `/run/0/calculation/1`; `/` for the root. */
  m_path(): string
  /**
   * The section or value at a path: `/run/0/system/1` from the root, `energy/total/value` from here, or a reference in
   * any of NOMAD's forms. Where `required` cut lists, paths count in what came (as `m_path` does) and references with
   * `#` in the whole archive. `undefined` when nothing is there; an unresolved reference for what a path from the root
   * or a reference does not reach.
   */
  m_resolve(path: string): unknown
  /** A copy of the stored JSON: exactly what the server sent, free to change. */
  m_to_dict(): Record<string, unknown>
  /** The stored JSON as text. */
  m_to_json(indent?: number): string
  /** The stored JSON, for `JSON.stringify`. */
  toJSON(): unknown
  /**
   * The value of a quantity or sub-section by name or alias, also where the name collides with one of JavaScript's.
   * Throws `QueryError` for a name that neither the schema nor the data has, with the nearest names.
   */
  m_get(name: string, options?: GetOptions): unknown
  /** True when the archive holds a value for this quantity or sub-section. */
  m_is_set(name: string): boolean
  /** The sections directly below, in the schema's order. */
  m_contents(): Section[]
  /** All sections below, depth first. */
  m_all_contents(): Section[]
  /** All set values below, depth first: the section, the property's name, and the index for lists. */
  m_traverse(): IterableIterator<{ section: Section; name: string; index: number }>
  /** How many sections a sub-section holds, gaps counted. */
  m_sub_section_count(name: string): number
  /** One section of a sub-section; `undefined` when there is none at the index. */
  m_get_sub_section(name: string, index?: number): Section | undefined
  /**
   * The result of a JMESPath expression over the stored JSON of this section: plain data without units, references as
   * text. Throws `QueryError` when the expression is none.
   */
  m_xpath(expression: string): unknown
}

/** A value whose type is not known when compiling: any name can be read from it, and it can be called. */
export interface LooseValue {
  (...values: unknown[]): LooseValue
  [Symbol.iterator](): IterableIterator<LooseValue>
  readonly [name: string]: LooseValue
}

/** A section whose schema is not known when compiling. */
export type LooseSection = Section & { readonly [name: string]: LooseValue }

/** An archive whose schema is not known when compiling. */
export type LooseEntryArchive = LooseSection & {
  /** The entry's id, whatever `required` was. */
  readonly entry_id: string
  /** The id of the entry's upload, whatever `required` was. */
  readonly upload_id: string
}
