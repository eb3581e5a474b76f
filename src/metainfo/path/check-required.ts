import { suggest } from '../../errors/index.js'
import { isRawObject } from '../raw.js'
import type { QuantityDefinition, SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema, type Schema } from '../schema/schema.js'
import { specialSections } from '../schema/special-sections.js'

/** A name in `required` that the schema does not have at its place. */
export interface UnknownRequiredName {
  /** Where it stands, without indices: `run.calculation.energi`. */
  path: string
  /** The name itself. */
  name: string
  /** The names that it probably meant, best first. */
  suggestions: string[]
}

/** Keys that are no names: options of the root, and the metainfo's own members. */
const notNames = /^(resolve-inplace|\*|m_.*)$/

/** Beneath these a schema of the archive's own, or of a plugin, may decide. */
const openSections = new Set(['data', 'definitions', 'tabular_tree', 'm_ref_archives'])

/** What a place in `required` may be: one of these sections. */
type Candidates = readonly SectionDefinition[]

/**
 * The names in a `required` tree that the schema of the dialect does not know, with the nearest that it does.
 *
 * Indices (`calculation[-1]`) and directives are understood, references are followed, and where a section may be of a
 * more special kind than declared, a name counts as known when any of the kinds has it. Nothing beneath `data` is
 * checked: its schema comes with each archive.
 */
export function checkRequired(required: unknown, dialect: DialectName): UnknownRequiredName[] {
  const schema = publishedSchema(dialect)
  const unknown: UnknownRequiredName[] = []
  const check = (tree: unknown, candidates: Candidates, path: string): void => {
    if (!isRawObject(tree)) return
    for (const [key, inner] of Object.entries(tree)) {
      const name = key.replace(/\[[^\]]*\]\s*$/, '').trim()
      const here = path ? `${path}.${name}` : name
      if (notNames.test(name) || (path === '' && openSections.has(name))) continue
      const next = below(name, candidates, schema)
      if (next) check(inner, next, here)
      else unknown.push({ path: here, name, suggestions: suggestions(name, candidates, schema) })
    }
  }
  check(required, [schema.root], '')
  return unknown
}

/** The sections that a name leads to: none (but known) for plain quantities; `undefined` when nobody knows the name. */
function below(name: string, candidates: Candidates, schema: Schema): Candidates | undefined {
  if (candidates.length === 0) return []
  const declared = find(name, candidates)
  const found = declared.length > 0 ? declared : find(name, withSpecialSections(candidates, schema))
  if (found.length === 0) return undefined
  return found.flatMap(property => targetOf(property) ?? [])
}

function find(name: string, candidates: Candidates): (QuantityDefinition | SubSectionDefinition)[] {
  const core = candidates.flatMap(section => section.core_properties.get(name) ?? [])
  return core.length > 0 ? core : candidates.flatMap(section => section.all_properties.get(name) ?? [])
}

function targetOf(property: QuantityDefinition | SubSectionDefinition): SectionDefinition | undefined {
  if (property.m_kind === 'sub_section') return property.sub_section
  return property.type.kind === 'reference' ? property.target_section : undefined
}

function withSpecialSections(candidates: Candidates, schema: Schema): Candidates {
  return candidates.flatMap(section => [section, ...specialSections(section, schema)])
}

function suggestions(name: string, candidates: Candidates, schema: Schema): string[] {
  const names = new Set(withSpecialSections(candidates, schema).flatMap(section => [...section.core_properties.keys()]))
  return suggest(name, names)
}
