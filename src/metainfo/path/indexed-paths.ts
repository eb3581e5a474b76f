import { isRawObject } from '../raw.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema, type Schema } from '../schema/schema.js'
import { specialSections } from '../schema/special-sections.js'

/** Keys that are no names: an option of the root, and the metainfo's own members. */
const notNames =
  /^(resolve-inplace|m_(def|def_id|ref_archives|annotations|attributes|parent_\w+|value|unit|original_unit|context))$/

type Property = QuantityDefinition | SubSectionDefinition

/**
 * Made after servers have listed what an entry holds, so that no entry has them in its list (as far as archives of
 * servers 1.3 to 2.0 show).
 */
const unlisted = /^(entry_id|processing_logs|metadata\.(n_quantities|text_search_contents|search_quantities))$/

/** Sections that are listed, but not all that stands in them, for the same reason. */
const listedAsWhole = /^(workflow2\.(inputs|outputs|tasks)|run\.calculation\.\w+\.provenance)$/

/**
 * The leaves of a `required` tree as dotted paths without indices, as the search quantity `quantities` lists them for each
 * entry. A path ends at the first reference on it: what the reference leads to is listed where it stands itself, or for
 * another entry. It ends as well where only some entries list what follows, unless `some` is told.
 */
export function indexedPaths(required: unknown, dialect: DialectName, { some = false } = {}): string[] {
  const schema = publishedSchema(dialect)
  const paths = new Set<string>()
  const collect = (tree: unknown, path: string, sections: readonly SectionDefinition[]): void => {
    const children = childrenOf(tree)
    if (children.length === 0 || (!some && listedAsWhole.test(path))) {
      if (path !== '') paths.add(path)
      return
    }
    for (const [name, child] of children) {
      const here = path === '' ? name : `${path}.${name}`
      if (unlisted.test(here)) continue
      const properties = propertiesNamed(name, sections, schema)
      if (properties.length > 0 && properties.every(isQuantity)) paths.add(here)
      else collect(child, here, properties.flatMap(sectionOf))
    }
  }
  collect(required, '', [schema.root])
  return [...paths]
}

/** The names that a `required` tree asks of entries themselves, at any depth; not those of what a reference leads to. */
export function indexedNames(required: unknown, dialect: DialectName): string[] {
  const schema = publishedSchema(dialect)
  const names = new Set<string>()
  const collect = (tree: unknown, sections: readonly SectionDefinition[]): void => {
    for (const [name, child] of childrenOf(tree)) {
      names.add(name)
      const properties = propertiesNamed(name, sections, schema)
      if (properties.length === 0 || !properties.every(isQuantity)) collect(child, properties.flatMap(sectionOf))
    }
  }
  collect(required, [schema.root])
  return [...names]
}

function childrenOf(tree: unknown): [string, unknown][] {
  if (!isRawObject(tree)) return []
  return Object.entries(tree)
    .filter(([key]) => !notNames.test(key))
    .map(([key, child]) => [key.replace(/\[.*$/, '').trim(), child])
}

/** What a name may mean: a section may be of a more special kind than declared. */
function propertiesNamed(name: string, sections: readonly SectionDefinition[], schema: Schema): Property[] {
  const declared = sections.flatMap(section => section.all_properties.get(name) ?? [])
  if (declared.length > 0) return declared
  return sections.flatMap(section =>
    specialSections(section, schema).flatMap(special => special.all_properties.get(name) ?? []),
  )
}

function isQuantity(property: Property): boolean {
  return property.m_kind === 'quantity'
}

function sectionOf(property: Property): SectionDefinition[] {
  return property.m_kind === 'sub_section' && property.sub_section ? [property.sub_section] : []
}
