import type { Levels } from './levels.js'
import type { PathPoints } from './path-points.js'
import type { StoredGap } from './stored-gap.js'

/** The states of one spin channel at all k-points. */
export interface EigenvalueChannel {
  /** 0 for spin up, 1 for spin down; `undefined` for a calculation without spin. */
  readonly spin: 0 | 1 | undefined
  /** In eV, as in the archive: one row for each k-point, one column for each band; NaN for a missing one. */
  readonly energies: Float64Array
  /** The occupations, in the same order; `undefined` when the archive has none. */
  readonly occupations: Float64Array | undefined
}

/** The states of electrons at k-points. */
export interface Eigenvalues {
  readonly kCount: number
  readonly bandCount: number
  readonly channels: readonly EigenvalueChannel[]
  /** Fractional coordinates of the k-points, three for each; `undefined` when the archive has none. */
  readonly kPoints: Float64Array | undefined
  /** The weight of each k-point; `undefined` when the archive has none. */
  readonly weights: Float64Array | undefined
  readonly levels: Levels
}

/** The states of electrons along a path of k-points. */
export interface Bands extends Eigenvalues {
  readonly path: PathPoints
  /** The gaps that the archive states of these bands. */
  readonly gaps: readonly StoredGap[]
}
