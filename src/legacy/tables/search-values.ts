import type { TranslateValue } from '../search-row.js'

/** Takes values by a fixed table; what is not in the table has no counterpart. */
export function byTable(table: Record<string, unknown>): TranslateValue {
  const values = new Map(Object.entries(table))
  return value => values.get(String(value))
}

/** Takes values by a fixed table; what is not in the table stays as it is. */
export function byTableOrSame(table: Record<string, unknown>): TranslateValue {
  const values = new Map(Object.entries(table))
  return value => values.get(String(value)) ?? value
}

/** `compound_type`: how many elements a material has. */
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

/** `workflow_type`: v0 wrote words, v1 writes the names of classes. `relaxation` is the oldest word (v0.8). */
export const workflowNames = {
  single_point: 'SinglePoint',
  geometry_optimization: 'GeometryOptimization',
  relaxation: 'GeometryOptimization',
  molecular_dynamics: 'MolecularDynamics',
  phonon: 'Phonon',
  elastic: 'Elastic',
}

/** `searchable_quantities`: what v1 lists as available properties. */
export const searchableProperties = {
  electronic_band_structure: 'band_structure_electronic',
  electronic_dos: 'dos_electronic',
  phonon_band_structure: 'band_structure_phonon',
  phonon_dos: 'dos_phonon',
  vibrational_free_energy_at_constant_volume: 'energy_free_helmholtz',
  thermodynamical_property_heat_capacity_C_v: 'heat_capacity_constant_volume',
}

/** The exchange-correlation classes that both know; v0's `HF`, `OEP` and `vdW` have no member in v1. */
export const functionalTypes = { LDA: 'LDA', GGA: 'GGA', 'meta-GGA': 'meta-GGA', hybrid: 'hybrid' }

/**
 * `only_atoms` to `elements_exclusive`: the symbols, sorted by the alphabet, with a blank between.
 * The value is a list of symbols, or v0's own joined form (`OTi`).
 */
export function exclusiveElements(value: unknown): string {
  const symbols = Array.isArray(value) ? value.map(String) : (String(value).match(/[A-Z][a-z]?/g) ?? [])
  return [...symbols].sort().join(' ')
}
