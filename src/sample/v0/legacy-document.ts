import { atomicNumber } from '../../legacy/archive/atomic-number.js'
import { toLegacyArchive } from '../../legacy/archive/to-legacy-archive.js'
import { searchNames } from '../../legacy/tables/search-names.js'
import { compoundSizes, searchableProperties, workflowNames } from '../../legacy/tables/search-values.js'
import type { Json, JsonObject } from '../json.js'
import { valuesAt } from '../search/document-values.js'
import type { StoredEntry } from '../store.js'

type Values = (entry: StoredEntry) => Json[]

const reversed = (table: Record<string, Json>) => new Map(Object.entries(table).map(([v0, v1]) => [v1, v0]))
const compounds = reversed(compoundSizes)
const properties = reversed(searchableProperties)
const workflows = reversed(workflowNames).set('GeometryOptimization', 'geometry_optimization')
const v1Names = new Map(searchNames.map(row => [row.v0, row.v1[0]]))

/** The quantities whose values are not simply those of the v1 search document. */
const special = new Map<string, Values>([
  ['only_atoms', entry => [joinSymbols(valuesAt(entry.index, 'results.material.elements').map(String))]],
  ['formula', entry => valuesAt(entry.index, 'results.material.chemical_formula_reduced')],
  ['n_atoms', entry => numberOfAtoms(entry)],
  ['calc_hash', entry => valuesAt(entry.archive(), 'metadata.entry_hash')],
  ['license', entry => valuesAt(entry.index, 'license')],
  ['dft.compound_type', entry => translated(entry, 'results.material.n_elements', compounds)],
  ['dft.workflow.workflow_type', entry => translated(entry, 'results.method.workflow_name', workflows)],
  ['dft.searchable_quantities', entry => translated(entry, 'results.properties.available_properties', properties)],
  ['dft.quantities', entry => namesIn(entry)],
])

const known = new WeakMap<StoredEntry, Map<string, readonly Json[]>>()

/**
 * Returns the values of a v0 search quantity that an entry is found by; none when it has none.
 * A quantity with one value is a list of one. Worked out when first asked for, then kept.
 */
export function legacyValues(entry: StoredEntry, name: string): readonly Json[] {
  const values = known.get(entry) ?? new Map<string, readonly Json[]>()
  const found = values.get(name) ?? valuesOf(entry, name)
  known.set(entry, values.set(name, found))
  return found
}

function valuesOf(entry: StoredEntry, name: string): Json[] {
  const own = special.get(name)
  if (own) return own(entry)
  const path = v1Names.get(name) ?? (/optimade\.\w+$/.test(name) ? name.replace(/^dft\./, '') : undefined)
  return path === undefined ? [] : valuesAt(entry.index, path)
}

function translated(entry: StoredEntry, path: string, table: ReadonlyMap<Json, string>): Json[] {
  return valuesAt(entry.index, path).flatMap(value => table.get(value) ?? [])
}

/** Returns the atoms of the system that stands for the entry. */
function numberOfAtoms(entry: StoredEntry): Json[] {
  const systems = valuesAt(entry.archive(), 'run.system')
  const system = systems.find(item => valuesAt(item, 'is_representative').includes(true)) ?? systems.at(-1)
  const count = valuesAt(system, 'atoms.labels').length
  return count > 0 ? [count] : []
}

/** v0 wrote the symbols of an "only these" search in the order of the periodic table, without blanks. */
export function joinSymbols(symbols: readonly string[]): string {
  return [...symbols].sort((a, b) => atomicNumber(a) - atomicNumber(b)).join('')
}

/** Returns all names of sections and quantities in the entry's archive, each once, without their places. */
function namesIn(entry: StoredEntry): string[] {
  const names = new Set<string>()
  const archive = entry.archive()
  if (archive) collect(toLegacyArchive(archive) as JsonObject, names)
  return [...names]
}

function collect(value: Json, names: Set<string>): void {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const item of value) collect(item, names)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) {
      names.add(name)
      collect(child, names)
    }
  }
}
