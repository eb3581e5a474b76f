import type { QuantityDefinition, QuantityType, SectionDefinition } from './definition.js'
import type { QuantityFacts, TypeFacts } from './facts.js'
import { givenDescription } from './known-descriptions.js'
import { isMeantAsValue } from './stated-default.js'

interface Surroundings {
  section: SectionDefinition
  lookup: { section(qualifiedName: string): SectionDefinition | undefined }
}

/** A quantity definition made from facts. */
export class SchemaQuantity implements QuantityDefinition {
  readonly m_kind = 'quantity'
  readonly name: string
  readonly section: SectionDefinition
  readonly type: QuantityType
  readonly shape: readonly (number | string)[]
  readonly unit: string | undefined
  readonly display_unit: string | undefined
  readonly default: unknown
  readonly value_when_unset: unknown
  readonly aliases: readonly string[]
  readonly virtual: boolean
  readonly derived: boolean
  readonly flexible_unit: boolean
  readonly variable: boolean
  readonly deprecated: string | undefined
  readonly until: string | undefined

  readonly #lookup: Surroundings['lookup']
  readonly #description: string | undefined

  constructor(name: string, facts: QuantityFacts, { section, lookup }: Surroundings) {
    this.name = name
    this.section = section
    this.#lookup = lookup
    this.type = quantityType(facts.t)
    this.shape = facts.shape ?? []
    this.unit = facts.unit
    this.display_unit = facts.display
    this.default = deepFreeze(facts.default)
    this.aliases = facts.aliases ?? []
    this.#description = facts.description
    this.virtual = facts.virtual ?? false
    this.derived = facts.derived ?? false
    const isMeant = !this.virtual && !this.derived && (facts.meant || isMeantAsValue(facts.default))
    this.value_when_unset = isMeant ? this.default : undefined
    this.flexible_unit = facts.flex_unit ?? false
    this.variable = facts.variable ?? false
    this.deprecated = facts.deprecated === true ? 'deprecated' : facts.deprecated || undefined
    this.until = facts.until
  }

  get description(): string | undefined {
    return this.#description ?? givenDescription(this)
  }

  get target_section(): SectionDefinition | undefined {
    return 'section' in this.type ? this.#lookup.section(this.type.section) : undefined
  }

  get qualified_name(): string {
    return `${this.section.qualified_name}.${this.name}`
  }

  toString(): string {
    return this.qualified_name
  }

  /** Returns the facts without the section, because that contains this definition. */
  toJSON(): Record<string, unknown> {
    const { name, type, shape, unit, qualified_name } = this
    return { name, type, shape, unit, qualified_name }
  }
}

function quantityType(facts: TypeFacts): QuantityType {
  if (typeof facts === 'string') return { kind: 'plain', name: facts }
  if ('enum' in facts) return { kind: 'enum', members: facts.enum }
  if ('ref' in facts) {
    // References to users, authors and data sets are ids of objects outside of archives.
    return facts.cls ? { kind: 'plain', name: facts.cls } : { kind: 'reference', section: facts.ref }
  }
  const slash = facts.qref.lastIndexOf('/')
  return { kind: 'quantity-reference', section: facts.qref.slice(0, slash), quantity: facts.qref.slice(slash + 1) }
}

/** Freezes a default, because all sections that do not set the quantity share it. */
function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const item of Object.values(value)) deepFreeze(item)
  return value
}
