/** The iterations of one self-consistent calculation. Energies in eV; missing values are `undefined`. */
export interface ScfRecord {
  /** The total energy of each iteration. */
  readonly energies: readonly (number | undefined)[]
  /** The change of the energy in each iteration; `undefined` for the first. */
  readonly changes: readonly (number | undefined)[]
  /** The error that the program estimated in each iteration; empty when the archive has none. */
  readonly estimates: readonly (number | undefined)[]
  /** The change, or error, below which the program stops. */
  readonly threshold: number | undefined
}

/** The name of a criterion of an optimization: the quantity that must fall below a limit. */
export type CriterionName = 'energy' | 'force' | 'displacement' | 'stress'

/** One criterion of an optimization: energies in eV, forces in eV/Å, displacements in Å, stresses in GPa. */
export interface CriterionRecord {
  readonly name: CriterionName
  readonly value: number
  /** How it is measured, such as `maximum` or `rms`; `undefined` when the archive does not say. */
  readonly type: string | undefined
}

/** The unit of each criterion. */
export const criterionUnits: Readonly<Record<CriterionName, string>> = {
  energy: 'eV',
  force: 'eV / angstrom',
  displacement: 'angstrom',
  stress: 'GPa',
}

/** What a workflow says of its steps. */
export interface OptimizationRecord {
  /** True when the workflow is an optimization of the geometry. */
  readonly isOptimization: boolean
  readonly criteria: readonly CriterionRecord[]
  /** The energies of the steps in eV, as the workflow of an optimization lists them. */
  readonly energies: Float64Array | undefined
  readonly isConverged: boolean | undefined
  /** The last change of the energy in eV, the last largest displacement in Å, the last largest force in eV/Å. */
  readonly finalEnergyDifference: number | undefined
  readonly finalDisplacement: number | undefined
  readonly finalForce: number | undefined
}
