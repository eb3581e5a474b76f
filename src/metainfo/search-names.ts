import type { SearchQuantityName } from './generated/index.js'

/** The name of a search quantity: editors complete those of NOMAD, and names of users' own schemas are taken too. */
export type SearchName = SearchQuantityName | (string & Record<never, never>)

/** The criteria of a query by the names of search quantities, which editors complete, or combined by `and`, `or`, `not`. */
export type Criteria = { [Name in SearchQuantityName]?: unknown } & Record<string, unknown>

/** A path of a column: editors complete usual ones, and every other path is taken too. */
export type ColumnPath =
  | Extract<SearchQuantityName, `results.${string}`>
  | 'run.program.name'
  | 'run.program.version'
  | 'run.method[-1].dft.xc_functional.name'
  | 'run.method[-1].k_mesh.grid'
  | 'run.method[-1].k_mesh.n_points'
  | 'run.method[-1].electrons_representation.basis_set.cutoff'
  | 'run.system[-1].atoms.labels'
  | 'run.system[-1].atoms.lattice_vectors'
  | 'run.system[-1].atoms.positions'
  | 'run.system[-1].chemical_composition_reduced'
  | 'run.calculation[-1].energy.total.value'
  | 'run.calculation[-1].energy.free.value'
  | 'run.calculation[-1].energy.fermi'
  | 'run.calculation[-1].energy.highest_occupied'
  | 'run.calculation[-1].energy.lowest_unoccupied'
  | 'run.calculation[-1].forces.total.value'
  | 'run.calculation[-1].stress.total.value'
  | 'run.calculation[-1].band_gap.value'
  | 'run.calculation[-1].pressure'
  | 'run.calculation[-1].time_calculation'
  | 'run.calculation.energy.total.value'
  | 'metadata.upload_name'
  | 'metadata.mainfile'
  | (string & Record<never, never>)
