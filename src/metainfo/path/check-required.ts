import { suggest } from '../../errors/index.js'
import { isRawObject } from '../raw.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { printName } from './print-path.js'
import { requiredName } from './required-key.js'
import { type Property, propertiesNamed, sectionsOf, withSpecialSections } from './walk-schema.js'

/** A name in `required` that the schema does not have at its place. */
export interface UnknownRequiredName {
  /** The path of its place, without indices: `run.calculation.energi`. */
  path: string
  /** The name itself. */
  name: string
  /** The names that it probably meant, best first. */
  suggestions: string[]
}

/** Keys that are no names: options of the root, and the metainfo's own members. */
const notNames = /^(resolve-inplace|\*|m_.*)$/

/** Sections below which the schema of the archive itself, or of a plugin, decides. */
const openSections = new Set(['data', 'definitions', 'tabular_tree', 'm_ref_archives'])

/** The sections that a place in `required` may be. */
type Candidates = readonly SectionDefinition[]

/**
 * Returns the names in a `required` tree that the schema of the dialect does not have, each with the nearest names that it
 * has.
 *
 * Indices (`calculation[-1]`) and directives are understood, and references are followed. Where a section may be of a more
 * special kind than declared, a name counts as known when any of the kinds has it. Nothing below `data` is checked: its
 * schema comes with each archive.
 */
export function checkRequired(required: unknown, dialect: DialectName): UnknownRequiredName[] {
  return [...unknownNames(required, [publishedSchema(dialect).root], '')]
}

/** The section in which `nomad_simulations` keeps a calculation, and the parts that say that a tree is about one. */
const simulation = 'nomad_simulations.schema_packages.general.Simulation'
const partsOfSimulations = ['program', 'model_system', 'model_method', 'outputs']

/**
 * Returns the names below `data` in a `required` tree that no version of `nomad_simulations` has, where the tree asks for a
 * calculation: servers leave out such a name without a word. A parser may have names of its own, so they may be right. In a
 * tree of another schema only names that are nearly those of a calculation are returned.
 */
export function doubtfulRequired(required: unknown): UnknownRequiredName[] {
  if (!isRawObject(required)) return []
  const section = publishedSchema('v1').section(simulation)
  const trees = Object.entries(required).filter(([key, tree]) => requiredName(key) === 'data' && isRawObject(tree))
  const names = new Set(trees.flatMap(([, tree]) => Object.keys(tree as object).map(requiredName)))
  const isOne = partsOfSimulations.some(name => names.has(name))
  return trees.flatMap(([, tree]) => {
    const unknown = section ? [...unknownNames(tree, [section], 'data')] : []
    return isOne ? unknown : unknown.filter(({ name }) => suggest(name, partsOfSimulations).length > 0)
  })
}

function* unknownNames(tree: unknown, candidates: Candidates, path: string): IterableIterator<UnknownRequiredName> {
  if (!isRawObject(tree)) return
  for (const [key, inner] of Object.entries(tree)) {
    const name = requiredName(key)
    const here = path ? `${path}.${printName(name)}` : printName(name)
    if (notNames.test(name) || (path === '' && openSections.has(name))) continue
    const next = below(name, candidates)
    if (next) yield* unknownNames(inner, next, here)
    else yield { path: here, name, suggestions: suggestions(name, candidates) }
  }
}

/**
 * Returns the sections that a name leads to: none where it is a plain quantity, below which nothing is checked; `undefined`
 * where no section has the name.
 */
function below(name: string, candidates: Candidates): Candidates | undefined {
  if (candidates.length === 0) return []
  const found = propertiesNamed(name, candidates, 'likely')
  return found.length === 0 ? undefined : sectionsOf(found.filter(isSectionOrReference))
}

/** A reference to a quantity leads to a value: servers know what stands in it, if anything does. */
function isSectionOrReference(property: Property): boolean {
  return property.m_kind === 'sub_section' || property.type.kind === 'reference'
}

function suggestions(name: string, candidates: Candidates): string[] {
  const names = new Set(withSpecialSections(candidates).flatMap(section => [...section.core_properties.keys()]))
  return suggest(name, names)
}
