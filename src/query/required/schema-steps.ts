import {
  type DialectName,
  hasFacts,
  type Property,
  publishedSchema,
  type SectionDefinition,
  walkSchema,
} from '../../metainfo/index.js'

/**
 * Returns what the schema says about each name on a path, as far as it goes: the properties that the name may mean, because a
 * section may be of a more special kind than declared (`workflow2` is a `GeometryOptimization`).
 */
export function propertiesOn(names: readonly string[], dialect: DialectName): (readonly Property[])[] {
  return [...walkSchema([publishedSchema(dialect).root], names, 'likely')].map(({ properties }) => properties)
}

/** Returns the sections that a reference may lead to; none for what is no reference. What is asked below it is asked of them. */
export function referenceTargets(properties: readonly Property[]): SectionDefinition[] {
  return properties.flatMap(property =>
    property.m_kind === 'quantity' && property.type.kind === 'reference' ? (property.target_section ?? []) : [],
  )
}

/** Returns the dialect whose archives have such a section at the top; v1 where neither has. */
export function dialectOf(root: string): DialectName {
  if (publishedSchema('v1').root.all_properties.has(root)) return 'v1'
  return hasFacts('v0') && publishedSchema('v0').root.all_properties.has(root) ? 'v0' : 'v1'
}
