import { archiveNames } from '../tables/archive-names.js'

/** The sections to which v0's references point. Only these have the same indices in both dialects. */
export const referencedSections: ReadonlySet<string> = new Set([
  'section_run',
  'section_system',
  'section_method',
  'section_single_configuration_calculation',
])

/**
 * Returns a reference of a v1 archive in v0's form: `#/run/0/system/1` becomes `/section_run/0/section_system/1`.
 * Returns `undefined` for references to other archives or to sections outside the table, because v0 had neither.
 */
export function legacyReference(reference: unknown): string | undefined {
  if (typeof reference !== 'string') return undefined
  const [, path] = /^#?(\/.*)$/.exec(reference) ?? []
  if (path === undefined) return undefined
  let rows = archiveNames
  const segments: string[] = []
  for (const segment of path.slice(1).split('/')) {
    if (/^\d+$/.test(segment)) {
      segments.push(segment)
      continue
    }
    const row = rows.find(candidate => referencedSections.has(candidate.v0) && candidate.v1[0] === segment)
    if (!row) return undefined
    segments.push(row.v0)
    rows = row.sections
  }
  return `/${segments.join('/')}`
}

/** Returns one reference or a list in v0's form. A list leaves out the references that v0 could not have. */
export function legacyReferences(value: unknown): unknown {
  if (!Array.isArray(value)) return legacyReference(value)
  return value.map(legacyReference).filter(reference => reference !== undefined)
}
