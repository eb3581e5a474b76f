import { createRequire } from 'node:module'

interface Quantity {
  t: unknown
  shape?: unknown[]
  unit?: string
}
interface SubSection {
  of: string | null
  many?: boolean
}
interface Section {
  base?: string[]
  q?: Record<string, Quantity>
  s?: Record<string, SubSection>
}

function read(name: string): Record<string, Section> {
  return JSON.parse(createRequire(import.meta.url)(`../../data/metainfo/${name}.js`)).entries
}

const schemas = { v0: read('v0'), v1: read('v1') }
const roots = { v0: 'nomad.datamodel.datamodel.EntryArchive', v1: 'nomad.datamodel.datamodel.EntryArchive' }

/** The search quantities of v1. */
export const searchQuantities = new Set(Object.keys(read('search')))

/** All names of quantities and sub-sections of a dialect, without their places. */
export function allNames(dialect: 'v0' | 'v1'): string[] {
  const sections = Object.values(schemas[dialect])
  return [...new Set(sections.flatMap(section => [...Object.keys(section.q ?? {}), ...Object.keys(section.s ?? {})]))]
}

/** What a path means by the definitions: of `section`, a quantity or a sub-section; `undefined` where it leads nowhere. */
export function definitionAt(dialect: 'v0' | 'v1', path: string): (Quantity & SubSection) | undefined {
  let sections: string[] = [roots[dialect]]
  let found: (Quantity & SubSection) | undefined
  for (const name of path.split('.')) {
    found = sections.map(section => property(dialect, section, name)).find(item => item !== undefined)
    if (!found) return undefined
    sections = found.of ? [found.of, ...derived(dialect, found.of)] : []
  }
  return found
}

function property(dialect: 'v0' | 'v1', section: string, name: string): (Quantity & SubSection) | undefined {
  const definition = schemas[dialect][section]
  const own = definition?.q?.[name] ?? definition?.s?.[name]
  if (own) return own as Quantity & SubSection
  return definition?.base?.map(base => property(dialect, base, name)).find(item => item !== undefined)
}

/** The sections that build on a section, such as the workflows. */
function derived(dialect: 'v0' | 'v1', base: string): string[] {
  const direct = Object.entries(schemas[dialect]).filter(([, section]) => section.base?.includes(base))
  return direct.flatMap(([name]) => [name, ...derived(dialect, name)])
}
