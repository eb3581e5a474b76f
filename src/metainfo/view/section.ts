import type { kind, Showable } from '../../present.js'
import type { SectionDefinition, SubSectionDefinition } from '../schema/definition.js'

/** The options of `m_get`. */
export interface GetOptions {
  /** Returns the stored JSON instead of the typed value. Default false. */
  raw?: boolean
}

/** The members that every section of an archive has beside its data. Their names are NOMAD's own. */
export interface Section extends Showable {
  readonly [kind]: string
  /** The definition of this section. */
  readonly m_def: SectionDefinition
  /** The stored `m_def` when its schema is not loaded, so that the declared definition is used; else `undefined`. */
  readonly m_def_unresolved: string | undefined
  /** The section that contains this one; `undefined` for the root. */
  readonly m_parent: Section | undefined
  /** The index in the parent's list; -1 for a sub-section that does not repeat and for the root. */
  readonly m_parent_index: number
  /** The definition of the parent's sub-section with this one; `undefined` for the root and under an unknown schema. */
  readonly m_parent_sub_section: SubSectionDefinition | undefined
  /** The names of stored data that the schema does not define. Read them by name or with `m_get`. */
  readonly m_unknown: readonly string[]
  /** Returns the root of the archive that this section belongs to. */
  m_root(): LooseEntryArchive
  /** Returns the path of this section in its archive, such as `/run/0/calculation/1`; `/` for the root. */
  m_path(): string
  /**
   * Returns the section or value at a path; `undefined` when there is none, or an unresolved reference when the path is
   * absolute or a reference.
   *
   * When `required` cut lists, the indices of paths count in the response (as in `m_path`), and those of references with
   * `#` in the whole archive.
   *
   * @param path `/run/0/system/1` from the root, `energy/total/value` from here, or a reference in any of NOMAD's forms
   */
  m_resolve(path: string): unknown
  /** Returns a copy of the stored JSON, exactly as the server sent it. Changes to it do not affect the section. */
  m_to_dict(): Record<string, unknown>
  /** Returns the stored JSON as text. */
  m_to_json(indent?: number): string
  /** Returns the stored JSON itself, for `JSON.stringify`. */
  toJSON(): unknown
  /**
   * Returns the value of a quantity or sub-section by name or alias, also for names that JavaScript uses itself.
   *
   * @throws QueryError when neither the schema nor the data has the name, with the nearest names
   */
  m_get(name: string, options?: GetOptions): unknown
  /** Returns true when the archive has a value for this quantity or sub-section. */
  m_is_set(name: string): boolean
  /** Returns the sections directly below, in the schema's order. */
  m_contents(): Section[]
  /** Returns all sections below, depth first. */
  m_all_contents(): Section[]
  /** Yields all set values below, depth first: the section, the property's name, and the index for lists. */
  m_traverse(): IterableIterator<{ section: Section; name: string; index: number }>
  /** Returns the number of sections in a sub-section, with gaps. */
  m_sub_section_count(name: string): number
  /** Returns one section of a sub-section; `undefined` when there is none at the index. Default index: 0. */
  m_get_sub_section(name: string, index?: number): Section | undefined
  /**
   * Returns the result of a JMESPath expression over the stored JSON of this section: plain data without units, with
   * references as text.
   *
   * @throws QueryError when the expression is invalid
   */
  m_xpath(expression: string): unknown
}

/** A value whose type the compiler does not know: it has any name, and can be called. */
export interface LooseValue {
  (...values: unknown[]): LooseValue
  [Symbol.iterator](): IterableIterator<LooseValue>
  readonly [name: string]: LooseValue
}

/** A section whose schema the compiler does not know. */
export type LooseSection = Section & { readonly [name: string]: LooseValue }

/** An archive whose schema the compiler does not know. */
export type LooseEntryArchive = LooseSection & {
  /** The entry's id, set for every `required`. */
  readonly entry_id: string
  /** The id of the entry's upload, set for every `required`. */
  readonly upload_id: string
}
