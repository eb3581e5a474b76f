import type { TranslateValue } from '../search-row.js'

/** Translates values by a fixed table. Other values have no counterpart. */
export function byTable(table: Record<string, unknown>): TranslateValue {
  const values = new Map(Object.entries(table))
  return value => values.get(String(value))
}

/** Translates values by a fixed table. Other values are not changed. */
export function byTableOrSame(table: Record<string, unknown>): TranslateValue {
  const values = new Map(Object.entries(table))
  return value => values.get(String(value)) ?? value
}

/** `compound_type`: the number of elements in a material. */
export const compoundSizes = {
  unary: 1,
  binary: 2,
  ternary: 3,
  quaternary: 4,
  quinary: 5,
  sexinary: 6,
  septenary: 7,
  octanary: 8,
  nonary: 9,
  decinary: 10,
}

/** `workflow_type`: v0 has names of its own, v1 the names of classes. `relaxation` is the oldest name (v0.8). */
export const workflowNames = {
  single_point: 'SinglePoint',
  geometry_optimization: 'GeometryOptimization',
  relaxation: 'GeometryOptimization',
  molecular_dynamics: 'MolecularDynamics',
  phonon: 'Phonon',
  elastic: 'Elastic',
}

/** `searchable_quantities`: v1 has them in its list of available properties. */
export const searchableProperties = {
  electronic_band_structure: 'band_structure_electronic',
  electronic_dos: 'dos_electronic',
  phonon_band_structure: 'band_structure_phonon',
  phonon_dos: 'dos_phonon',
  vibrational_free_energy_at_constant_volume: 'energy_free_helmholtz',
  thermodynamical_property_heat_capacity_C_v: 'heat_capacity_constant_volume',
}

/** The exchange-correlation classes of both dialects; v0's `HF`, `OEP` and `vdW` have no member in v1. */
export const functionalTypes = { LDA: 'LDA', GGA: 'GGA', 'meta-GGA': 'meta-GGA', hybrid: 'hybrid' }

/**
 * Translates `only_atoms` into `elements_exclusive`: the symbols in alphabetical order, joined by blanks.
 *
 * @param value a list of symbols, or v0's joined form (`OTi`)
 */
export function exclusiveElements(value: unknown): string {
  const symbols = Array.isArray(value) ? value.map(String) : (String(value).match(/[A-Z][a-z]?/g) ?? [])
  return [...symbols].sort().join(' ')
}
