import { append } from '../basics/append.js'
import { archivePathsByName } from './archive-paths.js'
import type { JsonObject } from './json-object.js'
import type { Renamings } from './renaming.js'
import type { SearchRow } from './search-row.js'
import { searchNames } from './tables/search-names.js'

const rows = new Map(searchNames.map(row => [row.v0, row]))

/** The properties of OPTIMADE. They have the same names in both dialects and need no row. */
const optimade = /^(dft\.)?optimade\.(.+)$/

/** A range operator of v1. */
export type Range = 'gt' | 'gte' | 'lt' | 'lte'

/** One criterion of a v0 query: a search quantity, its value, and the operator of a comparison. */
export interface Criterion {
  readonly name: string
  readonly value: unknown
  readonly range?: Range
}

/**
 * Translates one criterion of a v0 query.
 *
 * Returns v1 criteria that must all hold. When the name or the value has no counterpart, it returns none and adds it to the
 * missing names.
 */
export function translateCriterion(criterion: Criterion, notes: Renamings): JsonObject[] {
  const { name, value } = criterion
  if (name === 'dft.quantities') return translateQuantities(value, notes)
  const row = rows.get(name) ?? optimadeRow(name)
  if (row) return translateByRow(row, criterion, notes)
  if (name.startsWith('results.') || name.includes('#')) return [{ [name]: value }]
  notes.addMissing(name, name.startsWith('ems.') ? 'v1 has no fixed names for experiments' : 'not a known old name')
  return []
}

function optimadeRow(name: string): SearchRow | undefined {
  if (name === 'dft.optimade') return { v0: name, v1: ['optimade_filter'], evidence: 'certain' }
  const property = optimade.exec(name)?.[2]
  return property === undefined ? undefined : { v0: name, v1: [`optimade.${property}`], evidence: 'certain' }
}

function translateByRow(row: SearchRow, criterion: Criterion, notes: Renamings): JsonObject[] {
  if (row.v1.length === 0) {
    notes.addMissing(row.v0, row.note ?? 'no counterpart')
    return []
  }
  const value = translateValues(row, criterion.value)
  if (value === undefined) {
    notes.addMissing(row.v0, `v1 has no counterpart for the value ${JSON.stringify(criterion.value)}`)
    return []
  }
  const evidence = row.evidence === 'certain' && row.note !== undefined ? 'strong' : row.evidence
  const note = row.note === undefined ? {} : { note: row.note }
  notes.add({ v0: row.v0, v1: row.v1.join(' or '), evidence, ...note })
  const { range } = criterion
  const criteria = row.v1.map(target => (range ? { [target]: { [range]: value } } : equality(row, target, value)))
  return criteria.length === 1 ? criteria : [{ or: criteria }]
}

function equality(row: SearchRow, target: string, value: unknown): JsonObject {
  return { [row.anyOf && Array.isArray(value) ? `${target}:any` : target]: value }
}

/** Returns the translated values, or `undefined` when one of them has no counterpart. */
function translateValues(row: SearchRow, value: unknown): unknown {
  const rule = row.value
  if (!rule) return value
  if (row.v0 === 'only_atoms' || !Array.isArray(value)) return rule(value)
  const values = value.map(item => rule(item))
  return values.includes(undefined) ? undefined : values
}

/** Translates `dft.quantities`: names, without paths, of sections and quantities that an entry must all have. */
function translateQuantities(value: unknown, notes: Renamings): JsonObject[] {
  const all: string[] = []
  const alternatives: JsonObject[] = []
  for (const name of Array.isArray(value) ? value.map(String) : [String(value)]) {
    const paths = [...new Set((archivePathsByName.get(name) ?? []).flatMap(place => place.v1))]
    if (paths.length === 0) {
      notes.addMissing(`dft.quantities ${name}`, 'no counterpart in the archive')
      continue
    }
    notes.add({ v0: `dft.quantities ${name}`, v1: paths.join(' or '), evidence: 'strong' })
    if (paths.length === 1) append(all, paths)
    else alternatives.push({ 'quantities:any': paths })
  }
  return all.length > 0 ? [{ quantities: [...new Set(all)] }, ...alternatives] : alternatives
}
