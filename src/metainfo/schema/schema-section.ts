import { append } from '../../basics/append.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from './definition.js'
import { definitionText } from './definition-text.js'
import type { SectionFacts } from './facts.js'
import { factsRevision } from './facts-text.js'
import { shortName } from './file-source.js'
import { givenDescription } from './known-descriptions.js'
import { SchemaQuantity } from './schema-quantity.js'
import { SchemaSubSection } from './schema-sub-section.js'

type Property = QuantityDefinition | SubSectionDefinition

/** Finds the definitions that the facts of a section name. */
export interface DefinitionLookup {
  section(qualifiedName: string): SectionDefinition | undefined
  extensions(qualifiedName: string): SectionDefinition[]
}

/** A section definition made from facts. Its properties are built on first access. */
export class SchemaSection implements SectionDefinition {
  readonly m_kind = 'section'
  readonly unknown: boolean = false
  readonly qualified_name: string
  readonly #facts: SectionFacts
  readonly #lookup: DefinitionLookup
  #quantities: readonly QuantityDefinition[] | undefined
  #subSections: readonly SubSectionDefinition[] | undefined
  #allBaseSections: readonly SectionDefinition[] | undefined
  #coreProperties: ReadonlyMap<string, Property> | undefined
  #revision = factsRevision()
  #allProperties: ReadonlyMap<string, Property> | undefined
  #allQuantities: ReadonlyMap<string, QuantityDefinition> | undefined
  #allSubSections: ReadonlyMap<string, SubSectionDefinition> | undefined

  constructor(qualifiedName: string, facts: SectionFacts, lookup: DefinitionLookup) {
    this.qualified_name = qualifiedName
    this.#facts = facts
    this.#lookup = lookup
  }

  get [kind](): string {
    return 'section-definition'
  }

  get name(): string {
    return shortName(this.qualified_name)
  }

  get definition_id(): string | undefined {
    return this.#facts.id
  }

  get aliases(): readonly string[] {
    return this.#facts.aliases ?? []
  }

  get description(): string | undefined {
    return this.#facts.description ?? givenDescription(this)
  }

  get base_sections(): readonly SectionDefinition[] {
    return (this.#facts.base ?? []).flatMap(name => this.#lookup.section(name) ?? [])
  }

  get all_base_sections(): readonly SectionDefinition[] {
    this.#allBaseSections ??= collectBases(this)
    return this.#allBaseSections
  }

  get extending_sections(): readonly SectionDefinition[] {
    return this.#lookup.extensions(this.qualified_name)
  }

  get inner_section_definitions(): readonly SectionDefinition[] {
    return Object.values(this.#facts.inner ?? {}).flatMap(name => this.#lookup.section(name) ?? [])
  }

  get quantities(): readonly QuantityDefinition[] {
    this.#quantities ??= Object.entries(this.#facts.q ?? {}).map(
      ([name, facts]) => new SchemaQuantity(name, facts, { section: this, lookup: this.#lookup }),
    )
    return this.#quantities
  }

  get sub_sections(): readonly SubSectionDefinition[] {
    this.#subSections ??= Object.entries(this.#facts.s ?? {}).map(
      ([name, facts]) => new SchemaSubSection(name, facts, { section: this, lookup: this.#lookup }),
    )
    return this.#subSections
  }

  get core_properties(): ReadonlyMap<string, Property> {
    this.#coreProperties ??= withAliases([...this.all_base_sections].reverse().concat(this))
    return this.#coreProperties
  }

  get all_properties(): ReadonlyMap<string, Property> {
    this.#renew()
    this.#allProperties ??= withAliases(withExtensions(this))
    return this.#allProperties
  }

  get all_quantities(): ReadonlyMap<string, QuantityDefinition> {
    this.#renew()
    this.#allQuantities ??= byName(withExtensions(this).flatMap(section => section.quantities))
    return this.#allQuantities
  }

  get all_sub_sections(): ReadonlyMap<string, SubSectionDefinition> {
    this.#renew()
    this.#allSubSections ??= byName(withExtensions(this).flatMap(section => section.sub_sections))
    return this.#allSubSections
  }

  /** What extends a section may have been loaded since. */
  #renew(): void {
    if (this.#revision === factsRevision()) return
    this.#revision = factsRevision()
    this.#allProperties = this.#allQuantities = this.#allSubSections = undefined
  }

  toString(): string {
    return this.qualified_name
  }

  toJSON(): string {
    return this.qualified_name
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => definitionText(this))
  }
}

showInDeno(SchemaSection.prototype)

/** Returns all bases, breadth first, each once, also when a definition in an archive's own schema is its own base. */
function collectBases(section: SectionDefinition): SectionDefinition[] {
  const found = new Set<SectionDefinition>()
  const pending = [...section.base_sections]
  for (let base = pending.shift(); base; base = pending.shift()) {
    if (base === section || found.has(base)) continue
    found.add(base)
    append(pending, base.base_sections)
  }
  return [...found]
}

/** Returns the bases, farthest first, and the section itself last, each followed by the sections that extend it. */
function withExtensions(section: SectionDefinition): SectionDefinition[] {
  return [...section.all_base_sections]
    .reverse()
    .concat(section)
    .flatMap(base => [base, ...base.extending_sections])
}

function byName<T extends { name: string }>(properties: readonly T[]): Map<string, T> {
  return new Map(properties.map(property => [property.name, property]))
}

function withAliases(sections: readonly SectionDefinition[]): Map<string, Property> {
  const properties = byName<Property>(sections.flatMap(section => [...section.quantities, ...section.sub_sections]))
  for (const property of [...properties.values()]) {
    for (const alias of property.aliases) if (!properties.has(alias)) properties.set(alias, property)
  }
  return properties
}
