import type { SectionDefinition, SubSectionDefinition } from './definition.js'
import type { SubSectionFacts } from './facts.js'
import { givenDescription } from './known-descriptions.js'

interface Surroundings {
  section: SectionDefinition
  lookup: { section(qualifiedName: string): SectionDefinition | undefined }
}

/** A sub-section definition made from facts. */
export class SchemaSubSection implements SubSectionDefinition {
  readonly m_kind = 'sub_section'
  readonly name: string
  readonly section: SectionDefinition
  readonly sub_section_name: string | undefined
  readonly repeats: boolean
  readonly key_quantity: string | undefined
  readonly aliases: readonly string[]
  readonly until: string | undefined
  readonly #lookup: Surroundings['lookup']
  readonly #description: string | undefined
  #target: SectionDefinition | undefined

  constructor(name: string, facts: SubSectionFacts, { section, lookup }: Surroundings) {
    this.name = name
    this.section = section
    this.sub_section_name = facts.of ?? undefined
    this.repeats = facts.many ?? false
    this.key_quantity = facts.key
    this.aliases = facts.aliases ?? []
    this.until = facts.until
    this.#description = facts.description
    this.#lookup = lookup
  }

  get description(): string | undefined {
    return this.#description ?? givenDescription(this)
  }

  get sub_section(): SectionDefinition | undefined {
    if (this.#target === undefined && this.sub_section_name !== undefined) {
      this.#target = this.#lookup.section(this.sub_section_name)
    }
    return this.#target
  }

  get qualified_name(): string {
    return `${this.section.qualified_name}.${this.name}`
  }

  toString(): string {
    return this.qualified_name
  }

  /** Returns the facts without the section, because that contains this definition. */
  toJSON(): Record<string, unknown> {
    const { name, sub_section_name, repeats, qualified_name } = this
    return { name, sub_section: sub_section_name, repeats, qualified_name }
  }
}
