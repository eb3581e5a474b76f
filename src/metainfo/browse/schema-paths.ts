import type { Property } from '../path/walk-schema.js'
import { withSpecialSections } from '../path/walk-schema.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'

/** A property of the schema at a place in an entry. */
export interface PlacedProperty {
  /** The names from the entry on, joined by dots. */
  path: string
  property: Property
}

/** Sections that hold no data of a calculation or a measurement, or the same data by older names. */
const leftOut: ReadonlySet<string> = new Set(['definitions', 'processing_logs', 'tabular_tree', 'workflow'])

/** Where the schema declares a base class, and entries have one of its kinds. */
const ofManyKinds: ReadonlySet<string> = new Set(['data', 'workflow2'])

const deepest = 7

const known = new Map<DialectName, readonly PlacedProperty[]>()

/**
 * Returns the quantities and sub-sections that an entry may have, each at its paths. A section within itself is followed once;
 * what the parsers of single codes add is left out.
 */
export function schemaPaths(dialect: DialectName): readonly PlacedProperty[] {
  const found = known.get(dialect) ?? [...pathsFromRoot(dialect)]
  known.set(dialect, found)
  return found
}

function* pathsFromRoot(dialect: DialectName): Generator<PlacedProperty, void> {
  const root = publishedSchema(dialect).root
  const seen = new Set<string>()
  if (!root) return
  for (const placed of below(root, '', [root])) {
    // Several kinds of section may stand at a place, and share what they inherit.
    const key = `${placed.path} ${placed.property.qualified_name}`
    if (seen.has(key)) continue
    seen.add(key)
    yield placed
  }
}

function* below(
  section: SectionDefinition,
  above: string,
  chain: readonly SectionDefinition[],
): Generator<PlacedProperty, void> {
  for (const [name, property] of section.core_properties) {
    if (above === '' && leftOut.has(name)) continue
    const path = above === '' ? name : `${above}.${name}`
    yield { path, property }
    if (property.m_kind === 'quantity') continue
    const { sub_section: sub } = property
    if (!sub || chain.includes(sub) || chain.length > deepest) continue
    const kinds = above === '' && ofManyKinds.has(name) ? withSpecialSections([sub]) : [sub]
    for (const one of kinds) yield* below(one, path, [...chain, one])
  }
}
