import type { PathPoints } from './path-points.js'

/** A phonon dispersion as an archive stores it. */
export interface PhononBandsRecord {
  readonly path: PathPoints
  /** The frequencies of each branch at each point of the path, in THz, NaN for missing ones; imaginary modes are negative. */
  readonly branches: readonly Float64Array[]
}
