/** A thermodynamic function of vibrations. */
export type ThermodynamicName =
  | 'heatCapacity'
  | 'heatCapacityAtConstantPressure'
  | 'entropy'
  | 'freeEnergy'
  | 'internalEnergy'

/**
 * Thermodynamic functions over temperature as an archive stores them. The amount of substance that each counts (atom, cell or
 * supercell) is not stored.
 */
export interface ThermodynamicTable {
  /** In K. */
  readonly temperatures: Float64Array
  /** One number for each temperature, NaN for missing ones. Heat capacities and entropies in k_B, energies in eV. */
  readonly functions: { readonly [Name in ThermodynamicName]?: Float64Array }
  /** The names in the archive of functions that are not of vibrations alone: `entropy`, `internal_energy`. */
  readonly general: readonly string[]
}
