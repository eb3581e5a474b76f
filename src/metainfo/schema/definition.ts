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

/** The definition of a quantity in the schema. */
export interface QuantityDefinition {
  readonly m_kind: 'quantity'
  readonly name: string
  readonly type: QuantityType
  /** One item for each dimension: a length, `'*'`, or the name of a sibling quantity; `[]` for a scalar. */
  readonly shape: readonly (number | string)[]
  /** The unit of stored values in long form, such as `joule / meter ** 3`; `undefined` for plain numbers. */
  readonly unit: string | undefined
  /** The unit in which an archive's own schema shows values; `undefined` when it states none. */
  readonly display_unit: string | undefined
  /** The default that the schema states; `undefined` when it states none. See `value_when_unset` for unset quantities. */
  readonly default: unknown
  /**
   * The value of the quantity when it is not set. It is the default, if that is a value (a flag that is off, a convention, a
   * default in an archive's own schema); else `undefined`. Derived quantities are computed instead.
   */
  readonly value_when_unset: unknown
  readonly aliases: readonly string[]
  /** The authors' description. It is known in an archive's own schema, and after `query.describe`. */
  readonly description: string | undefined
  /** True for quantities that are computed and never stored. */
  readonly virtual: boolean
  /** True for quantities that are derived from other quantities of the section. */
  readonly derived: boolean
  /** True when each value is stored with its own unit. */
  readonly flexible_unit: boolean
  /** True when several values may be stored, each under its own name. */
  readonly variable: boolean
  /** The schema's advice for a deprecated quantity. */
  readonly deprecated: string | undefined
  /** The last version of its package that has this name, when the newest one has it no longer; else `undefined`. */
  readonly until: string | undefined
  /** The section that a reference points to (of a quantity reference, the one with the quantity); else `undefined`. */
  readonly target_section: SectionDefinition | undefined
  /** The section that declares this quantity, not one that inherits it. */
  readonly section: SectionDefinition
  /** `<section>.<name>`, qualified. */
  readonly qualified_name: string
}

/** The definition of a sub-section in the schema. */
export interface SubSectionDefinition {
  readonly m_kind: 'sub_section'
  readonly name: string
  /** The declared section; a stored `m_def` may name one derived from it. `undefined` when the schema does not state it. */
  readonly sub_section: SectionDefinition | undefined
  /** The qualified name of the declared section, also when its definition is unknown. */
  readonly sub_section_name: string | undefined
  /** True for lists of sections. */
  readonly repeats: boolean
  /** The quantity whose value is the key of an item, when items may be stored by key instead of by index. */
  readonly key_quantity: string | undefined
  readonly aliases: readonly string[]
  /** The authors' description. It is known in an archive's own schema, and after `query.describe`. */
  readonly description: string | undefined
  /** The last version of its package that has this name, when the newest one has it no longer; else `undefined`. */
  readonly until: string | undefined
  readonly section: SectionDefinition
  readonly qualified_name: string
}

/** The definition of a section in the schema. It is built on first access. */
export interface SectionDefinition {
  readonly m_kind: 'section'
  /** The short name, such as `Calculation`. */
  readonly name: string
  /** The name with its package, such as `runschema.calculation.Calculation`. */
  readonly qualified_name: string
  /** The 40-digit id of this version of the definition, when known. */
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
  /** All properties by name and by alias, without those of `extending_sections`. */
  readonly core_properties: ReadonlyMap<string, QuantityDefinition | SubSectionDefinition>
  /** All quantities by name, inherited ones first, in order; with those of `extending_sections`. */
  readonly all_quantities: ReadonlyMap<string, QuantityDefinition>
  /** All sub-sections by name, inherited ones first, in order; with those of `extending_sections`. */
  readonly all_sub_sections: ReadonlyMap<string, SubSectionDefinition>
  /** All properties by name and by alias, with those of `extending_sections`. */
  readonly all_properties: ReadonlyMap<string, QuantityDefinition | SubSectionDefinition>
  readonly inner_section_definitions: readonly SectionDefinition[]
  readonly aliases: readonly string[]
  /** The authors' description. It is known in an archive's own schema, and after `query.describe`. */
  readonly description: string | undefined
  /** True when the schema of the data is unknown, so that everything is shown as raw data. */
  readonly unknown: boolean
}
