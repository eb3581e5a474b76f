import {
  type DialectName,
  publishedSchema,
  type QuantityDefinition,
  type SectionDefinition,
  type SubSectionDefinition,
  specialSections,
} from '../../metainfo/index.js'

type Property = QuantityDefinition | SubSectionDefinition

/**
 * What the schema says about each name on a path, as far as it goes: the properties that the name may mean, because a
 * section may be of a more special kind than declared (`workflow2` is a `GeometryOptimization`).
 */
export function propertiesOn(names: readonly string[], dialect: DialectName): (readonly Property[])[] {
  const schema = publishedSchema(dialect)
  let candidates: readonly SectionDefinition[] = [schema.root]
  return names.map(name => {
    const declared = propertiesNamed(name, candidates)
    const found =
      declared.length > 0
        ? declared
        : propertiesNamed(
            name,
            candidates.flatMap(section => specialSections(section, schema)),
          )
    candidates = [...new Set(found.flatMap(property => targetOf(property) ?? []))]
    return found
  })
}

function propertiesNamed(name: string, sections: readonly SectionDefinition[]): Property[] {
  return [...new Set(sections.flatMap(section => section.all_properties.get(name) ?? []))]
}

function targetOf(property: Property): SectionDefinition | undefined {
  return property.m_kind === 'quantity' ? property.target_section : property.sub_section
}

/** The sections that a reference may lead to; none for what is no reference. What is asked below it is asked of them. */
export function referenceTargets(properties: readonly Property[]): SectionDefinition[] {
  return properties.flatMap(property =>
    property.m_kind === 'quantity' && property.type.kind === 'reference' ? (property.target_section ?? []) : [],
  )
}

/** The dialect whose archives have such a section at the top; v1 where neither has. */
export function dialectOf(root: string): DialectName {
  const { root: v1 } = publishedSchema('v1')
  const { root: v0 } = publishedSchema('v0')
  return !v1.all_properties.has(root) && v0.all_properties.has(root) ? 'v0' : 'v1'
}
