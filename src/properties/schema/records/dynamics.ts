/** A number that molecular dynamics writes at many steps. */
export type FrameNumber =
  | 'temperature'
  | 'pressure'
  | 'volume'
  | 'density'
  | 'energy_potential'
  | 'energy_kinetic'
  | 'energy_total'

/** The units in which frames' numbers are read. */
export const frameUnits: Readonly<Record<FrameNumber, string>> = {
  temperature: 'kelvin',
  pressure: 'GPa',
  volume: 'angstrom ** 3',
  density: 'gram / centimeter ** 3',
  energy_potential: 'eV',
  energy_kinetic: 'eV',
  energy_total: 'eV',
}

/** What an archive calls forces: x, y, z of each atom in eV/Å, as stored. */
export interface StoredForces {
  readonly values: Float64Array
  /** The number of atoms that have forces. */
  readonly atoms: number
}

/** A number over the time of a simulation, as an archive stores it beside its frames. */
export interface StoredCourse {
  /** The group of atoms; `undefined` for all. */
  readonly label: string | undefined
  readonly values: Float64Array
  /** In ps; `undefined` when the archive states none. */
  readonly times: Float64Array | undefined
}

/** A radial distribution function, as an archive stores it. */
export interface StoredDistribution {
  /** The pair of atoms or molecules; `undefined` when the archive does not name it. */
  readonly label: string | undefined
  /** In Å. */
  readonly distances: Float64Array
  readonly values: Float64Array
  /** The first and the last averaged frame. */
  readonly frames: readonly [number, number] | undefined
}

/** A mean squared displacement, as an archive stores it. */
export interface StoredDisplacement {
  readonly label: string | undefined
  /** In ps. */
  readonly times: Float64Array
  /** In Å². */
  readonly values: Float64Array
  /** The directions along which displacements are measured, such as `xyz`. */
  readonly direction: string | undefined
  /** The diffusion constant, in m²/s. */
  readonly diffusion: number | undefined
}
