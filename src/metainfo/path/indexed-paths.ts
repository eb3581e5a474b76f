import { isRawObject } from '../raw.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { requiredName } from './required-key.js'
import { type Property, propertiesNamed, sectionsOf } from './walk-schema.js'

/** Keys that are no names: an option of the root, and the metainfo's own members. */
const notNames =
  /^(resolve-inplace|m_(def|def_id|ref_archives|annotations|attributes|parent_\w+|value|unit|original_unit|context))$/

/**
 * Names that no entry lists, because servers write them after they have listed what the entry holds (as far as archives of
 * servers 1.3 to 2.0 show).
 */
const unlisted = /^(entry_id|processing_logs|metadata\.(n_quantities|text_search_contents|search_quantities))$/

/** Sections that entries list, though not all that stands in them, for the same reason. */
const listedAsWhole = /^(workflow2\.(inputs|outputs|tasks)|run\.calculation\.\w+\.provenance)$/

/**
 * Returns the leaves of a `required` tree as dotted paths without indices, as the search quantity `quantities` lists them for
 * each entry. A path ends at the first reference on it: what the reference leads to is listed at its own place, or for
 * another entry. It ends as well where only some entries list what follows, unless `some` is true.
 */
export function indexedPaths(required: unknown, dialect: DialectName, { some = false } = {}): string[] {
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
      const properties = propertiesNamed(name, sections, 'likely')
      if (properties.length > 0 && properties.every(isQuantity)) paths.add(here)
      else collect(child, here, sectionsOf(properties.filter(isSubSection)))
    }
  }
  collect(required, '', [publishedSchema(dialect).root])
  return [...paths]
}

/** Returns the names that a `required` tree asks of entries themselves, at any depth; not those of what a reference leads to. */
export function indexedNames(required: unknown, dialect: DialectName): string[] {
  const names = new Set<string>()
  const collect = (tree: unknown, sections: readonly SectionDefinition[]): void => {
    for (const [name, child] of childrenOf(tree)) {
      names.add(name)
      const properties = propertiesNamed(name, sections, 'likely')
      if (properties.length === 0 || !properties.every(isQuantity)) {
        collect(child, sectionsOf(properties.filter(isSubSection)))
      }
    }
  }
  collect(required, [publishedSchema(dialect).root])
  return [...names]
}

function childrenOf(tree: unknown): [string, unknown][] {
  if (!isRawObject(tree)) return []
  return Object.entries(tree)
    .filter(([key]) => !notNames.test(key))
    .map(([key, child]) => [requiredName(key), child])
}

function isQuantity(property: Property): boolean {
  return property.m_kind === 'quantity'
}

function isSubSection(property: Property): boolean {
  return property.m_kind === 'sub_section'
}
