/** The names of an average of elastic moduli. */
export type ElasticAverage = 'voigt' | 'reuss' | 'hill'

/** Elastic moduli of a polycrystal by one average; bulk, shear and Young's moduli in GPa. */
export interface ModuliRecord {
  readonly bulk: number | undefined
  readonly shear: number | undefined
  readonly young: number | undefined
  readonly poisson: number | undefined
}

/** What an archive stores of elasticity. */
export interface ElasticityRecord {
  /** The elastic constants in Voigt's order xx yy zz yz xz xy, row by row, in GPa. */
  readonly constants: Float64Array | undefined
  /** The compliances in the same order, in 1/GPa. */
  readonly compliances: Float64Array | undefined
  readonly moduli: Readonly<Record<ElasticAverage, ModuliRecord>>
  readonly isStable: boolean | undefined
  /** The Debye temperature in K. */
  readonly debyeTemperature: number | undefined
}
