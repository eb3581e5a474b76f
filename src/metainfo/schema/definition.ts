/** The type of a quantity's values, as the schema states it. */
export type QuantityType =
  /** A Python type (`float int str bool complex`), a numpy type (`float64 int32 …`) or one of NOMAD's own by class name (`Datetime JSON Any URL …`). */
  | { readonly kind: 'plain'; readonly name: string }
  /** One of the members. */
  | { readonly kind: 'enum'; readonly members: readonly string[] }
  /** A reference to a section of the named definition. */
  | { readonly kind: 'reference'; readonly section: string }
  /** A reference to another quantity: the value is that quantity's value. */
  | { readonly kind: 'quantity-reference'; readonly section: string; readonly quantity: string }

/** What the schema says about one quantity. */
export interface QuantityDefinition {
  readonly m_kind: 'quantity'
  readonly name: string
  readonly type: QuantityType
  /** One item a dimension: a length, `'*'`, or the name of a sibling quantity; `[]` for a scalar. */
  readonly shape: readonly (number | string)[]
  /** The unit of stored values in long form, such as `joule / meter ** 3`; `undefined` for plain numbers. */
  readonly unit: string | undefined
  /** The unit that an archive's own schema shows values in; `undefined` where it says none. */
  readonly display_unit: string | undefined
  /** The default that the schema states; `undefined` where it states none. What unset quantities read as is another matter. */
  readonly default: unknown
  /**
   * What the quantity reads as where it is not set: its default where the schema means that as the value (a flag that nobody
   * raised, a convention, the default in an archive's own schema), else `undefined`. Derived quantities are computed.
   */
  readonly value_when_unset: unknown
  readonly aliases: readonly string[]
  /** What the schema's authors say about it, where that is known: in an archive's own schema, or after `query.describe`. */
  readonly description: string | undefined
  /** True for quantities that are computed and never stored. */
  readonly virtual: boolean
  /** True for quantities that are derived from others of the section. */
  readonly derived: boolean
  /** True when each value is stored with a unit of its own. */
  readonly flexible_unit: boolean
  /** True when several values may stand under names of their own. */
  readonly variable: boolean
  /** The schema's advice for a quantity that is on its way out. */
  readonly deprecated: string | undefined
  /** What a reference points at (for a quantity reference: the section with that quantity); else `undefined`. */
  readonly target_section: SectionDefinition | undefined
  /** The definition that this quantity belongs to: where it is declared, not where it is inherited. */
  readonly section: SectionDefinition
  /** `<section>.<name>`, qualified. */
  readonly qualified_name: string
}

/** What the schema says about one sub-section. */
export interface SubSectionDefinition {
  readonly m_kind: 'sub_section'
  readonly name: string
  /** The declared section; a stored `m_def` may name a more special one. `undefined` when the schema does not say. */
  readonly sub_section: SectionDefinition | undefined
  /** The qualified name of the declared section, also where the definition itself is not known. */
  readonly sub_section_name: string | undefined
  /** True for lists of sections. */
  readonly repeats: boolean
  /** The quantity whose value names an item, where items may be stored by name instead of by index. */
  readonly key_quantity: string | undefined
  readonly aliases: readonly string[]
  /** What the schema's authors say about it, where that is known: in an archive's own schema, or after `query.describe`. */
  readonly description: string | undefined
  readonly section: SectionDefinition
  readonly qualified_name: string
}

/** What the schema says about one section; built when it is first asked for. */
export interface SectionDefinition {
  readonly m_kind: 'section'
  /** The short name, such as `Calculation`. */
  readonly name: string
  /** The name with its package, such as `runschema.calculation.Calculation`. */
  readonly qualified_name: string
  /** The 40-digit id of this version of the definition, where it is known. */
  readonly definition_id: string | undefined
  /** The direct base sections, in order. */
  readonly base_sections: readonly SectionDefinition[]
  /** All base sections, nearest first, each once. */
  readonly all_base_sections: readonly SectionDefinition[]
  /** The sections of other packages (mostly a code's parser) whose properties are added to this one. */
  readonly extending_sections: readonly SectionDefinition[]
  /** The quantities declared here. */
  readonly quantities: readonly QuantityDefinition[]
  /** The sub-sections declared here. */
  readonly sub_sections: readonly SubSectionDefinition[]
  /** All properties by name and by alias, without those that other packages add. */
  readonly core_properties: ReadonlyMap<string, QuantityDefinition | SubSectionDefinition>
  /** All quantities by name, inherited ones first, in order; added ones (`extending_sections`) included. */
  readonly all_quantities: ReadonlyMap<string, QuantityDefinition>
  /** All sub-sections by name, inherited ones first, in order; added ones included. */
  readonly all_sub_sections: ReadonlyMap<string, SubSectionDefinition>
  /** All properties by name and by alias; added ones included. */
  readonly all_properties: ReadonlyMap<string, QuantityDefinition | SubSectionDefinition>
  readonly inner_section_definitions: readonly SectionDefinition[]
  readonly aliases: readonly string[]
  /** What the schema's authors say about it, where that is known: in an archive's own schema, or after `query.describe`. */
  readonly description: string | undefined
  /** True when the schema of the data is not known and everything is shown as raw data. */
  readonly unknown: boolean
}
