/** A fit that an archive stores. Volumes in Å³, energies in eV, bulk moduli in GPa. */
export interface StoredFitRecord {
  /** The function's name in the archive, such as `birch_murnaghan`. */
  readonly name: string | undefined
  readonly volume: number | undefined
  readonly energy: number | undefined
  readonly bulkModulus: number | undefined
  readonly derivative: number | undefined
}

/** The results of a workflow for the equation of state. Volumes in Å³, energies in eV. */
export interface EquationOfStateRecord {
  readonly volumes: Float64Array
  readonly energies: Float64Array
  readonly fits: readonly StoredFitRecord[]
}
